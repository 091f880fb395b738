import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { downloadBlob } from '../../client.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { type OutputFor, readOnce, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

type SheetRow = OutputFor<'collecting', 'detail'>['sheets'][number];

/** One collection: its workbooks to download, who has answered, and the text that reminds the others. */
export function CollectionDrawer({ id, onClose }: { id: string | null; onClose(): void }): ReactNode {
  return (
    <Drawer open={id !== null} size={720} onClose={onClose} destroyOnHidden title={<DrawerTitle id={id} />}>
      {id !== null && <Detail id={id} onClose={onClose} />}
    </Drawer>
  );
}

function DrawerTitle({ id }: { id: string | null }): ReactNode {
  const { data } = useRead('collecting', 'detail', { id: id ?? '' }, { enabled: id !== null });
  return data === undefined ? null : <Data>{data.collection.title}</Data>;
}

function Detail({ id, onClose }: { id: string; onClose(): void }): ReactNode {
  const t = useWords(words);
  const { data, error } = useRead('collecting', 'detail', { id });
  const removing = useWrite('collecting', 'remove', { done: t('remove') });
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  async function download(sheetId: string | null): Promise<void> {
    try {
      const { blobId, fileName } = await readOnce('collecting', 'download', { id, sheetId });
      downloadBlob(blobId, fileName);
    } catch (failed) {
      announceFailure(failed);
    }
  }
  const stateOf = ({ returnedOn, lateDays }: SheetRow) =>
    returnedOn === null ? (
      <span className="warning-text">{t('notReturned')}</span>
    ) : (
      <>
        {t('returnedOn', { day: returnedOn })}{' '}
        {lateDays > 0 && <span className="warning-text">{t('late', { count: lateDays })}</span>}
      </>
    );
  return (
    <div className="collection-detail">
      <p>
        <Button type="primary" onClick={() => void download(null)}>
          {t('downloadAll')}
        </Button>{' '}
        <Button
          danger
          onClick={() =>
            void removing.run({ id }).then((removed) => {
              if (removed !== undefined) onClose();
            })
          }
        >
          {t('remove')}
        </Button>
      </p>
      <Reminder text={data.reminder} />
      <PlainTable
        label={t('recipient')}
        rows={data.sheets}
        keyOf={(sheet) => sheet.id}
        columns={[
          { key: 'recipient', heading: t('recipient'), cell: ({ recipient }) => <Data>{recipient}</Data> },
          {
            key: 'rows',
            heading: t('rows'),
            width: '60',
            alignment: 'end',
            cell: ({ rows }) => number(rows),
          },
          { key: 'state', heading: t('state'), width: '190', cell: stateOf },
          {
            key: 'changes',
            heading: t('changed'),
            width: '90',
            alignment: 'end',
            cell: ({ changes }) => number(changes),
          },
          {
            key: 'problems',
            heading: t('problems'),
            width: '90',
            alignment: 'end',
            cell: ({ problems }) => number(problems),
          },
          {
            key: 'download',
            heading: '',
            width: '80',
            cell: ({ id: sheetId }) => (
              <Button type="link" size="small" onClick={() => void download(sheetId)}>
                {t('download')}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}

function Reminder({ text }: { text: string }): ReactNode {
  const t = useWords(words);
  if (text === '') return <p className="quiet">{t('everybody')}</p>;
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      announceDone(t('copied'), 'none');
    } catch (failed) {
      announceFailure(failed);
    }
  }
  return (
    <section className="collection-reminder" aria-label={t('reminder')}>
      <h3>{t('reminder')}</h3>
      <p>
        <Data>{text}</Data>
      </p>
      <Button onClick={() => void copy()}>{t('copy')}</Button>
    </section>
  );
}
