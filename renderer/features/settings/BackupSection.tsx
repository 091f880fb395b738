import { Alert, Button, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, useJob, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { fileSize, instant } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { Fact, Section } from './Section.tsx';
import { words } from './words.ts';

type Session = OutputFor<'session', 'state'>;

const checkWords = { running: 'checksRunning', ok: 'checksOk', damaged: 'checksDamaged' } as const;

/** Where the data lies, whether it is sound, and its backups. */
export function BackupSection({ session }: { session: Session }): ReactNode {
  const t = useWords(words);
  const backups = useRead('backup', 'list', {});
  const backup = useJob('backup', 'create');
  const [damaged, setDamaged] = useState(0);
  const [restored, setRestored] = useState<string | null>(null);
  const cancelling = useWrite('backup', 'cancelRestore', { done: t('restoreCancelled') });
  const planned = backups.data?.planned ?? null;
  async function create(): Promise<void> {
    const made = await backup.run({});
    if (made === undefined) return;
    const { kept, damaged } = made.attachments;
    announceDone(t('backupDone', { fileName: made.fileName, files: kept }), 'none');
    setDamaged(damaged.length);
    await backups.refetch();
  }
  return (
    <Section title={t('data')} hint={t('backupsHint')}>
      <Fact label={t('dataFolder')}>
        <Data>{session.dataFolderName}</Data>
      </Fact>
      <Fact label={t('checks')}>{t(checkWords[session.checks])}</Fact>
      {session.folderWarning !== null && (
        <Alert
          type="warning"
          showIcon
          title={t(session.folderWarning === 'cloud' ? 'warningCloud' : 'warningNetwork')}
        />
      )}
      <div className="settings-bar">
        <h3>{t('backups')}</h3>
        {backup.busy ? (
          <Progress percent={Math.round((backup.progress?.fraction ?? 0) * 100)} />
        ) : (
          <Button onClick={() => void create()}>{t('backupNow')}</Button>
        )}
      </div>
      {planned !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('restorePlanned', { fileName: planned })}
          action={
            <Button
              size="small"
              loading={cancelling.busy}
              onClick={() => void cancelling.run({}).then(() => backups.refetch())}
            >
              {t('restoreCancel')}
            </Button>
          }
        />
      )}
      {damaged > 0 && <Alert type="error" showIcon title={t('backupDamaged', { count: damaged })} />}
      {backups.error !== null && <ErrorNote error={backups.error} onRetry={() => void backups.refetch()} />}
      {backups.data !== undefined && (
        <PlainTable
          label={t('backups')}
          rows={backups.data.backups}
          keyOf={(row) => row.fileName}
          empty={t('backupsNone')}
          columns={[
            { key: 'file', heading: t('backupFile'), cell: (row) => <Data>{row.fileName}</Data> },
            {
              key: 'at',
              heading: t('backupAt'),
              cell: (row) => instant(row.atMs),
            },
            {
              key: 'size',
              heading: t('backupSize'),
              alignment: 'end',
              cell: (row) => fileSize(row.sizeBytes),
            },
            {
              key: 'restore',
              heading: '',
              width: '96px',
              cell: (row) => (
                <Button type="link" size="small" onClick={() => setRestored(row.fileName)}>
                  {t('restore')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {restored !== null && (
        <RestoreDialog
          key={restored}
          fileName={restored}
          onClose={() => {
            setRestored(null);
            void backups.refetch();
          }}
        />
      )}
    </Section>
  );
}
