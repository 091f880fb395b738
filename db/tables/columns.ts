/** How a value of a column is kept in SQLite. Lists and objects are JSON text, yes/no is 1/0. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'json';

export interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** 'record' rows are edited and put into the recycle bin; a 'fact' is only added and turned back by a reversal. */
  readonly nature: 'record' | 'fact';
  /** Values that must never stand in an operation. */
  readonly personal?: 'yes';
}

/** What every record row carries. */
export const partColumns = {
  createdAt: 'integer',
  createdBy: 'text',
  updatedAt: 'integer',
  deletedAt: 'integer',
  demonstration: 'boolean',
} as const satisfies Record<string, ColumnType>;

/** What a record of its own number and owner carries besides. */
export const recordColumns = {
  ...partColumns,
  number: 'text',
  ownerId: 'text',
  helperIds: 'json',
  importBatchId: 'text',
  extra: 'json',
} as const satisfies Record<string, ColumnType>;

/** What every fact carries. */
export const factColumns = {
  createdAt: 'integer',
  createdBy: 'text',
  demonstration: 'boolean',
  reversesId: 'text',
} as const satisfies Record<string, ColumnType>;
