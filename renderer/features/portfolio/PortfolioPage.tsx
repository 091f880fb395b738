import { Button, Progress, Segmented } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useLive } from '../../store/live.ts';
import { type OutputFor, useJob, useRead } from '../../store/remote.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { instant, number } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Clusters } from './Clusters.tsx';
import { IdleAchievements } from './IdleAchievements.tsx';
import { Network } from './Network.tsx';
import { OpenNeeds } from './OpenNeeds.tsx';
import { words } from './words.ts';
import './portfolio.css';

type PortfolioTab = 'needs' | 'achievements' | 'clusters' | 'network';
type Overview = OutputFor<'portfolio', 'overview'>;

/** Up to so many needs the views are computed by themselves when the page is opened. */
const COMPUTED_UNASKED = 500;

/** 供需总览: who finds nobody, what many ask for, and how the two sides hang together. */
export function PortfolioPage({ tab }: { tab: PortfolioTab }): ReactNode {
  const t = useWords(words);
  const overview = useRead('portfolio', 'overview', {}, { whileAsking: 'keepPrevious' });
  const computing = useJob('portfolio', 'compute');
  const { data, refetch } = overview;
  const needs = useNeedCount();
  async function compute(): Promise<void> {
    if ((await computing.run({})) !== undefined) await refetch();
  }
  useUnasked(data, needs, () => void compute());
  if (overview.error !== null) return <ErrorNote error={overview.error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <section className="page portfolio">
      <PageHeader
        title={t('title')}
        note={data.computedAtMs === null ? undefined : <Basis overview={data} />}
        actions={
          data.computedAtMs !== null && (
            <Button loading={computing.busy} onClick={() => void compute()}>
              {t('compute')}
            </Button>
          )
        }
      />
      {computing.busy && <Running computing={computing} />}
      {data.computedAtMs !== null && <Views tab={tab} overview={data} />}
      {data.computedAtMs === null && !computing.busy && (
        <NotYet isEmpty={needs === 0} onCompute={() => void compute()} />
      )}
    </section>
  );
}

/** How many needs the index holds; null while it is not ready. */
function useNeedCount(): number | null {
  const live = useLive((state) => state.index);
  const asked = useRead('matching', 'state', {}).data;
  const index = live ?? asked;
  return index === undefined || index.phase === 'building' ? null : index.needs;
}

/** Starts the computing once, where it takes a moment only and the index can answer. */
function useUnasked(overview: Overview | undefined, needs: number | null, compute: () => void): void {
  const isStarted = useRef(false);
  const isBehind = overview !== undefined && (overview.computedAtMs === null || overview.changedSince > 0);
  const isDue = isBehind && needs !== null && needs > 0 && needs <= COMPUTED_UNASKED;
  useEffect(() => {
    if (!isDue || isStarted.current) return;
    isStarted.current = true;
    compute();
  });
}

function Basis({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(words);
  const { needCount, achievementCount, computedAtMs, changedSince } = overview;
  return (
    <>
      {t('computed', {
        needs: number(needCount),
        achievements: number(achievementCount),
        when: instant(computedAtMs ?? 0),
      })}
      {changedSince > 0 && ` · ${t('behind', { count: number(changedSince) })}`}
    </>
  );
}

function Running({ computing }: { computing: ReturnType<typeof useJob<'portfolio', 'compute'>> }): ReactNode {
  const t = useWords(words);
  const { progress } = computing;
  return (
    <div className="portfolio-running" role="status">
      <span>
        {t('running')}
        {progress?.total != null && ` ${number(progress.done)} / ${number(progress.total)}`}
      </span>
      <Progress
        aria-label={t('running')}
        percent={Math.round((progress?.fraction ?? 0) * 100)}
        size="small"
      />
      <Button onClick={computing.cancel}>{t('stop')}</Button>
      <span className="quiet">{t('runningHint')}</span>
    </div>
  );
}

function NotYet({ isEmpty, onCompute }: { isEmpty: boolean; onCompute: () => void }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  if (isEmpty) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        hint={t('emptyHint')}
        action={
          <Button type="primary" onClick={() => go('/import')}>
            {t('toImport')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('neverTitle')}
      hint={t('neverHint')}
      action={
        <Button type="primary" onClick={onCompute}>
          {t('computeFirst')}
        </Button>
      }
    />
  );
}

function Views({ tab, overview }: { tab: PortfolioTab; overview: Overview }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const counted = (name: string, count: number) => `${name} ${number(count)}`;
  return (
    <>
      <Segmented<PortfolioTab>
        aria-label={t('tabs')}
        value={tab}
        options={[
          { value: 'needs', label: counted(t('tabNeeds'), overview.openNeedCount) },
          { value: 'achievements', label: counted(t('tabAchievements'), overview.idleAchievementCount) },
          { value: 'clusters', label: counted(t('tabClusters'), overview.clusters.length) },
          { value: 'network', label: counted(t('tabNetwork'), overview.network.pairCount) },
        ]}
        onChange={(next) => go(`/portfolio/${next}`, { replace: true })}
      />
      {tab === 'needs' && <OpenNeeds needs={overview.openNeeds} total={overview.openNeedCount} />}
      {tab === 'achievements' && (
        <IdleAchievements achievements={overview.idleAchievements} total={overview.idleAchievementCount} />
      )}
      {tab === 'clusters' && <Clusters clusters={overview.clusters} threshold={overview.clusterThreshold} />}
      {tab === 'network' && <Network network={overview.network} />}
    </>
  );
}
