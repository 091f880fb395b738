/** What one process measured; times in milliseconds. */
export interface Trial {
  readonly fillMs: number;
  /** One for each need, asked with its full text. */
  readonly queriesMs: readonly number[];
  readonly residentBytes: number;
  /** What only the own engine has; null for peers. */
  readonly own: OwnTrial | null;
}

/** What is measured of the own engine besides. */
export interface OwnTrial {
  /** Latent vectors are part of filling; this is their share of it. */
  readonly latentMs: number;
  /** Building the lists that candidates come from, while nobody waits, and the longest of its steps. */
  readonly listsMs: number;
  readonly longestListStepMs: number;
  /** The same question put to every record. */
  readonly exhaustiveMs: readonly number[];
  /** Share of the ten best of all that the bounded way finds. */
  readonly recall: number;
  /** From an edit to a ranking that knows it. */
  readonly editMs: number;
  /** From the start of reading the snapshot to the first ranking. */
  readonly restoreMs: number;
  readonly snapshotBytes: number;
  readonly reranked: Reranked | null;
}

/** All needs ranked anew in workers. */
export interface Reranked {
  readonly needs: number;
  readonly elapsedMs: number;
  /** Longest time for which the thread that asks did nothing else. */
  readonly longestStallMs: number;
  /** From no longer wanting rankings to the end of all workers. */
  readonly cancelMs: number;
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
