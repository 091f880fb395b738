import { Alert, Button, Progress } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { AgreementShown } from '../../../shared/contract/tuning.ts';
import { useWords } from '../../i18n/words.ts';
import { type OutputFor, useJob, useRead, useWrite } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number, share } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { partWords } from '../matching/matchCodes.ts';
import { words as matchWords } from '../matching/words.ts';
import { changedParts, setDraft, type WeightsDraft } from './draft.ts';
import { words } from './words.ts';

type Learnt = OutputFor<'tuning', 'learn'>;
type LearnJob = ReturnType<typeof useJob<'tuning', 'learn'>>;

/** What decisions would make of the weights: tried, shown, and put into force by a click. */
export function LearningTab(): ReactNode {
  const t = useWords(words);
  const learning = useJob('tuning', 'learn', { failure: 'silent' });
  const [learnt, setLearnt] = useState<Learnt | null>(null);
  const { run } = learning;
  useEffect(() => {
    void run({}).then((outcome) => setLearnt(outcome ?? null));
  }, [run]);
  return (
    <div className="tuning-column">
      <p>{t('learnWhat')}</p>
      {learning.busy && <Running learning={learning} />}
      {learning.error !== null && <ErrorNote error={learning.error} />}
      {!learning.busy && learnt !== null && <Outcome learnt={learnt} />}
      {!learning.busy && (
        <Button onClick={() => void run({}).then((outcome) => setLearnt(outcome ?? null))}>
          {t(learnt === null ? 'learnRun' : 'learnAgain')}
        </Button>
      )}
    </div>
  );
}

function Running({ learning }: { learning: LearnJob }): ReactNode {
  const t = useWords(words);
  const fraction = learning.progress?.fraction ?? 0;
  return (
    <div className="tuning-running" role="status">
      <span>{t('learnRunning')}</span>
      <Progress aria-label={t('learnRunning')} percent={Math.round(fraction * 100)} size="small" />
      <Button onClick={learning.cancel}>{t('learnStop')}</Button>
    </div>
  );
}

function Outcome({ learnt }: { learnt: Learnt }): ReactNode {
  const t = useWords(words);
  if (learnt.state === 'tooFew') return <TooFew learnt={learnt} />;
  const isProposed = learnt.state === 'proposed';
  return (
    <>
      <Alert
        type={isProposed ? 'success' : 'info'}
        showIcon
        title={t(isProposed ? 'learnProposed' : 'learnNoGain')}
        description={isProposed ? undefined : t('learnNoGainHint')}
      />
      <p className="quiet">
        {t('learnBasis', {
          needs: number(learnt.needCount),
          decisions: number(learnt.decisionCount),
          certainty: share(learnt.certainty, 1),
        })}
      </p>
      {learnt.before !== null && learnt.after !== null && (
        <Measures before={learnt.before} after={learnt.after} />
      )}
      {learnt.weights !== null && <Proposal weights={learnt.weights} decisionCount={learnt.decisionCount} />}
    </>
  );
}

function TooFew({ learnt }: { learnt: Learnt }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const { decisionCount, missingCount } = learnt;
  return (
    <div className="panel tuning-few">
      <h2>{t('learnTooFew', { count: number(decisionCount), missing: number(missingCount) })}</h2>
      <Progress
        aria-label={t('learnTooFew', { count: number(decisionCount), missing: number(missingCount) })}
        percent={Math.round((decisionCount / (decisionCount + missingCount)) * 100)}
        showInfo={false}
        size="small"
      />
      <p className="quiet">{t('learnTooFewHint')}</p>
      <Button type="primary" onClick={() => go('/match')}>
        {t('learnToMatch')}
      </Button>
    </div>
  );
}

interface MeasuresProps {
  readonly before: AgreementShown;
  readonly after: AgreementShown;
}

function Measures({ before, after }: MeasuresProps): ReactNode {
  const t = useWords(words);
  const inOrder = ({ pairwiseAccuracy }: AgreementShown) =>
    pairwiseAccuracy === null ? t('noComparisons') : share(pairwiseAccuracy, 1);
  const rows = [
    {
      key: 'accuracy',
      name: t('accuracy'),
      hint: t('accuracyHint', { count: number(before.comparisonCount) }),
      values: [inOrder(before), inOrder(after)],
    },
    {
      key: 'level',
      name: t('levelError'),
      hint: t('levelErrorHint', { count: number(before.decisionCount) }),
      values: [number(before.levelError, 2), number(after.levelError, 2)],
    },
  ];
  return (
    <PlainTable
      label={t('measure')}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        {
          key: 'name',
          heading: t('measure'),
          cell: ({ name, hint }) => (
            <>
              {name} <span className="quiet">{hint}</span>
            </>
          ),
        },
        {
          key: 'before',
          heading: t('before'),
          width: '130',
          alignment: 'end',
          cell: ({ values }) => values[0],
        },
        {
          key: 'after',
          heading: t('after'),
          width: '130',
          alignment: 'end',
          cell: ({ values }) => values[1],
        },
      ]}
    />
  );
}

interface ProposalProps {
  readonly weights: WeightsDraft;
  readonly decisionCount: number;
}

/** The changes, to be seen in the comparison first or put into force. */
function Proposal({ weights, decisionCount }: ProposalProps): ReactNode {
  const t = useWords(words);
  const m = useWords(matchWords);
  const [, go] = useLocation();
  const inForce = useRead('tuning', 'weights', {}).data?.inForce;
  const saving = useWrite('tuning', 'saveWeights', { done: t('applied') });
  if (inForce === undefined) return null;
  async function apply(): Promise<void> {
    const saved = await saving.run({
      parts: { ...weights.parts },
      levels: [...weights.levels],
      source: 'learned',
      note: t('appliedNote', { count: number(decisionCount) }),
    });
    if (saved !== undefined) go('/tuning/weights');
  }
  return (
    <section className="panel" aria-label={t('changedWeights')}>
      <h2>{t('changedWeights')}</h2>
      <ul className="tuning-changes">
        {changedParts(weights, inForce).map((name) => (
          <li key={name}>
            {partWords(name, m)} {number(inForce.parts[name] ?? 0, 3)} → {number(weights.parts[name] ?? 0, 3)}
          </li>
        ))}
        <li>
          {t('levelsChanged', { values: weights.levels.map((level) => number(level * 100, 1)).join(' / ') })}
        </li>
      </ul>
      <div className="tuning-actions">
        <Button
          onClick={() => {
            setDraft(weights);
            go('/tuning/weights');
          }}
        >
          {t('tryFirst')}
        </Button>
        <Button type="primary" loading={saving.busy} onClick={() => void apply()}>
          {t('apply')}
        </Button>
      </div>
    </section>
  );
}
