import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { WeightSet } from '../../../shared/contract/tuning.ts';
import { useWords } from '../../i18n/words.ts';
import { type OutputFor, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { instant, number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { partWords } from '../matching/matchCodes.ts';
import { words as matchWords } from '../matching/words.ts';
import { changedParts, sameDraft, setDraft, type WeightsDraft } from './draft.ts';
import { words } from './words.ts';

const sourceKeys = {
  edited: 'sourceEdited',
  learned: 'sourceLearned',
  reverted: 'sourceReverted',
  shipped: 'sourceShipped',
} as const;

const POINTS = 100;

/** Every set that was saved, with what sets it apart, and the way back to it. */
export function WeightHistory({ weights }: { weights: OutputFor<'tuning', 'weights'> }): ReactNode {
  const t = useWords(words);
  const { history, inForce, shipped } = weights;
  const reverting = useWrite('tuning', 'revertWeights', { done: t('reverted') });
  async function revert(id: string | null): Promise<void> {
    if ((await reverting.run({ id })) !== undefined) setDraft(null);
  }
  return (
    <section className="tuning-history" aria-label={t('history')}>
      <div className="tuning-heading">
        <h2>{t('history')}</h2>
        <span className="quiet">{t(history.length === 0 ? 'historyNone' : 'historyHint')}</span>
        {!sameDraft(inForce, shipped) && (
          <Button loading={reverting.busy} onClick={() => void revert(null)}>
            {t('toShipped')}
          </Button>
        )}
      </div>
      {history.length > 0 && (
        <PlainTable
          label={t('history')}
          rows={history}
          keyOf={(set) => set.id ?? ''}
          columns={[
            { key: 'when', heading: t('when'), width: '136', cell: ({ atMs }) => instant(atMs ?? 0) },
            {
              key: 'who',
              heading: t('who'),
              width: '104',
              cell: ({ actorName }) => (actorName === null ? t('somebody') : <Data>{actorName}</Data>),
            },
            {
              key: 'source',
              heading: t('source'),
              width: '160',
              cell: (set) => (
                <>
                  {t(sourceKeys[set.source])}{' '}
                  {set.id === inForce.id && <Tag color="blue">{t('inForce')}</Tag>}
                </>
              ),
            },
            {
              key: 'changes',
              heading: t('changes'),
              cell: (set) => <Differences set={set} shipped={shipped} />,
            },
            {
              key: 'restore',
              heading: '',
              width: '132',
              cell: ({ id }) =>
                id !== inForce.id && (
                  <Button type="link" disabled={reverting.busy} onClick={() => void revert(id)}>
                    {t('restore')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Differences({ set, shipped }: { set: WeightSet; shipped: WeightsDraft }): ReactNode {
  const t = useWords(words);
  const m = useWords(matchWords);
  const parts = changedParts(set, shipped).map(
    (name) =>
      `${partWords(name, m)} ${number(shipped.parts[name] ?? 0, 2)} → ${number(set.parts[name] ?? 0, 2)}`,
  );
  const isLevelled = set.levels.every((level, place) => level === shipped.levels[place]);
  const values = set.levels.map((level) => number(level * POINTS, 1)).join(' / ');
  const all = isLevelled ? parts : [...parts, t('levelsChanged', { values })];
  return (
    <>
      {all.length === 0 ? <span className="quiet">{t('noChanges')}</span> : all.join(' · ')}
      {set.note !== null && <Data className="tuning-under">{set.note}</Data>}
    </>
  );
}
