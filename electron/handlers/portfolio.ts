import { lastSeq } from '../../db/queries/followLog.ts';
import { type PairTitle, pairTitles } from '../../db/queries/pairs.ts';
import { matchedRowsChangedAfter, needOrganisations } from '../../db/queries/portfolio.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PortfolioRecord } from '../../shared/contract/portfolio.ts';
import type { IndexJobContext, ReadContext } from '../core/context.ts';
import { readPortfolio, type StoredPortfolio, writePortfolio } from '../services/portfolioFile.ts';
import { PortfolioFindings } from '../services/portfolioWork.ts';
import { inSteps } from './inSteps.ts';
import type { DomainHandlers } from './types.ts';

/** The catalogue as a whole, from what was last computed. */
export const portfolioHandlers: DomainHandlers<'portfolio'> = {
  overview(context, { limit }) {
    const stored = readPortfolio(context.folder.derived);
    if (stored === null) return neverComputed;
    const openNeeds = stored.openNeeds.slice(0, limit);
    const idleIds = stored.idleAchievementIds.slice(0, limit);
    const shown = new Titles(context, stored, openNeeds, idleIds);
    return {
      computedAtMs: stored.computedAtMs,
      changedSince: matchedRowsChangedAfter(context.db, stored.seq),
      needCount: stored.needCount,
      achievementCount: stored.achievementCount,
      openNeeds: openNeeds.flatMap(({ id, level, score, bestId }) =>
        shown.needs([id]).map((need) => ({
          ...need,
          bestLevel: level,
          bestScore: score,
          bestId,
          bestTitle: bestId === null ? null : (shown.achievements([bestId])[0]?.title ?? null),
        })),
      ),
      openNeedCount: stored.openNeedCount,
      idleAchievements: shown.achievements(idleIds),
      idleAchievementCount: stored.idleAchievementCount,
      clusters: stored.clusters
        .map(({ needIds, ...cluster }) => ({ ...cluster, needs: shown.needs(needIds) }))
        .filter((cluster) => cluster.needs.length > 1),
      clusterThreshold: stored.clusterThreshold,
      network: networkOf(stored, shown),
    };
  },

  async compute(context: IndexJobContext) {
    if (context.matching.state().phase === 'building') throw new ContractError('INDEX_NOT_READY');
    const startedMs = performance.now();
    const seq = lastSeq(context.db);
    const organisations = needOrganisations(context.db);
    const findings = new PortfolioFindings(context.matching);
    const { needIds } = findings;
    let done = 0;
    for await (const ranking of context.matching.rankNeeds(needIds, context.today())) {
      findings.add(ranking);
      done += 1;
      context.progress({ done, total: needIds.length, step: 'portfolio.rank' });
      await context.breathe();
    }
    const views = await inSteps(
      findings.views((needId) => organisations.get(needId) ?? null),
      context,
    );
    writePortfolio(context.folder.derived, { version: 1, computedAtMs: context.now(), seq, ...views });
    const { needCount, achievementCount } = views;
    return { needCount, achievementCount, elapsedMs: performance.now() - startedMs };
  },
};

const neverComputed = {
  computedAtMs: null,
  changedSince: 0,
  needCount: 0,
  achievementCount: 0,
  openNeeds: [],
  openNeedCount: 0,
  idleAchievements: [],
  idleAchievementCount: 0,
  clusters: [],
  clusterThreshold: 0,
  network: { needs: [], achievements: [], pairs: [], pairCount: 0 },
};

/** Titles as they are now; what has gone to the bin since is left out. */
class Titles {
  readonly #needs: ReadonlyMap<string, PairTitle>;
  readonly #achievements: ReadonlyMap<string, PairTitle>;

  constructor(
    context: ReadContext,
    stored: StoredPortfolio,
    openNeeds: StoredPortfolio['openNeeds'],
    idleIds: readonly string[],
  ) {
    const needIds = [
      ...openNeeds.map((need) => need.id),
      ...stored.clusters.flatMap((cluster) => cluster.needIds),
      ...stored.pairs.map((pair) => pair.needId),
    ];
    const bestIds = openNeeds.flatMap((need) => need.bestId ?? []);
    const achievementIds = [...bestIds, ...idleIds, ...stored.pairs.map((pair) => pair.achievementId)];
    this.#needs = pairTitles(context.db, 'need', [...new Set(needIds)]);
    this.#achievements = pairTitles(context.db, 'achievement', [...new Set(achievementIds)]);
  }

  needs(ids: readonly string[]): PortfolioRecord[] {
    return ids.flatMap((id) => asShown(this.#needs.get(id)));
  }

  achievements(ids: readonly string[]): PortfolioRecord[] {
    return ids.flatMap((id) => asShown(this.#achievements.get(id)));
  }
}

function asShown(title: PairTitle | undefined): PortfolioRecord[] {
  if (title === undefined) return [];
  const { id, number, organisationName } = title;
  return [{ id, title: title.title, number, organisationName }];
}

function networkOf(stored: StoredPortfolio, shown: Titles) {
  const needs = shown.needs([...new Set(stored.pairs.map((pair) => pair.needId))]);
  const achievements = shown.achievements([...new Set(stored.pairs.map((pair) => pair.achievementId))]);
  const there = new Set([...needs, ...achievements].map((record) => record.id));
  const pairs = stored.pairs.filter((pair) => there.has(pair.needId) && there.has(pair.achievementId));
  return { needs, achievements, pairs, pairCount: stored.pairCount };
}
