import type { TestCatalogue } from './catalogue.ts';

/** All rows that a person could miss, by table, without what every write changes. */
export function visibleRows({ db }: TestCatalogue): Record<string, unknown[]> {
  const tables = [
    'achievement',
    'need',
    'organisation',
    'person',
    'personal',
    'figure',
    'threadLink',
    'contractParty',
    'contractLink',
    'attachment',
    'duplicatePair',
  ];
  const hidden = new Set(['updatedAt', 'fieldClocks']);
  return Object.fromEntries(
    tables.map((table) => [
      table,
      (db.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name))),
      ),
    ]),
  );
}
