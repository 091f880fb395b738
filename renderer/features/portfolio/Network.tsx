import { type ReactNode, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { MatchNetwork } from '../../../shared/contract/portfolio.ts';
import { useWords } from '../../i18n/words.ts';
import { Chart } from '../../ui/Chart.tsx';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { useChartColours } from '../report/useChartColours.ts';
import { networkOption } from './networkChart.ts';
import { placeNetwork } from './networkLayout.ts';
import { words } from './words.ts';

const ROW_PX = 22;
const AROUND_PX = 48;
const POINTS = 100;

/** Needs and achievements with the lines between them, drawn and as a table. */
export function Network({ network }: { network: MatchNetwork }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const colours = useChartColours();
  const placed = useMemo(() => placeNetwork(network), [network]);
  const option = useMemo(
    () =>
      networkOption(network, placed, colours, { need: t('needsSide'), achievement: t('achievementsSide') }),
    [network, placed, colours, t],
  );
  if (network.pairs.length === 0)
    return <EmptyState compact="compact" title={t('networkNone')} hint={t('networkNoneHint')} />;
  return (
    <>
      <p className="portfolio-hint quiet">
        {t('networkHint', { total: number(network.pairCount), drawn: number(network.pairs.length) })}
      </p>
      <section className="panel">
        <Chart
          option={option}
          label={t('network')}
          heightPx={placed.rowCount * ROW_PX + AROUND_PX}
          onHit={({ dataIndex, of }) => {
            const record = placed.records[dataIndex];
            const pair = network.pairs[dataIndex];
            if (of === 'edge' && pair !== undefined) go(`/match/need/${pair.needId}`);
            else if (of === 'node' && record !== undefined) go(`/${record.side}/${record.id}`);
          }}
        />
      </section>
      <PairTable network={network} />
    </>
  );
}

function PairTable({ network }: { network: MatchNetwork }): ReactNode {
  const t = useWords(words);
  const titles = useMemo(
    () => new Map([...network.needs, ...network.achievements].map((record) => [record.id, record.title])),
    [network],
  );
  return (
    <section className="portfolio-pairs" aria-label={t('pairs')}>
      <h2>{t('pairs')}</h2>
      <PlainTable
        label={t('pairs')}
        rows={network.pairs}
        keyOf={(pair) => `${pair.needId} ${pair.achievementId}`}
        columns={[
          {
            key: 'need',
            heading: t('need'),
            cell: ({ needId }) => (
              <Link href={`/need/${needId}`}>
                <Data>{titles.get(needId)}</Data>
              </Link>
            ),
          },
          {
            key: 'achievement',
            heading: t('achievement'),
            cell: ({ achievementId }) => (
              <Link href={`/achievement/${achievementId}`}>
                <Data>{titles.get(achievementId)}</Data>
              </Link>
            ),
          },
          {
            key: 'level',
            heading: t('level'),
            width: '128',
            cell: ({ level }) => <LevelMark level={level} />,
          },
          {
            key: 'score',
            heading: t('score'),
            width: '72',
            alignment: 'end',
            cell: ({ score }) => number(score * POINTS, 1),
          },
          {
            key: 'open',
            heading: '',
            width: '88',
            cell: ({ needId }) => <Link href={`/match/need/${needId}`}>{t('open')}</Link>,
          },
        ]}
      />
    </section>
  );
}
