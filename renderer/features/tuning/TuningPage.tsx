import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { LearningTab } from './LearningTab.tsx';
import { ThesaurusTab } from './ThesaurusTab.tsx';
import { WeightsTab } from './WeightsTab.tsx';
import { words } from './words.ts';
import './tuning.css';

type TuningTab = 'weights' | 'learning' | 'thesaurus';

/** 匹配调校: weights, what decisions teach of them, and the thesaurus. */
export function TuningPage({ tab }: { tab: TuningTab }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  return (
    <section className="page tuning">
      <PageHeader title={t('title')} note={t('note')} />
      <Segmented<TuningTab>
        aria-label={t('tabs')}
        value={tab}
        options={[
          { value: 'weights', label: t('tabWeights') },
          { value: 'learning', label: t('tabLearning') },
          { value: 'thesaurus', label: t('tabThesaurus') },
        ]}
        onChange={(next) => go(`/tuning/${next}`, { replace: true })}
      />
      {tab === 'weights' && <WeightsTab />}
      {tab === 'learning' && <LearningTab />}
      {tab === 'thesaurus' && <ThesaurusTab />}
    </section>
  );
}
