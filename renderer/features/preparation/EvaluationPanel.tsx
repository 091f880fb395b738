import { Button, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { Outcome, Scorecard } from '../../../shared/domain/evaluation.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { AssessmentDialog } from './AssessmentDialog.tsx';
import { PreparationDialog, Term } from './DiagnosisPanel.tsx';
import { FactList } from './FactList.tsx';
import { Stages } from './Stages.tsx';
import { words } from './words.ts';
import './preparation.css';

/** 可转化成果评价: what several assessors say, where they disagree, and whether it belongs into the library. */
export function EvaluationPanel({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const { id, values } = detail;
  const preparation = useRead('preparation', 'of', { kind: 'achievement', id }).data;
  const card = useRead('preparation', 'scorecard', {}).data?.card;
  const [asked, setAsked] = useState<'assess' | 'visit' | 'renew' | null>(null);
  if (preparation === undefined || card === undefined) return null;
  const { outcome, facts } = preparation;
  const close = () => setAsked(null);
  return (
    <div className="preparation">
      <Stages kind="achievement" id={id} preparation={preparation} />
      <Space wrap>
        <Button onClick={() => setAsked('assess')}>{t('assess')}</Button>
        <Button onClick={() => setAsked('visit')}>{t('addVisit')}</Button>
        <Button onClick={() => setAsked('renew')}>{t('renew')}</Button>
        <Term validUntil={values.validUntil} />
      </Space>
      {outcome === null || outcome.assessors === 0 ? (
        <p className="quiet">{t('noAssessments')}</p>
      ) : (
        <OutcomeView outcome={outcome} card={card} />
      )}
      {facts.length > 0 && <FactList kind="achievement" facts={facts} />}
      {asked === 'assess' && <AssessmentDialog id={id} card={card} onClose={close} />}
      {(asked === 'visit' || asked === 'renew') && (
        <PreparationDialog kind="achievement" detail={detail} asked={asked} onClose={close} />
      )}
    </div>
  );
}

function OutcomeView({ outcome, card }: { outcome: Outcome; card: Scorecard }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const one = (value: number | null) => (value === null ? '—' : value.toFixed(1));
  const found = new Map(outcome.criteria.map((criterion) => [criterion.key, criterion]));
  return (
    <>
      <div className="preparation-stages">
        <Tag color={outcome.result === 'qualified' ? 'success' : 'default'}>
          {t(`result.${outcome.result}`)}
        </Tag>
        <span>{t('total', { total: one(outcome.total), threshold: card.threshold })}</span>
        <span className="quiet">
          {outcome.trl === null ? t('trlUnknown') : t('trl', { trl: outcome.trl, least: card.minTrl })}
          {' · '}
          {t('assessors', { count: outcome.assessors, least: card.minAssessors })}
          {' · '}
          {t('coverage', { percent: Math.round(outcome.coverage * 100) })}
        </span>
        {outcome.disputed && (
          <span className="said-danger">{t('disputed', { spread: one(outcome.spread) })}</span>
        )}
      </div>
      <PlainTable
        label={t('evaluation')}
        rows={card.criteria}
        keyOf={({ key }) => key}
        columns={[
          { key: 'name', heading: t('criterion'), cell: (criterion) => criterion[language] },
          {
            key: 'weight',
            heading: t('weight'),
            width: '64px',
            alignment: 'end',
            cell: ({ weight }) => weight,
          },
          {
            key: 'mean',
            heading: t('mean'),
            width: '80px',
            alignment: 'end',
            cell: ({ key, max }) => {
              const mean = found.get(key)?.mean ?? null;
              return mean === null ? '—' : `${one(mean)}/${max}`;
            },
          },
          {
            key: 'range',
            heading: t('range'),
            width: '136px',
            cell: ({ key }) => {
              const { low, high, disputed } = found.get(key) ?? {};
              if (low == null || high == null) return '—';
              return (
                <>
                  {low}–{high} {disputed && <span className="said-danger">{t('disputedCriterion')}</span>}
                </>
              );
            },
          },
        ]}
      />
    </>
  );
}
