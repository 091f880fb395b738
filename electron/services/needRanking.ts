import type { TunedWeights } from '../../shared/matching/learning/officeWeights.ts';
import { sameWeights, shippedWeights } from '../../shared/matching/learning/officeWeights.ts';
import { reweigh } from '../../shared/matching/learning/reweigh.ts';
import type { MatchIndex, RankOptions } from '../../shared/matching/matchIndex.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';

/** With weights of its own, an office's first places are found among so many of the engine's. */
const REWEIGHED = 200;
/** A pair counts as found when it stands among so many candidates of its need. */
const CANDIDATES = 40;
const NEIGHBOURS = 15;

/** The day ('YYYY-MM-DD') and the weights that a ranking is made with. */
interface InForce {
  readonly today: string;
  readonly weights: TunedWeights;
}

/** The best matches of a question in one index under an office's weights, best first. */
export function rankedIn(
  index: MatchIndex,
  question: MatchRecord,
  { weights, ...asked }: Pick<RankOptions, 'limit' | 'late' | 'effort'> & InForce,
): readonly ScoredMatch[] {
  // Until the lists are there every record is compared: slower, and nobody waits for all of them to be built.
  const candidates = index.isPrepared ? 'likely' : 'all';
  const options = { ...asked, candidates } as const;
  if (sameWeights(weights, shippedWeights)) return index.rank(question, options).matches;
  const wide = index.rank(question, { ...options, limit: Math.max(asked.limit, REWEIGHED) }).matches;
  return reweigh(wide, weights).slice(0, asked.limit);
}

/** What one need finds, in little: the achievements that nothing stands against, and the demand that is like it. */
export interface NeedRanking {
  readonly needId: string;
  readonly isClosed: boolean;
  /** Best first. */
  readonly candidates: readonly Pick<ScoredMatch, 'id' | 'level' | 'score'>[];
  /** Needs and scenarios, nearest first, and how alike their texts are, 0…1. */
  readonly neighbours: readonly { readonly id: string; readonly likeness: number }[];
}

/**
 * One need ranked among the achievements and among the other needs, with half the effort. Figures, effect and history
 * are left to the page that shows a pair.
 */
export function rankNeed(
  need: MatchRecord,
  indexes: { readonly supply: MatchIndex; readonly demand: MatchIndex },
  inForce: InForce,
): NeedRanking {
  const candidates = rankedIn(indexes.supply, need, { limit: CANDIDATES, effort: 'half', ...inForce })
    .filter((match) => match.gates.length === 0)
    .map(({ id, level, score }) => ({ id, level, score }));
  const neighbours = rankedIn(indexes.demand, need, { limit: NEIGHBOURS + 1, effort: 'half', ...inForce })
    .filter((match) => match.id !== need.id)
    .map(({ id, parts }) => ({ id, likeness: parts.find((part) => part.name === 'text')?.value ?? 0 }));
  return { needId: need.id, isClosed: need.facts?.closed === true, candidates, neighbours };
}
