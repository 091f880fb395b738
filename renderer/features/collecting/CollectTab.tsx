import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';

import { useWords } from '../../i18n/words.ts';
import { uploadAll } from '../../store/files.ts';
import { announceFailure } from '../../store/notices.ts';
import { type OutputFor, useJob, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { CollectionDrawer } from './CollectionDrawer.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { ReturnReview } from './ReturnReview.tsx';
import { words } from './words.ts';
import './collecting.css';

interface CollectTabProps {
  readonly id: string | null;
  readonly today: string;
  readonly tabs: ReactNode;
}

/** 下发回收: what was sent out, who has answered, and the returned files under review. */
export function CollectTab({ id, today, tabs }: CollectTabProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [isIssuing, setIssuing] = useState(false);
  const [draft, setDraft] = useState<OutputFor<'collecting', 'open'> | null>(null);
  const { data, error, refetch } = useRead('collecting', 'list', {});
  const opening = useJob('collecting', 'open');
  async function take(files: readonly File[]): Promise<void> {
    try {
      const opened = await opening.run({ files: await uploadAll(files) });
      if (opened !== undefined) setDraft(opened);
    } catch (failed) {
      announceFailure(failed);
    }
  }
  const issue = <Button onClick={() => setIssuing(true)}>{t('issue')}</Button>;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('collectHint')}
        actions={
          <>
            {issue}
            <FileButton label={t('collect')} busy={opening.busy ? 'busy' : 'free'} onFiles={take} />
          </>
        }
      />
      <div className="dispatch-bar">{tabs}</div>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {draft !== null && <ReturnReview draft={draft} onDone={() => setDraft(null)} />}
      {draft === null && data?.collections.length === 0 && (
        <EmptyState title={t('none')} hint={t('noneHint')} action={issue} />
      )}
      {draft === null && data !== undefined && data.collections.length > 0 && (
        <PlainTable
          label={t('title')}
          rows={data.collections}
          keyOf={(collection) => collection.id}
          columns={[
            {
              key: 'title',
              heading: t('name'),
              cell: (collection) => (
                <Link href={`/dispatch/collect/${collection.id}`}>
                  <Data>{collection.title}</Data>
                </Link>
              ),
            },
            { key: 'due', heading: t('dueOn'), width: '140', cell: ({ dueOn }) => dueOn },
            ...(['sheets', 'returned', 'awaited'] as const).map((name) => ({
              key: name,
              heading: t(name),
              width: '110',
              alignment: 'end' as const,
              cell: (collection: OutputFor<'collecting', 'list'>['collections'][number]) =>
                number(collection[name]),
            })),
          ]}
        />
      )}
      {isIssuing && (
        <IssueDialog
          today={today}
          onClose={() => setIssuing(false)}
          onIssued={(made) => go(`/dispatch/collect/${made}`)}
        />
      )}
      <CollectionDrawer id={draft === null ? id : null} onClose={() => go('/dispatch/collect')} />
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly busy: 'busy' | 'free';
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

function FileButton({ label, busy, onFiles }: FileButtonProps): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xls,.et"
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) void onFiles(files);
        }}
      />
      <Button type="primary" loading={busy === 'busy'} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
    </>
  );
}
