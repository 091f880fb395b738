import { compareText } from '../../domain/lists.ts';
import { type Agreement, type AgreementSums, agreementOf, type JudgedPair, sumsOf } from './decisions.ts';
import { fitWeights } from './fitWeights.ts';
import type { TunedWeights } from './officeWeights.ts';
import { seededRandom, shuffled } from './random.ts';

/** Below this many decisions nothing is learnt: chance would decide. */
export const LEAST_DECISIONS = 50;
const FOLDS = 5;
const RESAMPLES = 1_000;
const ROUNDS_PER_STEP = 20;
/** So many of the resampled sets of needs must be better off. */
const LEAST_CERTAINTY = 0.995;
/** And the right order must gain at least this much: what nobody would notice is not proposed. */
const LEAST_GAIN = 0.01;

export type Learning =
  | { readonly state: 'tooFew'; readonly decisionCount: number; readonly missingCount: number }
  | {
      /** 'noGain': the held-out decisions are not surely better off; nothing is proposed. */
      readonly state: 'proposed' | 'noGain';
      readonly weights: TunedWeights;
      /** On decisions of needs that were not learnt from: every decision is held out once. */
      readonly before: Agreement;
      readonly after: Agreement;
      readonly needCount: number;
      /** Share of resampled sets of needs that are better off, 0…1. */
      readonly certainty: number;
    };

/**
 * Learns weights from decisions. The needs are split into five folds by a seed; each fold is judged with weights
 * fitted on the four others, so that no need is seen both in fitting and in judging. Weights fitted on all
 * decisions are proposed only if the share of held-out comparisons in the right order improves by at least 0.01,
 * does so in 99.5 % of 1,000 resamplings of the needs (bootstrap, Efron, 1979), and the level is no farther from
 * the judged one. A level nearer to the judged one alone is no reason: moving the levels towards the mean of any
 * judgements, random ones too, brings them nearer. Yields between small steps. Deterministic in decisions (in any
 * order), weights and seed.
 */
export function* learnWeightsInSteps(
  decisions: readonly JudgedPair[],
  present: TunedWeights,
  options: { readonly seed: number },
): Generator<void, Learning> {
  if (decisions.length < LEAST_DECISIONS) {
    const decisionCount = decisions.length;
    return { state: 'tooFew', decisionCount, missingCount: LEAST_DECISIONS - decisionCount };
  }
  const needs = byNeed(decisions);
  const random = seededRandom(options.seed);
  const order = shuffled(needs, random);
  const held: { before: AgreementSums; after: AgreementSums }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (place: number) => place % FOLDS === fold;
    const fitted = yield* fitWeights(
      order.filter((_, place) => !isHeld(place)),
      present,
    );
    for (const [place, pairs] of order.entries())
      if (isHeld(place)) held.push({ before: sumsOf(pairs, present), after: sumsOf(pairs, fitted) });
  }
  const before = agreementOf(held.map((one) => one.before));
  const after = agreementOf(held.map((one) => one.after));
  const certainty = yield* shareBetterOff(held, random);
  const isBetter =
    measure(after) - measure(before) >= LEAST_GAIN &&
    after.levelError <= before.levelError &&
    certainty >= LEAST_CERTAINTY;
  const weights = yield* fitWeights(needs, present);
  return {
    state: isBetter ? 'proposed' : 'noGain',
    weights: isBetter ? weights : present,
    before,
    after,
    needCount: needs.length,
    certainty,
  };
}

/** All steps at once; see learnWeightsInSteps. */
export function learnWeights(
  decisions: readonly JudgedPair[],
  present: TunedWeights,
  options: { readonly seed: number },
): Learning {
  const steps = learnWeightsInSteps(decisions, present, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The decisions of each need, in an order that does not depend on the one given. */
function byNeed(decisions: readonly JudgedPair[]): JudgedPair[][] {
  const sorted = [...decisions].sort(
    (a, b) => compareText(a.needId, b.needId) || compareText(a.achievementId, b.achievementId),
  );
  return [...Map.groupBy(sorted, (pair) => pair.needId).values()];
}

function measure({ pairwiseAccuracy }: Agreement): number {
  return pairwiseAccuracy ?? 0;
}

/** Share of resampled sets of needs whose measure improves. */
function* shareBetterOff(
  held: readonly { before: AgreementSums; after: AgreementSums }[],
  random: () => number,
): Generator<void, number> {
  let better = 0;
  for (let round = 0; round < RESAMPLES; round++) {
    const drawn = held.map(() => held[Math.floor(random() * held.length)]!);
    const gain =
      measure(agreementOf(drawn.map((one) => one.after))) -
      measure(agreementOf(drawn.map((one) => one.before)));
    if (gain > 0) better++;
    if (round % ROUNDS_PER_STEP === 0) yield;
  }
  return better / RESAMPLES;
}
