import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { NeedCluster } from '../../../shared/contract/portfolio.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number, share } from '../../ui/format.ts';
import { RecordName } from './RecordName.tsx';
import { words } from './words.ts';

interface ClustersProps {
  readonly clusters: readonly NeedCluster[];
  readonly threshold: number;
}

/** Groups of the same need from many organisations. */
export function Clusters({ clusters, threshold }: ClustersProps): ReactNode {
  const t = useWords(words);
  if (clusters.length === 0)
    return <EmptyState compact="compact" title={t('clustersNone')} hint={t('clustersNoneHint')} />;
  return (
    <>
      <p className="portfolio-hint quiet">{t('clustersHint', { threshold: share(threshold) })}</p>
      <ul className="portfolio-clusters">
        {clusters.map((cluster) => (
          <li key={cluster.needs.map((need) => need.id).join()} className="panel">
            <ClusterCard cluster={cluster} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ClusterCard({ cluster }: { cluster: NeedCluster }): ReactNode {
  const t = useWords(words);
  const { needs, organisationCount, likeness } = cluster;
  return (
    <>
      <h2>
        {t('cluster', { count: number(organisationCount), needs: number(needs.length) })}
        <span className="quiet">{t('likeness', { value: share(likeness) })}</span>
      </h2>
      <p>
        {cluster.words.map((word) => (
          <Tag key={word}>
            <Data>{word}</Data>
          </Tag>
        ))}
      </p>
      <ul>
        {needs.map((need) => (
          <li key={need.id}>
            <RecordName kind="need" record={need} />
          </li>
        ))}
      </ul>
    </>
  );
}
