import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented, Skeleton } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ProfileSelect } from '../catalogue/people/ProfileSelect.tsx';
import { Board } from './Board.tsx';
import { type BoardFocus, filterCards } from './board.ts';
import { type OverviewChoice, useOverview } from './overviewStore.ts';
import { StartDialog } from './StartDialog.tsx';
import { ThreadList } from './ThreadList.tsx';
import { words } from './words.ts';

/** All threads: as a board by stage or as a list, filtered the same way. */
export function ThreadsOverview(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const choice = useOverview((state) => state.choice);
  const choose = useOverview((state) => state.choose);
  const [starting, setStarting] = useState<'starting' | 'closed'>('closed');
  const session = useRead('session', 'state', {});
  const board = useRead(
    'threads',
    'board',
    { ended: choice.ended, ownerId: choice.ownerId },
    { whileAsking: 'keepPrevious' },
  );
  const start = () => setStarting('starting');
  useShortcut({ keys: 'n', label: t('page.start') }, start);
  const today = session.data?.today;
  const all = board.data?.cards;
  const shown = useMemo(
    () => (all === undefined || today === undefined ? [] : filterCards(all, choice, today)),
    [all, choice, today],
  );
  const error = board.error ?? session.error;
  return (
    <div className="page threads-page">
      <PageHeader
        title={t('page.title')}
        note={t('page.count', { count: shown.length })}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={start}>
            {t('page.start')} <ShortcutHint keys="n" />
          </Button>
        }
      />
      <Filters choice={choice} onChoose={choose} />
      {board.data?.more && <p className="quiet">{t('page.more')}</p>}
      {error && <ErrorNote error={error} onRetry={() => void board.refetch()} />}
      {!error && (all === undefined || today === undefined) && <Skeleton active />}
      {today !== undefined && all !== undefined && shown.length === 0 && (
        <Empty
          isFiltered={all.length > 0}
          onStart={start}
          onClear={() => choose({ text: '', focus: 'all' })}
        />
      )}
      {today !== undefined &&
        shown.length > 0 &&
        (choice.form === 'board' ? (
          <Board cards={shown} today={today} />
        ) : (
          <ThreadList cards={shown} today={today} onOpen={(id) => go(`/threads/${id}`)} />
        ))}
      <StartDialog
        open={starting === 'starting'}
        onCancel={() => setStarting('closed')}
        onStarted={(id) => go(`/threads/${id}`)}
      />
    </div>
  );
}

interface FiltersProps {
  readonly choice: OverviewChoice;
  onChoose(change: Partial<OverviewChoice>): void;
}

function Filters({ choice, onChoose }: FiltersProps): ReactNode {
  const t = useWords(words);
  return (
    <div className="threads-filters">
      <Segmented<OverviewChoice['form']>
        value={choice.form}
        options={[
          { value: 'board', label: t('page.board') },
          { value: 'list', label: t('page.list') },
        ]}
        onChange={(form) => onChoose({ form })}
      />
      <Segmented<BoardFocus>
        value={choice.focus}
        options={(['all', 'due', 'stuck'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(focus) => onChoose({ focus })}
      />
      <ProfileSelect
        label={t('filter.everyone')}
        value={choice.ownerId}
        onChange={(ownerId) => onChoose({ ownerId })}
      />
      <Input
        allowClear
        className="threads-search"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        value={choice.text}
        onChange={(event) => onChoose({ text: event.target.value })}
      />
      <Checkbox
        checked={choice.ended === 'with'}
        onChange={(event) => onChoose({ ended: event.target.checked ? 'with' : 'without' })}
      >
        {t('filter.ended')}
      </Checkbox>
    </div>
  );
}

interface EmptyProps {
  readonly isFiltered: boolean;
  onStart(): void;
  onClear(): void;
}

function Empty({ isFiltered, onStart, onClear }: EmptyProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  if (isFiltered)
    return (
      <EmptyState
        title={t('empty.filtered')}
        action={<Button onClick={onClear}>{t('empty.clear')}</Button>}
      />
    );
  return (
    <EmptyState
      title={t('empty.title')}
      hint={t('empty.body')}
      action={
        <div className="work-actions">
          <Button type="primary" onClick={() => go('/need')}>
            {t('empty.match')}
          </Button>
          <Button onClick={onStart}>{t('page.start')}</Button>
        </div>
      }
    />
  );
}
