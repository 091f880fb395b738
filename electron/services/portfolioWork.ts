import {
  type Cluster,
  clusterNeedsInSteps,
  type NeedLikeness,
} from '../../shared/matching/portfolio/clusterNeeds.ts';
import { commonWords } from '../../shared/matching/portfolio/commonWords.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';
import type { MatchingPort } from './matchingPort.ts';
import type { FoundPair, StoredPortfolio } from './portfolioFile.ts';

/**
 * Least mean likeness of the texts of needs that are taken for the same one. Read on 1,879 published needs: at 0.30
 * groups share a field only, at 0.35 nearly all ask for the same thing, at 0.45 every second group is lost.
 */
const CLUSTER_THRESHOLD = 0.35;
const LEAST_ORGANISATIONS = 2;
/** A pair counts as found when it stands among so many candidates of its need. */
const CANDIDATES = 100;
const NEIGHBOURS = 15;
/** From this level on a pair is worth a call. */
const FOUND_LEVEL = 3;
const PAIRS_DRAWN = 120;
/** So many rows of each list are kept; of a hundred thousand nobody reads more. */
const ROWS_KEPT = 2_000;
const CLUSTER_WORDS = 5;

type Views = Omit<StoredPortfolio, 'version' | 'computedAtMs' | 'seq'>;

interface Findings {
  readonly openNeeds: StoredPortfolio['openNeeds'];
  /** The best pairs so far, with some that will not stay among them. */
  pairs: FoundPair[];
  pairCount: number;
  readonly foundAchievements: Set<string>;
  readonly likenesses: NeedLikeness[];
}

/**
 * Ranks every open need among the achievements and among the other needs, one ranking a step, and draws from it who
 * finds nobody, what many ask for, and how both sides hang together.
 */
export function* portfolioInSteps(
  matching: MatchingPort,
  options: {
    readonly today: string;
    readonly organisationOf: (needId: string) => string | null;
    readonly told: (done: number, total: number) => void;
  },
): Generator<void, Views> {
  const needIds = [...matching.idsOf('need')].sort();
  const findings: Findings = {
    openNeeds: [],
    pairs: [],
    pairCount: 0,
    foundAchievements: new Set(),
    likenesses: [],
  };
  for (const [place, needId] of needIds.entries()) {
    options.told(place, needIds.length);
    const need = matching.find(needId)?.record;
    if (need === undefined || need.facts?.closed === true) continue;
    findCandidates(matching, need, options.today, findings);
    yield;
    findNeighbours(matching, need, options.today, findings);
    yield;
  }
  const clusters = yield* clusterNeedsInSteps(findings.likenesses, options.organisationOf, {
    threshold: CLUSTER_THRESHOLD,
    leastOrganisations: LEAST_ORGANISATIONS,
  });
  const named: Views['clusters'] = [];
  for (const cluster of clusters) {
    named.push(nameCluster(matching, cluster));
    yield;
  }
  options.told(needIds.length, needIds.length);
  return viewsOf(matching, needIds.length, findings, named);
}

function findCandidates(matching: MatchingPort, need: MatchRecord, today: string, findings: Findings): void {
  const candidates = matching
    .rank(need, 'achievement', { limit: CANDIDATES, today })
    .filter((match) => match.gates.length === 0);
  const best = candidates[0];
  if ((best?.level ?? 0) < FOUND_LEVEL) {
    const { id: bestId = null, level = 0, score = 0 } = best ?? {};
    findings.openNeeds.push({ id: need.id, level, score, bestId });
  }
  for (const { id, level, score } of candidates) {
    if (level < FOUND_LEVEL) continue;
    findings.pairCount += 1;
    findings.foundAchievements.add(id);
    findings.pairs.push({ needId: need.id, achievementId: id, level, score });
  }
  if (findings.pairs.length > PAIRS_DRAWN * 10) findings.pairs = bestOf(findings.pairs);
}

function findNeighbours(matching: MatchingPort, need: MatchRecord, today: string, findings: Findings): void {
  for (const { id, parts } of matching.rank(need, 'need', { limit: NEIGHBOURS + 1, today })) {
    if (id === need.id || matching.find(id)?.side !== 'need') continue;
    const likeness = parts.find((part) => part.name === 'text')?.value ?? 0;
    findings.likenesses.push({ a: need.id, b: id, likeness });
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

function viewsOf(
  matching: MatchingPort,
  needCount: number,
  { openNeeds, pairs, pairCount, foundAchievements }: Findings,
  clusters: Views['clusters'],
): Views {
  const achievementIds = [...matching.idsOf('achievement')];
  const idleIds = achievementIds.filter((id) => !foundAchievements.has(id));
  return {
    needCount,
    achievementCount: achievementIds.length,
    openNeeds: [...openNeeds].sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1)).slice(0, ROWS_KEPT),
    openNeedCount: openNeeds.length,
    idleAchievementIds: idleIds.sort().reverse().slice(0, ROWS_KEPT),
    idleAchievementCount: idleIds.length,
    clusters,
    clusterThreshold: CLUSTER_THRESHOLD,
    pairs: bestOf(pairs),
    pairCount,
  };
}

function bestOf(pairs: readonly FoundPair[]): FoundPair[] {
  return [...pairs]
    .sort((a, b) => b.level - a.level || b.score - a.score || compareIds(a, b))
    .slice(0, PAIRS_DRAWN);
}

function compareIds(a: FoundPair, b: FoundPair): number {
  if (a.needId !== b.needId) return a.needId < b.needId ? -1 : 1;
  return a.achievementId < b.achievementId ? -1 : 1;
}
