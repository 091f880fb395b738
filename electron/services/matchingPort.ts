import { ContractError } from '../../shared/contract/errors.ts';
import type { IndexState } from '../../shared/contract/events.ts';
import type { TunedWeights } from '../../shared/matching/learning/officeWeights.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';

import type { NeedRanking } from './needRanking.ts';

export type MatchSide = 'achievement' | 'need' | 'scenario';

/** The texts of a record as the engine compared them. */
export interface IndexedRecord {
  readonly side: MatchSide;
  readonly record: MatchRecord;
}

export interface RankingOptions {
  readonly limit: number;
  readonly today: string;
  /** Left out: those that the office has in force. */
  readonly weights?: TunedWeights;
}

/** What handlers may ask of the matching engine. */
export interface MatchingPort {
  state(): IndexState;
  /** Best first, gated ones among them; `looksFor` says which side is searched. */
  rank(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    options: RankingOptions,
  ): readonly ScoredMatch[];
  /** What each of these needs finds, in their order, ranked in workers; ids that the engine does not know are left out. */
  rankNeeds(needIds: Iterable<string>, today: string): AsyncGenerator<NeedRanking>;
  /** One pair. */
  scoreOne(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    id: string,
    today: string,
  ): ScoredMatch | null;
  /** Pairs of one question with all parts that the engine compares, whatever the office's weights are. */
  compare(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    ids: readonly string[],
    today: string,
  ): readonly ScoredMatch[];
  /** The weights that the office has in force. */
  weights(): TunedWeights;
  /** A record as the engine knows it, or null. */
  find(id: string): IndexedRecord | null;
  /** Which side a record stands on; null for one that the engine does not know. */
  sideOf(id: string): MatchSide | null;
  /** The ids of one side. */
  idsOf(side: MatchSide): Iterable<string>;
}

function notReady(): never {
  throw new ContractError('INDEX_NOT_READY');
}

/** In workers without an engine every question is answered INDEX_NOT_READY. */
export const noMatching: MatchingPort = {
  state: notReady,
  rank: notReady,
  rankNeeds: notReady,
  scoreOne: notReady,
  compare: notReady,
  weights: notReady,
  find: notReady,
  sideOf: notReady,
  idsOf: notReady,
};
