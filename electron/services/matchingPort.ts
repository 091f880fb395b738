import { ContractError } from '../../shared/contract/errors.ts';
import type { IndexState } from '../../shared/contract/events.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';

export type MatchSide = 'achievement' | 'need' | 'scenario';

/** The texts of a record as the engine compared them. */
export interface IndexedRecord {
  readonly side: MatchSide;
  readonly record: MatchRecord;
}

/** What handlers may ask of the matching engine. */
export interface MatchingPort {
  state(): IndexState;
  /** Best first, gated ones among them; `looksFor` says which side is searched. */
  rank(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    options: { limit: number; today: string },
  ): readonly ScoredMatch[];
  /** One pair. */
  scoreOne(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    id: string,
    today: string,
  ): ScoredMatch | null;
  /** A record as the engine knows it, or null. */
  find(id: string): IndexedRecord | null;
}

function notReady(): never {
  throw new ContractError('INDEX_NOT_READY');
}

/** In workers without an engine every question is answered INDEX_NOT_READY. */
export const noMatching: MatchingPort = {
  state: notReady,
  rank: notReady,
  scoreOne: notReady,
  find: notReady,
};
