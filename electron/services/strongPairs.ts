import { latestNeedIds, pairKey, pairsDealtWith } from '../../db/queries/strongPairs.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import type { overviewContract } from '../../shared/contract/overview.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { MatchingPort } from './matchingPort.ts';

/** A need and an achievement that a broker would call about today. */
export type StrongPair = OutputOf<typeof overviewContract.today>['strongPairs'][number];

const NEEDS_LOOKED_AT = 60;
const MATCHES_PER_NEED = 12;
const STRONG_LEVEL = 4;
/** However well one achievement sells itself, it may not fill the whole list. */
const MOST_PER_ACHIEVEMENT = 2;

/**
 * The strong pairs among the latest needs, found one need at a time while nothing else waits. Whether a pair was
 * dealt with meanwhile is looked up when the pairs are asked for, so that a decision shows at once.
 */
export class StrongPairs {
  readonly #db: ReadableDb;
  readonly #matching: Pick<MatchingPort, 'find' | 'rank'>;
  readonly #today: () => Day;
  #found = new Map<string, StrongPair[]>();
  #waiting: string[] | null = null;

  constructor(db: ReadableDb, matching: Pick<MatchingPort, 'find' | 'rank'>, today: () => Day) {
    this.#db = db;
    this.#matching = matching;
    this.#today = today;
  }

  /** Begins anew, because needs or achievements changed. What was found stays until it is found again. */
  refresh(): void {
    this.#waiting = null;
  }

  /** Looks at one more need; false when all were looked at. */
  step(): boolean {
    this.#waiting ??= this.#begin();
    const needId = this.#waiting.shift();
    if (needId === undefined) return false;
    this.#found.set(needId, this.#pairsOf(needId));
    return true;
  }

  /** The best pairs that nobody has decided on and no thread joins yet, best first. */
  best(limit: number): StrongPair[] {
    const dealtWith = pairsDealtWith(this.#db, [...this.#found.keys()]);
    const open = [...this.#found.values()]
      .flat()
      .filter((pair) => !dealtWith.has(pairKey(pair.needId, pair.achievementId)))
      .sort((left, right) => right.score - left.score || (left.needId < right.needId ? -1 : 1));
    const shown = new Map<string, number>();
    const best = open.filter(({ achievementId }) => {
      const times = (shown.get(achievementId) ?? 0) + 1;
      shown.set(achievementId, times);
      return times <= MOST_PER_ACHIEVEMENT;
    });
    return best.slice(0, limit);
  }

  #begin(): string[] {
    const ids = latestNeedIds(this.#db, NEEDS_LOOKED_AT);
    const present = new Set(ids);
    for (const id of this.#found.keys()) if (!present.has(id)) this.#found.delete(id);
    return ids;
  }

  #pairsOf(needId: string): StrongPair[] {
    const need = this.#matching.find(needId)?.record;
    if (!need) return [];
    const matches = this.#matching.rank(need, 'achievement', {
      limit: MATCHES_PER_NEED,
      today: this.#today(),
    });
    return matches
      .filter((match) => match.level === STRONG_LEVEL && match.gates.length === 0 && !match.foldedUnder)
      .map(({ id, level, score }) => ({
        needId,
        needTitle: need.title,
        achievementId: id,
        achievementTitle: this.#matching.find(id)?.record.title ?? '',
        level,
        score,
      }));
  }
}
