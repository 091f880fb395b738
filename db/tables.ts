import { catalogues } from '../shared/domain/fields/catalogues.ts';
import { type Field, recordKinds } from '../shared/domain/fields/field.ts';
import { type ColumnType, factColumns, partColumns, recordColumns, type Table } from './tables/columns.ts';
import { contractTables } from './tables/contract.ts';
import { indicatorTables } from './tables/indicators.ts';
import { intakeTables } from './tables/intake.ts';
import { moneyTables } from './tables/money.ts';
import { preparationTables } from './tables/preparation.ts';
import { processTables } from './tables/process.ts';

export type { ColumnType, Table } from './tables/columns.ts';

const columnTypeOf: Readonly<Record<Field['type'], ColumnType>> = {
  text: 'text',
  longText: 'text',
  integer: 'integer',
  moneyFen: 'integer',
  day: 'text',
  boolean: 'boolean',
  code: 'text',
  codes: 'json',
  tags: 'json',
  reference: 'text',
};

const catalogueTables = Object.fromEntries(
  recordKinds.map((kind) => {
    const fields = Object.entries(catalogues[kind]).map(([name, field]) => [name, columnTypeOf[field.type]]);
    return [kind, { nature: 'record', columns: { ...Object.fromEntries(fields), ...recordColumns } }];
  }),
) as Record<(typeof recordKinds)[number], Table>;

/** Every replicated table, as the write path sees it. A test holds this against the schema of the migrations. */
export const tables = {
  ...catalogueTables,
  profile: { nature: 'record', columns: { name: 'text', role: 'text', ...partColumns } },
  setting: { nature: 'record', columns: { value: 'json', ...partColumns } },
  personal: {
    nature: 'record',
    personal: 'yes',
    columns: { subjectId: 'text', kind: 'text', value: 'text', ...partColumns },
  },
  figure: {
    nature: 'record',
    columns: {
      ownerKind: 'text',
      ownerId: 'text',
      ordinal: 'integer',
      quantity: 'text',
      comparator: 'text',
      low: 'real',
      high: 'real',
      unit: 'text',
      importance: 'text',
      testMethod: 'text',
      ...partColumns,
    },
  },
  decision: {
    nature: 'fact',
    columns: {
      demandKind: 'text',
      demandId: 'text',
      achievementId: 'text',
      verdict: 'text',
      grade: 'integer',
      reason: 'text',
      engineVersion: 'text',
      basis: 'text',
      score: 'real',
      level: 'integer',
      ...factColumns,
    },
  },
  thread: {
    nature: 'record',
    columns: {
      title: 'text',
      stage: 'text',
      status: 'text',
      statusReason: 'text',
      reviewOn: 'text',
      nextStep: 'text',
      nextStepOn: 'text',
      intendedFen: 'integer',
      transferMode: 'text',
      stageSince: 'text',
      lastEventOn: 'text',
      ...recordColumns,
    },
  },
  threadLink: {
    nature: 'record',
    columns: { threadId: 'text', side: 'text', targetKind: 'text', targetId: 'text', ...partColumns },
  },
  threadEvent: {
    nature: 'fact',
    columns: {
      threadId: 'text',
      kind: 'text',
      happenedOn: 'text',
      fromStage: 'text',
      toStage: 'text',
      activityKind: 'text',
      body: 'text',
      attendees: 'text',
      nextStep: 'text',
      nextStepOn: 'text',
      ...factColumns,
    },
  },
  ...contractTables,
  ...processTables,
  ...moneyTables,
  ...indicatorTables,
  ...intakeTables,
  ...preparationTables,
  attachment: {
    nature: 'record',
    columns: {
      ownerKind: 'text',
      ownerId: 'text',
      sha256: 'text',
      fileName: 'text',
      sizeBytes: 'integer',
      ...partColumns,
    },
  },
  savedView: {
    nature: 'record',
    columns: { kind: 'text', name: 'text', definition: 'json', ...partColumns },
  },
  importMapping: { nature: 'record', columns: { kind: 'text', mapping: 'json', ...partColumns } },
  duplicatePair: {
    nature: 'record',
    columns: {
      kind: 'text',
      leftId: 'text',
      rightId: 'text',
      score: 'real',
      evidence: 'json',
      verdict: 'text',
      ...partColumns,
    },
  },
  dispatchMeeting: {
    nature: 'record',
    columns: {
      title: 'text',
      heldOn: 'text',
      place: 'text',
      chair: 'text',
      attendees: 'text',
      minutes: 'text',
      closedOn: 'text',
      standing: 'json',
      ...partColumns,
    },
  },
  task: {
    nature: 'record',
    columns: {
      title: 'text',
      detail: 'text',
      leadUnit: 'text',
      supportingUnits: 'json',
      responsible: 'text',
      leader: 'text',
      dueOn: 'text',
      closedOn: 'text',
      meetingId: 'text',
      threadId: 'text',
      ...recordColumns,
    },
  },
  taskEvent: {
    nature: 'fact',
    columns: {
      taskId: 'text',
      kind: 'text',
      happenedOn: 'text',
      body: 'text',
      fromDueOn: 'text',
      toDueOn: 'text',
      ...factColumns,
    },
  },
  reportSnapshot: {
    nature: 'fact',
    columns: {
      title: 'text',
      frozenOn: 'text',
      content: 'json',
      document: 'json',
      figures: 'json',
      note: 'text',
      ...factColumns,
    },
  },
  weightSet: {
    nature: 'record',
    columns: { source: 'text', parts: 'json', levels: 'json', note: 'text', ...partColumns },
  },
  thesaurusEntry: {
    nature: 'record',
    columns: { shippedId: 'text', names: 'json', note: 'text', switchedOff: 'boolean', ...partColumns },
  },
  dismissedSuggestion: {
    nature: 'record',
    columns: { needTerm: 'text', achievementTerm: 'text', ...partColumns },
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;

/** The descriptor of a table. */
export function tableOf(name: TableName): Table {
  return tables[name];
}

/** A row as code sees it: lists are arrays, yes/no is a boolean, absent is null. */
export type RowValues = Readonly<Record<string, unknown>>;
export type StoredValue = string | number | null;

/** One value as SQLite keeps it. @throws TypeError when the value does not fit the column's type */
export function encode(type: ColumnType, value: unknown): StoredValue {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'boolean' && typeof value === 'boolean') return value ? 1 : 0;
  if (type === 'text' && typeof value === 'string') return value;
  if (type === 'integer' && Number.isSafeInteger(value)) return value as number;
  if (type === 'real' && typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(
    `Expected a value for a ${type} column, got ${typeof value} ${JSON.stringify(value)?.slice(0, 80)}`,
  );
}

/** One value as code sees it. */
export function decode(type: ColumnType, stored: StoredValue): unknown {
  if (stored === null) return null;
  if (type === 'json') return JSON.parse(String(stored));
  if (type === 'boolean') return stored === 1;
  return stored;
}

/** A whole row as code sees it; columns the descriptor does not name (id, clock) pass through as they are. */
export function decodeRow(
  table: TableName,
  row: Readonly<Record<string, StoredValue>>,
): Record<string, unknown> {
  const { columns } = tableOf(table);
  const decoded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const type = columns[name];
    decoded[name] = type ? decode(type, value) : value;
  }
  return decoded;
}
