import { type Day, dayAt } from '../../shared/domain/days.ts';
import { sumOf } from '../../shared/domain/lists.ts';
import { netFenOf, shareOut } from '../../shared/domain/money/distribution.ts';
import type { PaidSheet, RegistryTurnover, WorkCounts } from '../../shared/reporting/papers/source.ts';
import type { Period } from '../../shared/reporting/source.ts';
import { type Distribution, distributionsOf, stepsOf } from '../repositories/distribution.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

const DAY_MS = 86_400_000;

/** The sheets of 收益分配 paid out within the period, by the day of payment. @param unit one 二级单位, or null */
export function paidSheets(db: ReadableDb, { from, to }: Period, unit: string | null): PaidSheet[] {
  const rows = db
    .prepare<[], { contractId: string; unitName: string | null }>(
      `SELECT DISTINCT contract.id AS contractId, contract.unitName FROM distributionStep
       JOIN distribution ON distribution.id = distributionStep.distributionId
       JOIN contract ON contract.id = distribution.contractId
       WHERE distributionStep.kind = 'paid' AND contract.deletedAt IS NULL ORDER BY contract.id`,
    )
    .all();
  const units = new Map(rows.map(({ contractId, unitName }) => [contractId, unitName?.trim() || null]));
  const sheets = distributionsOf(db, [...units.keys()]);
  const steps = standingFacts(
    stepsOf(
      db,
      sheets.map(({ id }) => id),
    ),
  );
  const paidOn = new Map(
    steps
      .filter(({ values }) => values.kind === 'paid')
      .map(({ ownerId, values }) => [ownerId, values.happenedOn]),
  );
  return sheets
    .filter(({ id, contractId }) => {
      const day = paidOn.get(id);
      return (
        day !== undefined && day >= from && day <= to && (unit === null || units.get(contractId) === unit)
      );
    })
    .map((sheet) => paidSheet(sheet, units.get(sheet.contractId) ?? null));
}

function paidSheet({ values }: Distribution, unitName: string | null): PaidSheet {
  const netFen = netFenOf(values);
  const parts = shareOut(
    netFen,
    values.shares.map(({ ratioMillionths }) => ratioMillionths),
  );
  const persons = values.shares.flatMap(({ role }, place) => (role === 'person' ? [parts[place] ?? 0] : []));
  return {
    mode: values.mode,
    unitName,
    grossFen: values.grossFen,
    netFen,
    personsFen: sumOf(persons, (fen) => fen),
    persons: persons.length,
  };
}

/** What was taken down in the period. @param timeZone of the office: a record counts on its day there */
export function workCounts(db: ReadableDb, period: Period, timeZone: string): WorkCounts {
  const entered = (table: 'need' | 'achievement' | 'thread') => enteredIn(db, table, period, timeZone);
  return {
    needs: entered('need'),
    achievements: entered('achievement'),
    threads: entered('thread'),
    meetings: meetingsIn(db, period),
    brokers: brokersUntil(db, period.to, timeZone),
  };
}

function enteredIn(
  db: ReadableDb,
  table: 'need' | 'achievement' | 'thread',
  { from, to }: Period,
  timeZone: string,
): number {
  // No zone is more than a day away from UTC; only what is near the period is looked at by its own day.
  const rows = db
    .prepare<[number, number], number>(
      `SELECT createdAt FROM ${table} WHERE deletedAt IS NULL AND createdAt BETWEEN ? AND ?`,
    )
    .pluck()
    .all(Date.parse(`${from}T00:00Z`) - DAY_MS, Date.parse(`${to}T00:00Z`) + 2 * DAY_MS) as number[];
  return rows.filter((atMs) => {
    const day = dayAt(atMs, timeZone);
    return day >= from && day <= to;
  }).length;
}

function meetingsIn(db: ReadableDb, { from, to }: Period): number {
  const events = db
    .prepare<[Day, Day], { id: string; reversesId: string | null }>(
      `SELECT threadEvent.id, threadEvent.reversesId FROM threadEvent
       JOIN thread ON thread.id = threadEvent.threadId
       WHERE threadEvent.activityKind = 'meeting' AND threadEvent.happenedOn BETWEEN ? AND ?
         AND thread.deletedAt IS NULL ORDER BY threadEvent.clock`,
    )
    .all(from, to);
  return standingFacts(events).length;
}

function brokersUntil(db: ReadableDb, day: Day, timeZone: string): number {
  const entered = db
    .prepare<[], number>("SELECT createdAt FROM person WHERE role = 'desk.broker' AND deletedAt IS NULL")
    .pluck()
    .all() as number[];
  return entered.filter((atMs) => dayAt(atMs, timeZone) <= day).length;
}

/**
 * What the registry's own lists count within the period, by day of registration. A contract that stands in several
 * lists counts once, as the latest list has it. Null where no list was imported.
 */
export function registryTurnover(db: ReadableDb, { from, to }: Period): RegistryTurnover | null {
  const rows = db
    .prepare<
      [],
      {
        id: string;
        registrationNumber: string | null;
        registeredOn: Day | null;
        totalFen: number | null;
        technicalFen: number | null;
      }
    >(
      `SELECT id, registrationNumber, registeredOn, totalFen, technicalFen FROM registryRow
       WHERE deletedAt IS NULL ORDER BY createdAt, listName, rowNumber, id`,
    )
    .all();
  if (rows.length === 0) return null;
  const once = [...new Map(rows.map((row) => [row.registrationNumber?.trim() || row.id, row])).values()];
  const counted = once.filter(({ registeredOn: day }) => day !== null && day >= from && day <= to);
  return {
    contracts: counted.length,
    totalFen: sumOf(counted, ({ totalFen }) => totalFen ?? 0),
    technicalFen: sumOf(counted, ({ technicalFen }) => technicalFen ?? 0),
    undated: once.filter(({ registeredOn }) => registeredOn === null).length,
  };
}

/** The 二级单位 that live contracts name. */
export function unitNames(db: ReadableDb): string[] {
  return db
    .prepare<[], string>(
      "SELECT DISTINCT trim(unitName) AS unit FROM contract WHERE deletedAt IS NULL AND trim(unitName) <> '' ORDER BY unit",
    )
    .pluck()
    .all() as string[];
}
