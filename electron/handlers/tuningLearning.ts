import { type StandingJudgement, standingJudgements } from '../../db/queries/judgedPairs.ts';
import { weightSets } from '../../db/repositories/tuning.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { tuningContract } from '../../shared/contract/tuning.ts';
import type { JudgedPair } from '../../shared/matching/learning/decisions.ts';
import { type Learning, learnWeightsInSteps } from '../../shared/matching/learning/learnWeights.ts';
import { readWeights, shippedWeights } from '../../shared/matching/learning/officeWeights.ts';
import type { IndexJobContext } from '../core/context.ts';
import { inSteps } from './inSteps.ts';
import type { DomainHandlers } from './types.ts';

/** The youngest decisions; older ones speak of a catalogue that has changed. */
const MOST_DECISIONS = 2_000;
/** The same decisions always give the same proposal. */
const SEED = 20_260_101;

type LearnHandlers = Pick<DomainHandlers<'tuning'>, 'learn'>;

/** What the office's decisions would make of its weights. */
export const learnHandlers: LearnHandlers = {
  async learn(context: IndexJobContext) {
    if (context.matching.state().phase === 'building') throw new ContractError('INDEX_NOT_READY');
    const judged = await inSteps(judgedPairs(context), context);
    const [saved] = weightSets(context.db, 1);
    const present = saved ? readWeights(saved) : shippedWeights;
    const learning = await inSteps(learnWeightsInSteps(judged, present, { seed: SEED }), context);
    return shownLearning(learning);
  },
};

/** One need after the other. Pairs that a gate stops teach nothing about weights. */
function* judgedPairs(context: IndexJobContext): Generator<void, JudgedPair[]> {
  const byNeed = [
    ...Map.groupBy(standingJudgements(context.db, MOST_DECISIONS), (one) => one.demandId).entries(),
  ];
  const judged: JudgedPair[] = [];
  for (const [place, [needId, judgements]] of byNeed.entries()) {
    context.progress({ done: place, total: byNeed.length, step: 'tuning.compare' });
    judged.push(...pairsOfNeed(context, needId, judgements));
    yield;
  }
  context.progress({ done: byNeed.length, total: byNeed.length, step: 'tuning.fit' });
  return judged;
}

function pairsOfNeed(
  context: IndexJobContext,
  needId: string,
  judgements: readonly StandingJudgement[],
): JudgedPair[] {
  const need = context.matching.find(needId);
  if (!need) return [];
  const of = new Map(judgements.map((one) => [one.achievementId, one]));
  const matches = context.matching.compare(need.record, 'achievement', [...of.keys()], context.today());
  return matches
    .filter((match) => match.gates.length === 0)
    .map(({ id, parts }) => {
      const { verdict, grade } = of.get(id)!;
      return { needId, achievementId: id, verdict, grade, parts };
    });
}

function shownLearning(learning: Learning): OutputOf<typeof tuningContract.learn> {
  if (learning.state === 'tooFew') {
    return { ...learning, needCount: 0, before: null, after: null, certainty: null, weights: null };
  }
  const { state, before, after, needCount, certainty, weights } = learning;
  return {
    state,
    decisionCount: before.decisionCount,
    missingCount: 0,
    needCount,
    before,
    after,
    certainty,
    weights: state === 'proposed' ? { parts: { ...weights.parts }, levels: [...weights.levels] } : null,
  };
}
