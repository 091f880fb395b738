/** The order of texts by code unit, the same on every machine and in every language: for `toSorted`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The sum of what each row is worth; 0 for no rows. Exact for integers such as 分. */
export function sumOf<Row>(rows: readonly Row[], worthOf: (row: Row) => number): number {
  return rows.reduce((total, row) => total + worthOf(row), 0);
}
