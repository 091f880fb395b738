import { capped } from '../../shared/matching/portfolio/capped.ts';
import {
  type Cluster,
  clusterNeedsInSteps,
  type NeedLikeness,
} from '../../shared/matching/portfolio/clusterNeeds.ts';
import { commonWords } from '../../shared/matching/portfolio/commonWords.ts';
import type { MatchingPort } from './matchingPort.ts';
import type { NeedRanking } from './needRanking.ts';
import type { FoundPair, StoredPortfolio } from './portfolioFile.ts';

/**
 * Least mean likeness of the texts of needs that are taken for the same one. Read on 1,879 published needs: at 0.30
 * groups share a field only, at 0.35 nearly all ask for the same thing, at 0.45 every second group is lost.
 */
const CLUSTER_THRESHOLD = 0.35;
const LEAST_ORGANISATIONS = 2;
/** From this level on a pair is worth a call. */
const FOUND_LEVEL = 3;
const PAIRS_DRAWN = 120;
/** One achievement leads at most so many of the pairs drawn. */
const MOST_OF_ONE = 5;
/** So many rows of each list are kept; of a hundred thousand nobody reads more. */
const ROWS_KEPT = 2_000;
const CLUSTER_WORDS = 5;

type Views = Omit<StoredPortfolio, 'version' | 'computedAtMs' | 'seq'>;

/** Draws from the ranking of each need who finds nobody, what many ask for, and how both sides hang together. */
export class PortfolioFindings {
  readonly #matching: MatchingPort;
  readonly #openNeeds: StoredPortfolio['openNeeds'] = [];
  readonly #foundAchievements = new Set<string>();
  readonly #likenesses: NeedLikeness[] = [];
  readonly #needIds: ReadonlySet<string>;
  /** The best pairs so far, with some that will not stay among them. */
  #pairs: FoundPair[] = [];
  #pairCount = 0;

  constructor(matching: MatchingPort) {
    this.#matching = matching;
    this.#needIds = new Set(matching.idsOf('need'));
  }

  /** The needs that are to be ranked, in the order of their ids. */
  get needIds(): string[] {
    return [...this.#needIds].sort();
  }

  add({ needId, isClosed, candidates, neighbours }: NeedRanking): void {
    if (isClosed) return;
    const best = candidates[0];
    if ((best?.level ?? 0) < FOUND_LEVEL) {
      const { id: bestId = null, level = 0, score = 0 } = best ?? {};
      this.#openNeeds.push({ id: needId, level, score, bestId });
    }
    for (const { id, level, score } of candidates) {
      if (level < FOUND_LEVEL) continue;
      this.#pairCount += 1;
      this.#foundAchievements.add(id);
      this.#pairs.push({ needId, achievementId: id, level, score });
    }
    if (this.#pairs.length > PAIRS_DRAWN * 10) this.#pairs = bestOf(this.#pairs);
    for (const { id, likeness } of neighbours)
      if (this.#needIds.has(id)) this.#likenesses.push({ a: needId, b: id, likeness });
  }

  /** The views of all that was added, in small steps. */
  *views(organisationOf: (needId: string) => string | null): Generator<void, Views> {
    const clusters = yield* clusterNeedsInSteps(this.#likenesses, organisationOf, {
      threshold: CLUSTER_THRESHOLD,
      leastOrganisations: LEAST_ORGANISATIONS,
    });
    const named: Views['clusters'] = [];
    for (const cluster of clusters) {
      named.push(nameCluster(this.#matching, cluster));
      yield;
    }
    const achievementIds = [...this.#matching.idsOf('achievement')];
    const idleIds = achievementIds.filter((id) => !this.#foundAchievements.has(id));
    return {
      needCount: this.#needIds.size,
      achievementCount: achievementIds.length,
      openNeeds: [...this.#openNeeds]
        .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
        .slice(0, ROWS_KEPT),
      openNeedCount: this.#openNeeds.length,
      idleAchievementIds: idleIds.sort().reverse().slice(0, ROWS_KEPT),
      idleAchievementCount: idleIds.length,
      clusters: named,
      clusterThreshold: CLUSTER_THRESHOLD,
      pairs: bestOf(this.#pairs),
      pairCount: this.#pairCount,
    };
  }
}

function nameCluster(matching: MatchingPort, cluster: Cluster): Views['clusters'][number] {
  // Titles and keywords name the subject; the words that texts share are mostly those of complaint.
  const texts = cluster.needIds.map((id) => {
    const { title = '', keywords = [] } = matching.find(id)?.record ?? {};
    return [title, ...keywords].join('\n');
  });
  return { ...cluster, needIds: [...cluster.needIds], words: commonWords(texts, CLUSTER_WORDS) };
}

function bestOf(pairs: readonly FoundPair[]): FoundPair[] {
  const best = [...pairs].sort((a, b) => b.level - a.level || b.score - a.score || compareIds(a, b));
  return capped(best, ({ achievementId }) => achievementId, MOST_OF_ONE).slice(0, PAIRS_DRAWN);
}

function compareIds(a: FoundPair, b: FoundPair): number {
  if (a.needId !== b.needId) return a.needId < b.needId ? -1 : 1;
  return a.achievementId < b.achievementId ? -1 : 1;
}
