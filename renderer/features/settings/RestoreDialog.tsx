import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { differences } from './countsText.ts';
import { words } from './words.ts';

/** What stands in a backup beside what stands now, and the plan to go back to it at the next start. */
export function RestoreDialog({ fileName, onClose }: { fileName: string; onClose(): void }): ReactNode {
  const t = useWords(words);
  const contents = useRead('backup', 'contents', { fileName });
  const planning = useWrite('backup', 'planRestore', { done: t('restorePlannedDone') });
  return (
    <Modal
      open
      title={t('restoreTitle', { fileName })}
      okText={t('restorePlan')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, disabled: contents.data === undefined }}
      confirmLoading={planning.busy}
      onCancel={onClose}
      onOk={async () => {
        if ((await planning.run({ fileName })) !== undefined) onClose();
      }}
    >
      {contents.error !== null && (
        <ErrorNote error={contents.error} onRetry={() => void contents.refetch()} />
      )}
      {contents.data !== undefined && (
        <>
          <PlainTable
            label={t('restoreCounts')}
            rows={differences(contents.data.counts, contents.data.now)}
            keyOf={({ kind }) => kind}
            columns={[
              { key: 'kind', heading: '', cell: ({ kind }) => t(`count.${kind}`) },
              {
                key: 'before',
                heading: t('restoreThen'),
                alignment: 'end',
                cell: (row) => number(row.before),
              },
              { key: 'now', heading: t('restoreNow'), alignment: 'end', cell: (row) => number(row.now) },
              {
                key: 'change',
                heading: t('restoreChange'),
                alignment: 'end',
                cell: (row) => (row.before === row.now ? '—' : number(row.before - row.now)),
              },
            ]}
          />
          <Alert type="info" showIcon title={t('restoreHint')} />
        </>
      )}
    </Modal>
  );
}
