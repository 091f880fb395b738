import { Button, Input, InputNumber, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Scorecard, scorecardSchema } from '../../../shared/domain/evaluation.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { Fact, Section } from '../settings/Section.tsx';
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

const thresholds = ['threshold', 'minTrl', 'minAssessors', 'spread'] as const;

function ScorecardForm({ card, origin }: { card: Scorecard; origin: 'own' | 'shipped' }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState(card);
  const saving = useWrite('preparation', 'saveScorecard');
  const isWhole = scorecardSchema.safeParse(draft).success;
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
          { key: 'name', heading: t('criterion'), cell: (criterion) => criterion[language] },
          {
            key: 'weight',
            heading: t('weight'),
            width: '120px',
            cell: ({ key, weight, ...criterion }) => (
              <InputNumber
                aria-label={`${t('weight')} ${criterion[language]}`}
                min={0}
                max={100}
                value={weight}
                onChange={(value) =>
                  setDraft({
                    ...draft,
                    criteria: draft.criteria.map((each) =>
                      each.key === key ? { ...each, weight: value ?? 0 } : each,
                    ),
                  })
                }
              />
            ),
          },
          { key: 'max', heading: t('grade'), width: '96px', cell: ({ max }) => t('upTo', { max }) },
        ]}
      />
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
