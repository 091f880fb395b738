import { allAssessments, officeScorecard } from '../../db/repositories/preparation.ts';
import { namesOf, recordsById } from '../../db/repositories/record.ts';
import { decodeRow, type StoredValue, type TableName } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { RegisterEntry } from '../../shared/contract/registers.ts';
import { outcomeOf } from '../../shared/domain/evaluation.ts';
import { recordSchema } from '../../shared/domain/fields/field.ts';
import { isUnfiled } from '../../shared/domain/publishable.ts';
import {
  daysInDisorder,
  type RegisterKind,
  registers,
  withoutRemarks,
} from '../../shared/domain/registers.ts';
import { libraryDocument, registerDocument } from '../../shared/reporting/registers.ts';
import { firstIssue } from '../core/door.ts';
import { notFound, requireCode, requireLive } from './checks.ts';
import type { DomainHandlers } from './types.ts';

const MOST_ENTRIES = 2_000;

const tableOfRegister: Readonly<Record<RegisterKind, TableName>> = {
  discovery: 'discovery',
  patent: 'ipRight',
  grant: 'rightGrant',
  broker: 'brokerCertificate',
};

/** 登记册. */
export const registersHandlers: DomainHandlers<'registers'> = {
  list: ({ db }, { kind }) => listOf(db, kind),

  save(context, { kind, id, values }) {
    const table = tableOfRegister[kind];
    const checked = checkedEntry(context.db, kind, values);
    const before = id === null ? null : liveEntry(context.db, kind, id);
    const name = String(checked[registers[kind].title]);
    return context.write({ code: 'register.save', params: { name } }, (batch) => {
      if (before === null) return { id: batch.insert(table, checked) };
      batch.update(table, before.id, checked);
      return { id: before.id };
    });
  },

  remove(context, { kind, id }) {
    const { values } = liveEntry(context.db, kind, id);
    const name = String(values[registers[kind].title]);
    context.write({ code: 'register.remove', params: { name } }, (batch) =>
      batch.remove(tableOfRegister[kind], id),
    );
    return {};
  },

  library: ({ db }) => libraryOf(db),

  document(context, { kind, language }) {
    const { db } = context;
    const heading = { officeName: context.settings().officeName, day: context.today(), language };
    return {
      document:
        kind === 'library'
          ? libraryDocument(libraryOf(db).achievements, heading)
          : registerDocument(kind, leaving(db, kind, listOf(db, kind)), heading),
    };
  },
};

type RegisterList = OutputOf<Contract['registers']['list']>;

function listOf(db: ReadableDb, kind: RegisterKind): RegisterList {
  const { orderedBy, order } = registers[kind];
  const direction = order === 'ascending' ? 'ASC' : 'DESC';
  const rows = db
    .prepare<[], Readonly<Record<string, StoredValue>>>(
      `SELECT * FROM ${tableOfRegister[kind]} WHERE deletedAt IS NULL
         ORDER BY ${orderedBy} IS NULL, ${orderedBy} ${direction}, id LIMIT ${MOST_ENTRIES}`,
    )
    .all();
  const entries = rows.map((row) => entryOf(kind, row));
  const names = namesOf(
    db,
    entries.flatMap((entry) => referencesOf(kind, entry)),
  );
  return {
    entries,
    names: Object.fromEntries([...names].map(([id, { name }]) => [id, name])),
  };
}

/** A register as it may leave: remarks on what is still to be filed stay in the office. */
function leaving(db: ReadableDb, kind: RegisterKind, list: RegisterList): RegisterList {
  const achievementIds = list.entries.flatMap(({ values }) =>
    typeof values.achievementId === 'string' ? [values.achievementId] : [],
  );
  const unfiled = new Set<unknown>(
    recordsById(db, 'achievement', achievementIds)
      .filter(({ values }) => isUnfiled(values))
      .map(({ id }) => id),
  );
  const entries = list.entries.map((entry) =>
    entry.values.state === 'planned' || unfiled.has(entry.values.achievementId)
      ? { ...entry, values: withoutRemarks(kind, entry.values) }
      : entry,
  );
  return { ...list, entries };
}

function libraryOf(db: ReadableDb): OutputOf<Contract['registers']['library']> {
  const { card } = officeScorecard(db);
  const assessed = allAssessments(db);
  const records = recordsById(db, 'achievement', [...assessed.keys()]).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const owners = namesOf(
    db,
    records.flatMap(({ values }) =>
      typeof values.organisationId === 'string' ? [values.organisationId] : [],
    ),
  );
  const achievements = records.map(({ id, number, values }) => ({
    id,
    number,
    title: String(values.title),
    organisationName: owners.get(String(values.organisationId))?.name ?? null,
    stage: typeof values.stage === 'string' ? values.stage : null,
    isMember: values.inLibrary === true,
    outcome: outcomeOf(
      card,
      (assessed.get(id) ?? []).flatMap(({ content }) => content ?? []),
    ),
  }));
  return {
    achievements: achievements.toSorted(
      (left, right) =>
        Number(right.isMember) - Number(left.isMember) ||
        (right.outcome.total ?? 0) - (left.outcome.total ?? 0),
    ),
  };
}

function entryOf(kind: RegisterKind, row: Readonly<Record<string, StoredValue>>): RegisterEntry {
  const decoded = decodeRow(tableOfRegister[kind], row);
  const names = Object.keys(registers[kind].fields);
  return {
    id: String(row.id),
    values: Object.fromEntries(names.map((name) => [name, decoded[name] ?? null])),
  };
}

function referencesOf(kind: RegisterKind, { values }: RegisterEntry): string[] {
  return Object.entries(registers[kind].fields).flatMap(([name, { target }]) => {
    const id = values[name];
    return target !== undefined && typeof id === 'string' ? [id] : [];
  });
}

/** @throws ContractError NOT_FOUND for an id without a live entry */
function liveEntry(db: ReadableDb, kind: RegisterKind, id: string): RegisterEntry {
  const row = db
    .prepare<[string], Readonly<Record<string, StoredValue>>>(
      `SELECT * FROM ${tableOfRegister[kind]} WHERE id = ? AND deletedAt IS NULL`,
    )
    .get(id);
  if (row === undefined) throw notFound(kind, id);
  return entryOf(kind, row);
}

function checkedEntry(
  db: ReadableDb,
  kind: RegisterKind,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { fields } = registers[kind];
  const read = recordSchema(fields).safeParse(values);
  if (!read.success) throw new ContractError('INVALID_INPUT', firstIssue(read.error));
  const checked: Record<string, unknown> = read.data;
  for (const [name, { codeTable, target }] of Object.entries(fields)) {
    const value = checked[name];
    if (typeof value !== 'string') continue;
    if (codeTable !== undefined) requireCode(name, codeTable, value);
    if (target !== undefined) requireLive(db, [{ kind: target, id: value }]);
  }
  if (kind === 'discovery' && checked.visitedOn === null)
    throw new ContractError('INVALID_INPUT', { field: 'visitedOn', expected: 'YYYY-MM-DD', found: '' });
  const disorder = daysInDisorder(kind, checked);
  if (disorder !== null)
    throw new ContractError('INVALID_INPUT', {
      field: disorder.to,
      expected: `>= ${String(checked[disorder.from])}`,
      found: String(checked[disorder.to]),
    });
  return checked;
}
