import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { catalogues } from '../../../shared/domain/fields/catalogues.ts';
import { type Field, recordKinds } from '../../../shared/domain/fields/field.ts';
import { wordLabel } from '../../i18n/labels.ts';
import { type Language, useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { instant, number } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { marked } from '../catalogue/fieldText.tsx';
import { words } from './words.ts';

type History = OutputFor<'history', 'batches'>;
type Step = History['batches'][number];
type Undone = OutputFor<'history', 'undo'>;

const STEPS_AT_FIRST = 100;
const MOST_STEPS = 500;

/** The steps of work on this machine, newest first, with undo and redo. */
export function HistoryPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [limit, setLimit] = useState(STEPS_AT_FIRST);
  const [kept, setKept] = useState<Undone['kept']>([]);
  const { data, error, refetch } = useRead('history', 'batches', { limit }, { whileAsking: 'keepPrevious' });
  const undo = useWrite('history', 'undo');
  const redo = useWrite('history', 'redo');

  function tell(done: Undone | undefined): void {
    if (done === undefined) return;
    setKept(done.kept);
    const said = { label: wordLabel(done.label, language), count: number(done.restoredCount) };
    announceDone(t('undone', said), 'none');
  }
  return (
    <section className="page">
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <TurnButtons
            history={data}
            busy={undo.busy || redo.busy ? 'busy' : 'free'}
            onUndo={async () => tell(await undo.run({}))}
            onRedo={async () => void (await redo.run({}))}
          />
        }
      />
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {kept.length > 0 && <KeptNote kept={kept} language={language} onClose={() => setKept([])} />}
      {data?.batches.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {data !== undefined && data.batches.length > 0 && (
        <StepTable steps={data.batches} onUndo={async (batchId) => tell(await undo.run({ batchId }))} />
      )}
      {data !== undefined && data.batches.length >= limit && limit < MOST_STEPS && (
        <Button type="link" onClick={() => setLimit(MOST_STEPS)}>
          {t('older')}
        </Button>
      )}
    </section>
  );
}

interface TurnButtonsProps {
  readonly history: History | undefined;
  readonly busy: 'busy' | 'free';
  readonly onUndo: () => Promise<void>;
  readonly onRedo: () => Promise<void>;
}

function TurnButtons({ history, busy, onUndo, onRedo }: TurnButtonsProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const undoable = history?.undoable ?? null;
  const redoable = history?.redoable ?? null;
  return (
    <>
      <Button
        icon={<UndoOutlined aria-hidden />}
        disabled={undoable === null || busy === 'busy'}
        title={undoable === null ? undefined : t('undoWhat', { label: wordLabel(undoable, language) })}
        onClick={() => void onUndo()}
      >
        {t('undo')} <ShortcutHint keys="mod+z" />
      </Button>
      <Button
        icon={<RedoOutlined aria-hidden />}
        disabled={redoable === null || busy === 'busy'}
        title={redoable === null ? undefined : t('redoWhat', { label: wordLabel(redoable, language) })}
        onClick={() => void onRedo()}
      >
        {t('redo')} <ShortcutHint keys="mod+shift+z" />
      </Button>
    </>
  );
}

/** Without an office and a person at work there would be nobody left to turn the rest back. */
const neverTurnedBack: ReadonlySet<string> = new Set(['session.setUp']);

interface StepTableProps {
  readonly steps: readonly Step[];
  readonly onUndo: (batchId: string) => Promise<void>;
}

function StepTable({ steps, onUndo }: StepTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <PlainTable
      label={t('title')}
      rows={steps}
      keyOf={(step) => step.id}
      columns={[
        { key: 'when', heading: t('when'), width: '150', cell: ({ atMs }) => instant(atMs) },
        {
          key: 'who',
          heading: t('who'),
          width: '120',
          cell: ({ actorName }) => (actorName === null ? t('somebody') : <Data>{actorName}</Data>),
        },
        {
          key: 'what',
          heading: t('what'),
          cell: ({ kind, label, undone }) => (
            <>
              {kind !== 'change' && <Tag>{t(kind === 'undo' ? 'isUndo' : 'isRedo')}</Tag>}
              <span className={undone ? 'quiet' : undefined}>{marked(wordLabel(label, language))}</span>{' '}
              {undone && <Tag>{t('wasUndone')}</Tag>}
            </>
          ),
        },
        {
          key: 'changes',
          heading: t('changes'),
          width: '96',
          alignment: 'end',
          cell: ({ operationCount }) => number(operationCount),
        },
        {
          key: 'undo',
          heading: '',
          width: '140',
          cell: ({ id, kind, label, undone }) =>
            kind === 'change' &&
            !undone &&
            !neverTurnedBack.has(label.code) && (
              <Button type="link" onClick={() => void onUndo(id)}>
                {t('undoThis')}
              </Button>
            ),
        },
      ]}
    />
  );
}

interface KeptNoteProps {
  readonly kept: Undone['kept'];
  readonly language: Language;
  readonly onClose: () => void;
}

/** What an undo left alone because somebody changed it since. */
function KeptNote({ kept, language, onClose }: KeptNoteProps): ReactNode {
  const t = useWords(words);
  return (
    <Alert
      type="info"
      showIcon
      closable={{ onClose, 'aria-label': t('close') }}
      title={t('keptTitle', { count: number(kept.length) })}
      description={
        <ul>
          {kept.map(({ table, rowId, field, name }) => (
            <li key={`${rowId} ${field}`}>
              <Data>{name}</Data> · {fieldLabel(table, field, language)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function fieldLabel(table: string, name: string, language: Language): string {
  const kind = recordKinds.find((one) => one === table);
  const field = kind && (catalogues[kind] as Readonly<Record<string, Field>>)[name];
  return field?.label[language] ?? name;
}
