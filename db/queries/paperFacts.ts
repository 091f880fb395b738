import { type Day, dayAt } from '../../shared/domain/days.ts';
import { sumOf } from '../../shared/domain/lists.ts';
import { netFenOf, shareOut } from '../../shared/domain/money/distribution.ts';
import type { PaidSheet, RegistryTurnover, WorkCounts } from '../../shared/reporting/papers/source.ts';
import type { Period } from '../../shared/reporting/source.ts';
import { type Distribution, distributionsOf, stepsOf } from '../repositories/distribution.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

const DAY_MS = 86_400_000;

/** A sheet with the contract and the day it counts by. */
interface PaidOut extends PaidSheet {
  readonly contractId: string;
  readonly paidOn: Day;
}

/** The sheets of 收益分配 paid out within the period, by the day of payment. @param unit one 二级单位, or null */
export function paidSheets(db: ReadableDb, { from, to }: Period, unit: string | null): PaidOut[] {
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
    .map((sheet) => ({
      ...paidSheet(sheet, units.get(sheet.contractId) ?? null),
      contractId: sheet.contractId,
      paidOn: paidOn.get(sheet.id) ?? to,
    }));
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
  return {
    needs: enteredIn(db, 'need', period, timeZone).length,
    achievements: enteredIn(db, 'achievement', period, timeZone).length,
    threads: enteredIn(db, 'thread', period, timeZone).length,
    meetings: meetingsIn(db, period).length,
    brokers: brokersUntil(db, period.to, timeZone).length,
  };
}

/** A thing that counts, and the day it counts by. */
interface Counted {
  readonly id: string;
  readonly day: Day;
}

/** Records and threads entered within the period, by their day in the office's zone. */
export function enteredIn(
  db: ReadableDb,
  table: 'need' | 'achievement' | 'thread',
  { from, to }: Period,
  timeZone: string,
): Counted[] {
  // No zone is more than a day away from UTC; only what is near the period is looked at by its own day.
  return db
    .prepare<[number, number], { id: string; createdAt: number }>(
      `SELECT id, createdAt FROM ${table} WHERE deletedAt IS NULL AND createdAt BETWEEN ? AND ?
       ORDER BY createdAt, id`,
    )
    .all(Date.parse(`${from}T00:00Z`) - DAY_MS, Date.parse(`${to}T00:00Z`) + 2 * DAY_MS)
    .map(({ id, createdAt }) => ({ id, day: dayAt(createdAt, timeZone) }))
    .filter(({ day }) => day >= from && day <= to);
}

/** Meetings of threads within the period, each under its thread. */
export function meetingsIn(db: ReadableDb, { from, to }: Period): Counted[] {
  const events = db
    .prepare<[Day, Day], { id: string; reversesId: string | null; threadId: string; happenedOn: Day }>(
      `SELECT threadEvent.id, threadEvent.reversesId, threadEvent.threadId, threadEvent.happenedOn FROM threadEvent
       JOIN thread ON thread.id = threadEvent.threadId
       WHERE threadEvent.activityKind = 'meeting' AND threadEvent.happenedOn BETWEEN ? AND ?
         AND thread.deletedAt IS NULL ORDER BY threadEvent.clock`,
    )
    .all(from, to);
  return standingFacts(events).map(({ threadId, happenedOn }) => ({ id: threadId, day: happenedOn }));
}

/** Technology managers on the list at the end of a day. */
export function brokersUntil(db: ReadableDb, last: Day, timeZone: string): Counted[] {
  return db
    .prepare<[], { id: string; createdAt: number }>(
      `SELECT id, createdAt FROM person WHERE role = 'desk.broker' AND deletedAt IS NULL ORDER BY createdAt, id`,
    )
    .all()
    .map(({ id, createdAt }) => ({ id, day: dayAt(createdAt, timeZone) }))
    .filter(({ day }) => day <= last);
}

interface RegistryLine {
  readonly id: string;
  readonly registrationNumber: string | null;
  readonly registeredOn: Day | null;
  readonly projectName: string | null;
  readonly totalFen: number | null;
  readonly technicalFen: number | null;
}

/** The registry's lists, each contract once, as the latest list has it. */
export function registryLines(db: ReadableDb): RegistryLine[] {
  const rows = db
    .prepare<[], RegistryLine>(
      `SELECT id, registrationNumber, registeredOn, projectName, totalFen, technicalFen FROM registryRow
       WHERE deletedAt IS NULL ORDER BY createdAt, listName, rowNumber, id`,
    )
    .all();
  return [...new Map(rows.map((row) => [row.registrationNumber?.trim() || row.id, row])).values()];
}

/**
 * What the registry's own lists count within the period, by day of registration. A contract that stands in several
 * lists counts once, as the latest list has it. Null where no list was imported.
 */
export function registryTurnover(db: ReadableDb, { from, to }: Period): RegistryTurnover | null {
  const once = registryLines(db);
  if (once.length === 0) return null;
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
