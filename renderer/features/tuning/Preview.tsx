import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PreviewRow } from '../../../shared/contract/tuning.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import type { WeightsDraft } from './draft.ts';
import { words } from './words.ts';

interface PreviewProps {
  readonly weights: WeightsDraft;
  readonly changed: 'same' | 'changed';
}

type Side = 'need' | 'scenario';

const POINTS = 100;

/** The first ten candidates of a record, with the weights in force and with those on the screen. */
export function Preview({ weights, changed }: PreviewProps): ReactNode {
  const t = useWords(words);
  const [of, setOf] = useState<Side>('need');
  const [chosen, setChosen] = useState<string | null>(null);
  const names = useRead('records', 'names', { kind: of }).data?.names;
  const id = chosen ?? names?.[0]?.id ?? null;
  return (
    <section className="panel tuning-preview" aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <p className="quiet">{t(changed === 'same' ? 'previewSame' : 'previewHint')}</p>
      <div className="tuning-pick">
        <Segmented<Side>
          aria-label={t('preview')}
          value={of}
          options={[
            { value: 'need', label: t('need') },
            { value: 'scenario', label: t('scenario') },
          ]}
          onChange={(side) => {
            setOf(side);
            setChosen(null);
          }}
        />
        {/* Once the names are there, the chosen one is also the tooltip of the field. */}
        <span lang="zh" className="tuning-picker">
          <RecordPicker
            key={of}
            kind={of}
            value={id}
            valueName={names?.find((name) => name.id === id)?.name}
            aria-label={t(of === 'need' ? 'pickNeed' : 'pickScenario')}
            onChange={setChosen}
          />
        </span>
      </div>
      {names !== undefined && id === null && <NoRecords />}
      {id !== null && <Moves of={of} id={id} weights={weights} />}
    </section>
  );
}

function NoRecords(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  return (
    <EmptyState
      compact="compact"
      title={t('noRecords')}
      action={<Button onClick={() => go('/import')}>{t('toImport')}</Button>}
    />
  );
}

function Moves({ of, id, weights }: { of: Side; id: string; weights: WeightsDraft }): ReactNode {
  const t = useWords(words);
  // A slider moves faster than a ranking comes back: the last place it stopped at is what counts.
  const { parts, levels } = useDeferredValue(weights);
  const input = { of, id, parts: { ...parts }, levels: [...levels] as [number, number, number] };
  const preview = useRead('tuning', 'preview', input, { whileAsking: 'keepPrevious' });
  if (preview.error !== null)
    return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined) return null;
  const { rows } = preview.data;
  if (rows.length === 0)
    return <EmptyState compact="compact" title={t('previewEmpty')} hint={t('previewEmptyHint')} />;
  return (
    <PlainTable
      label={t('preview')}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { key: 'place', heading: t('place'), width: '96', cell: (row) => <Move row={row} /> },
        {
          key: 'title',
          heading: t('achievement'),
          cell: (row) => (
            <>
              <Link href={`/achievement/${row.id}`}>
                <Data>{row.title}</Data>
              </Link>
              <Data className="tuning-under">{row.organisationName}</Data>
            </>
          ),
        },
        { key: 'level', heading: t('level'), width: '96', cell: (row) => <Levels row={row} /> },
        {
          key: 'score',
          heading: t('score'),
          width: '64',
          alignment: 'end',
          cell: (row) => <Score row={row} />,
        },
      ]}
    />
  );
}

function Move({ row: { before, after } }: { row: PreviewRow }): ReactNode {
  const t = useWords(words);
  if (after === null) return <span className="quiet">{t('leftFar')}</span>;
  if (before !== null && before.place <= 10 && after.place > 10)
    return <span className="quiet">{t('left', { place: after.place })}</span>;
  if (before === null) return <Placed place={after.place} move={<span>{t('entered')}</span>} />;
  const by = before.place - after.place;
  if (by === 0)
    return <Placed place={after.place} move={<span className="visually-hidden">{t('unmoved')}</span>} />;
  const text = t(by > 0 ? 'movedUp' : 'movedDown', { count: Math.abs(by) });
  return (
    <Placed
      place={after.place}
      move={
        <span className={by > 0 ? 'tuning-up' : 'tuning-down'} title={text}>
          {by > 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />} {Math.abs(by)}
          <span className="visually-hidden">{text}</span>
        </span>
      }
    />
  );
}

function Placed({ place, move }: { place: number; move: ReactNode }): ReactNode {
  return (
    <span className="tuning-place">
      <b>{place}</b> {move}
    </span>
  );
}

function Levels({ row: { before, after } }: { row: PreviewRow }): ReactNode {
  const level = after?.level ?? before?.level ?? 1;
  const isChanged = before !== null && after !== null && before.level !== after.level;
  return (
    <span className="tuning-level">
      {isChanged && <s>{before.level}</s>}
      <LevelMark level={level} />
    </span>
  );
}

function Score({ row: { before, after } }: { row: PreviewRow }): ReactNode {
  const [was, is] = [before, after].map((stand) => (stand === null ? null : number(stand.score * POINTS, 1)));
  return (
    <>
      {is ?? '—'}
      {was !== is && was !== null && <span className="tuning-under">{was}</span>}
    </>
  );
}
