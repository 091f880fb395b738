/** What one process measured; times in milliseconds. */
export interface Trial {
  readonly fillMs: number;
  /** One for each need, asked with its full text. */
  readonly queriesMs: readonly number[];
  readonly residentBytes: number;
  /** Building the lists that candidates come from; null for peers. */
  readonly listsMs: number | null;
  /** The same question put to every record. */
  readonly exhaustiveMs: readonly number[];
  /** Share of the ten best of all that the bounded way finds; null for peers. */
  readonly recall: number | null;
  /** From an edit to a ranking that knows it; null for peers. */
  readonly editMs: number | null;
}

/** A trial that was run, or why it was not finished. */
export interface Row {
  readonly engine: string;
  readonly records: number;
  readonly trial: Trial | null;
  readonly note: string | null;
}

/** The value below which a share 0…1 of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Slope between two points on logarithmic axes: 1 is growth in proportion, 0 none. */
export function growthExponent(
  smaller: { readonly records: number; readonly medianMs: number },
  larger: { readonly records: number; readonly medianMs: number },
): number {
  return Math.log(larger.medianMs / smaller.medianMs) / Math.log(larger.records / smaller.records);
}
