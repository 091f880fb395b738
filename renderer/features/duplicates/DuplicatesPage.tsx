import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type RecordKind, recordKinds } from '../../../shared/domain/fields/field.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number, share } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import './duplicates.css';
import { type PairDecision, PairView } from './PairView.tsx';
import { words } from './words.ts';

export type Pair = OutputFor<'importing', 'duplicates'>['pairs'][number];

const PAIRS_SHOWN = 100;
const noPairs: readonly Pair[] = [];

/** Pairs of records that may be the same, side by side; a person decides, by keyboard. */
export function DuplicatesPage(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [kind, setKind] = useState<RecordKind | null>(null);
  const [index, setIndex] = useState(0);
  const asked = useRead(
    'importing',
    'duplicates',
    { kind, offset: 0, limit: PAIRS_SHOWN },
    { whileAsking: 'keepPrevious' },
  );
  const decide = useWrite('importing', 'decideDuplicate');
  const pairs = asked.data?.pairs ?? noPairs;
  const total = asked.data?.total ?? 0;
  // A decided pair leaves the list, so the next one moves into its place.
  const at = Math.min(index, pairs.length - 1);
  const pair = pairs[at];

  async function take(decision: PairDecision): Promise<void> {
    if (pair === undefined || decide.busy) return;
    const input =
      decision === 'different'
        ? { id: pair.id, verdict: 'different' as const }
        : { id: pair.id, verdict: 'merge' as const, keep: decision };
    const done = await decide.run(input);
    if (done === undefined) return;
    const said =
      decision === 'different' ? t('keptBoth') : t('merged', { count: number(done.filled.length) });
    announceDone(said);
    await asked.refetch();
  }
  const step = (by: number) => setIndex(Math.max(0, Math.min(pairs.length - 1, at + by)));
  useShortcut({ keys: 'arrowdown', label: t('next') }, () => step(1));
  useShortcut({ keys: 'arrowup', label: t('previous') }, () => step(-1));
  useShortcut({ keys: 'arrowleft', label: t('keepLeft') }, () => void take('left'));
  useShortcut({ keys: 'arrowright', label: t('keepRight') }, () => void take('right'));
  useShortcut({ keys: 'd', label: t('different') }, () => void take('different'));

  return (
    <section className="duplicates-page">
      <PageHeader
        title={t('title')}
        note={asked.data !== undefined && t('waiting', { count: number(total) })}
        actions={
          <Segmented<RecordKind | 'all'>
            value={kind ?? 'all'}
            onChange={(next) => {
              setKind(next === 'all' ? null : next);
              setIndex(0);
            }}
            options={(['all', ...recordKinds] as const).map((value) => ({ value, label: t(value) }))}
          />
        }
      />
      {asked.error !== null && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data !== undefined && pair === undefined && (
        <EmptyState
          title={t('none')}
          hint={t('noneHint')}
          action={
            <Button type="primary" onClick={() => go('/import')}>
              {t('import')}
            </Button>
          }
        />
      )}
      {pair !== undefined && (
        <div className="duplicates-panes">
          <ol className="pair-list" aria-label={t('pairs')}>
            {pairs.map((other, place) => (
              <li key={other.id}>
                <button
                  type="button"
                  className={place === at ? 'pair-item pair-item-now' : 'pair-item'}
                  aria-current={place === at}
                  onClick={() => setIndex(place)}
                >
                  <Data className="pair-title">{other.left.title}</Data>
                  <Data className="pair-title quiet">{other.right.title}</Data>
                  <span className="quiet">
                    {t(other.kind)} · {t('likeness', { share: share(other.score) })}
                  </span>
                </button>
              </li>
            ))}
            {total > pairs.length && <li className="quiet pair-rest">{t('moreWaiting')}</li>}
          </ol>
          <PairView key={pair.id} pair={pair} busy={decide.busy ? 'busy' : 'free'} onDecide={take} />
        </div>
      )}
    </section>
  );
}
