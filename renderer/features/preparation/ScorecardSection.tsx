import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Scorecard, scorecardSchema, TRL_KEY } from '../../../shared/domain/evaluation.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { Fact, Section } from '../settings/Section.tsx';
import { CriterionActions, CriterionName, newCriterion } from './Criterion.tsx';
import { words } from './words.ts';

/** 可转化成果评分表: weights and thresholds of the office's own over the shipped ones. */
export function ScorecardSection(): ReactNode {
  const t = useWords(words);
  const found = useRead('preparation', 'scorecard', {}).data;
  if (found === undefined) return null;
  return (
    <Section title={t('scorecard')} hint={t('scorecardHint')}>
      <ScorecardForm key={JSON.stringify(found)} card={found.card} origin={found.origin} />
    </Section>
  );
}

type Criterion = Scorecard['criteria'][number];

const MOST_CRITERIA = 30;
const thresholds = ['threshold', 'minTrl', 'minAssessors', 'spread'] as const;

function ScorecardForm({ card, origin }: { card: Scorecard; origin: 'own' | 'shipped' }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState(card);
  const saving = useWrite('preparation', 'saveScorecard');
  const isWhole = scorecardSchema.safeParse(draft).success;
  const setCriteria = (criteria: Scorecard['criteria']) => setDraft({ ...draft, criteria });
  const change = (next: Criterion) =>
    setCriteria(draft.criteria.map((each) => (each.key === next.key ? next : each)));
  async function save(next: Scorecard | null): Promise<void> {
    const done = await saving.run({ card: next });
    if (done !== undefined) announceDone(t('rejudged', { count: done.changed }));
  }
  return (
    <>
      <PlainTable
        label={t('scorecard')}
        rows={draft.criteria}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'name',
            heading: t('criterion'),
            cell: (criterion) => <CriterionName criterion={criterion} onChange={change} />,
          },
          {
            key: 'weight',
            heading: t('weight'),
            width: '120px',
            cell: (criterion) => (
              <InputNumber
                aria-label={`${t('weight')} ${criterion[language]}`}
                min={0}
                max={100}
                value={criterion.weight}
                onChange={(value) => change({ ...criterion, weight: value ?? 0 })}
              />
            ),
          },
          {
            key: 'max',
            heading: t('fullMark'),
            width: '120px',
            cell: (criterion) =>
              criterion.key === TRL_KEY ? (
                criterion.max
              ) : (
                <InputNumber
                  aria-label={`${t('fullMark')} ${criterion[language]}`}
                  min={1}
                  max={100}
                  precision={0}
                  value={criterion.max}
                  onChange={(value) => change({ ...criterion, max: value ?? 1 })}
                />
              ),
          },
          {
            key: 'move',
            heading: t('order'),
            width: '112px',
            cell: (criterion) => (
              <CriterionActions criteria={draft.criteria} criterion={criterion} onChange={setCriteria} />
            ),
          },
        ]}
      />
      <div>
        <Button
          icon={<PlusOutlined />}
          disabled={draft.criteria.length >= MOST_CRITERIA}
          onClick={() => setCriteria([...draft.criteria, newCriterion(draft.criteria)])}
        >
          {t('addCriterion')}
        </Button>
      </div>
      {thresholds.map((name) => (
        <Fact key={name} label={t(name)}>
          <InputNumber
            aria-label={t(name)}
            min={name === 'threshold' ? 0 : 1}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value ?? 1 })}
          />
        </Fact>
      ))}
      <Fact label={t('basis')}>
        <Input
          lang="zh"
          aria-label={t('basis')}
          maxLength={300}
          value={draft.source}
          onChange={(event) => setDraft({ ...draft, source: event.target.value })}
        />
      </Fact>
      <Space>
        <Button type="primary" disabled={!isWhole} loading={saving.busy} onClick={() => void save(draft)}>
          {t('save')}
        </Button>
        {origin === 'own' && (
          <Button loading={saving.busy} onClick={() => void save(null)}>
            {t('restore')}
          </Button>
        )}
      </Space>
    </>
  );
}
