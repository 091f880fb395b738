import { changesAfter, lastSeq } from '../../db/queries/followLog.ts';
import type { SearchDb } from '../../db/search/searchDb.ts';
import { pairsFollowedUpTo, replaceStrongPairs, setPairsFollowed } from '../../db/search/strongPairs.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { MatchingService } from './matchingService.ts';

const OPERATIONS_PER_STEP = 500;
const STRONG_LEVEL = 4;
const PAIRS_PER_NEED = 3;
/** A changed achievement is tried on so many of the needs that are nearest to it. */
const NEEDS_PER_ACHIEVEMENT = 10;

/**
 * Looks for strong pairs when nothing else is to be done: each new or changed need is ranked, and each new or
 * changed achievement makes the needs nearest to it be ranked anew. One need a step, so that a question never
 * waits for more than one ranking.
 */
export class StrongPairFinder {
  readonly #catalogue: ReadableDb;
  readonly #search: SearchDb;
  readonly #matching: () => MatchingService;
  readonly #today: () => string;
  readonly #needs = new Set<string>();
  readonly #achievements = new Set<string>();
  #readUpTo: number;

  constructor(catalogue: ReadableDb, search: SearchDb, matching: () => MatchingService, today: () => string) {
    this.#catalogue = catalogue;
    this.#search = search;
    this.#matching = matching;
    this.#today = today;
    this.#readUpTo = pairsFollowedUpTo(search);
  }

  /** One small piece of work; false when every pair is known. */
  step(): boolean {
    return this.#rankOne() || this.#tryOne() || this.#readLog();
  }

  /** Every need is ranked anew: another engine answers. */
  startOver(): void {
    this.#addEveryNeed();
  }

  #rankOne(): boolean {
    const needId = firstOf(this.#needs);
    if (needId === null) return false;
    const known = this.#matching().find(needId);
    const matches = known
      ? this.#matching().rank(known.record, 'achievement', { limit: PAIRS_PER_NEED, today: this.#today() })
      : [];
    const strong = matches.filter((match) => match.level >= STRONG_LEVEL && !match.foldedUnder);
    replaceStrongPairs(
      this.#search,
      needId,
      strong.map(({ id, level, score }) => ({ achievementId: id, level, score })),
    );
    return true;
  }

  #tryOne(): boolean {
    const achievementId = firstOf(this.#achievements);
    if (achievementId === null) return false;
    const known = this.#matching().find(achievementId);
    if (!known) return true;
    const nearest = this.#matching().rank(known.record, 'need', {
      limit: NEEDS_PER_ACHIEVEMENT,
      today: this.#today(),
    });
    for (const match of nearest) if (match.level >= STRONG_LEVEL) this.#needs.add(match.id);
    return true;
  }

  #readLog(): boolean {
    const changes = changesAfter(this.#catalogue, this.#readUpTo, OPERATIONS_PER_STEP);
    if (!changes) {
      if (pairsFollowedUpTo(this.#search) < this.#readUpTo) setPairsFollowed(this.#search, this.#readUpTo);
      return false;
    }
    // After a great import every need is ranked once; trying each achievement on the needs besides would rank them again.
    const few = lastSeq(this.#catalogue) - this.#readUpTo <= OPERATIONS_PER_STEP;
    for (const id of changes.idsByTable.get('need') ?? []) this.#needs.add(id);
    if (changes.idsByTable.has('weightSet')) this.#addEveryNeed();
    if (few) for (const id of changes.idsByTable.get('achievement') ?? []) this.#achievements.add(id);
    else if (changes.idsByTable.has('achievement')) this.#addEveryNeed();
    this.#readUpTo = changes.seq;
    return true;
  }

  #addEveryNeed(): void {
    for (const id of this.#matching().idsOf('need')) this.#needs.add(id);
  }
}

function firstOf(ids: Set<string>): string | null {
  for (const id of ids) {
    ids.delete(id);
    return id;
  }
  return null;
}
