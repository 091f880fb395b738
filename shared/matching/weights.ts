import type { PartName } from './types.ts';

/** Shares of the kinds of likeness inside the part `text`, 0 or more; they are divided by their sum. */
export interface TextWeights {
  /** Cosine of the words of both titles. */
  readonly titleToTitle: number;
  /** Cosine of the query's title with the whole record. */
  readonly titleToFull: number;
  readonly fullToFull: number;
  readonly fullToTitle: number;
  /** Cosine in the strongest two fifths of the latent dimensions: the same field. */
  readonly coarseLatent: number;
  /** Cosine in all latent dimensions: the same subject. */
  readonly fineLatent: number;
  /** Likeness of the thesaurus entries both sides name. */
  readonly bridge: number;
  /** What is taken off for likeness to whatever is asked for, in texts without Chinese; no share of the sum. */
  readonly crowd: number;
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
  text: {
    titleToTitle: 0.26,
    titleToFull: 0.91,
    fullToFull: 1.95,
    fullToTitle: 0.6,
    coarseLatent: 0.32,
    fineLatent: 0.32,
    bridge: 0.22,
    crowd: 3.45,
  },
  parts: {
    text: 1,
    figures: 0.2,
    effect: 0.1,
    domain: 0.08,
    industry: 0.08,
    readiness: 0.08,
    money: 0.06,
    timing: 0.04,
    region: 0.03,
    mode: 0.05,
    rights: 0.04,
    freshness: 0.03,
    history: 0.05,
  },
  levels: [0.06, 0.193, 0.36],
};
