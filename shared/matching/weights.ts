import type { PartName } from './types.ts';

/** Shares of the kinds of likeness inside the part `text`. They need not add up to 1; they are normalised. */
export interface TextWeights {
  readonly titleToTitle: number;
  readonly titleToFull: number;
  readonly fullToFull: number;
  readonly fullToTitle: number;
  readonly latent: number;
}

/** Everything an office may tune. The same weights, records and basis always give the same ranking. */
export interface Weights {
  readonly text: TextWeights;
  /** Relative weight of each part of the score, 0 or more; 0 switches a part off. */
  readonly parts: Readonly<Record<PartName, number>>;
  /** Least score of level 2, 3 and 4. */
  readonly levels: readonly [weak: number, fair: number, strong: number];
}

export const DEFAULT_WEIGHTS: Weights = {
  text: { titleToTitle: 0.7, titleToFull: 0.7, fullToFull: 1, fullToTitle: 0.5, latent: 0.5 },
  parts: {
    text: 1,
    figures: 0.2,
    domain: 0.08,
    industry: 0.08,
    readiness: 0.08,
    money: 0.06,
    region: 0.03,
    mode: 0.05,
    rights: 0.04,
    freshness: 0.03,
  },
  levels: [0.12, 0.22, 0.34],
};
