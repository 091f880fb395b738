import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { draftProblem, sameDraft, setDraft, useDraft, type WeightsDraft } from './draft.ts';
import { LevelInputs } from './LevelInputs.tsx';
import { PartWeights } from './PartWeights.tsx';
import { Preview } from './Preview.tsx';
import { WeightHistory } from './WeightHistory.tsx';
import { words } from './words.ts';

type Weights = OutputFor<'tuning', 'weights'>;

/** The weights in force, what others would change, and the sets saved before. */
export function WeightsTab(): ReactNode {
  const weights = useRead('tuning', 'weights', {});
  if (weights.error !== null)
    return <ErrorNote error={weights.error} onRetry={() => void weights.refetch()} />;
  return weights.data === undefined ? null : <WeightsDesk weights={weights.data} />;
}

function WeightsDesk({ weights }: { weights: Weights }): ReactNode {
  const t = useWords(words);
  const { inForce, shipped } = weights;
  const kept = useDraft((state) => state.draft);
  const draft = kept ?? inForce;
  const problem = draftProblem(draft);
  return (
    <>
      <div className="tuning-desk">
        <section className="panel" aria-label={t('parts')}>
          <h2>{t('parts')}</h2>
          <p className="quiet">{t('partsHint')}</p>
          <PartWeights draft={draft} shipped={shipped} onChange={setDraft} />
          <h2>{t('levels')}</h2>
          <p className="quiet">{t('levelsHint')}</p>
          <LevelInputs draft={draft} shipped={shipped} onChange={setDraft} />
          {problem !== null && (
            <p className="tuning-problem" role="alert">
              {t(problem)}
            </p>
          )}
          <SaveBar inForce={inForce} draft={draft} problem={problem} />
        </section>
        <Preview
          weights={problem === null ? draft : inForce}
          changed={sameDraft(draft, inForce) ? 'same' : 'changed'}
        />
      </div>
      <WeightHistory weights={weights} />
    </>
  );
}

interface SaveBarProps {
  readonly inForce: Weights['inForce'];
  readonly draft: WeightsDraft;
  readonly problem: string | null;
}

function SaveBar({ inForce, draft, problem }: SaveBarProps): ReactNode {
  const t = useWords(words);
  const [note, setNote] = useState('');
  const saving = useWrite('tuning', 'saveWeights', { done: t('saved') });
  const isChanged = !sameDraft(draft, inForce);
  async function save(): Promise<void> {
    const { parts, levels } = draft;
    const saved = await saving.run({
      parts: { ...parts },
      levels: [...levels],
      source: 'edited',
      note: note.trim() || null,
    });
    if (saved === undefined) return;
    setDraft(null);
    setNote('');
  }
  return (
    <form
      className="tuning-save"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && problem === null) void save();
      }}
    >
      <Input
        lang="zh"
        size="small"
        maxLength={200}
        aria-label={t('saveNote')}
        placeholder={t('saveNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button disabled={!isChanged} onClick={() => setDraft(null)}>
        {t('discard')}
      </Button>
      <Button
        type="primary"
        htmlType="submit"
        loading={saving.busy}
        disabled={!isChanged || problem !== null}
      >
        {t('save')}
      </Button>
    </form>
  );
}
