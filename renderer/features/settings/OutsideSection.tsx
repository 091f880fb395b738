import { Alert, Button, Input, Progress, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { downloadBlob } from '../../client.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useJob, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { fileSize, instant } from '../../ui/format.ts';
import { countsText } from './countsText.ts';
import { Fact, Section } from './Section.tsx';
import { words } from './words.ts';

/** From this many days on without a copy elsewhere it is said in red. */
const LATE_AFTER_DAYS = 7;

/** Copies that leave this machine: onto a stick, checked there; back from one; and everything as open files. */
export function OutsideSection(): ReactNode {
  const t = useWords(words);
  const outside = useRead('backup', 'outside', {});
  // The page of today reminds of a copy: it is asked again, as nothing in the catalogue tells it.
  const today = useRead('overview', 'today', {}, { enabled: false });
  const copying = useJob('backup', 'copyOutside');
  const bringing = useJob('backup', 'bringIn');
  // A copy brought in stands in the list of the section above, which nothing else tells.
  const backups = useRead('backup', 'list', {}, { enabled: false });
  const [folder, setFolder] = useState('');
  const [damaged, setDamaged] = useState(0);
  const busy = copying.busy ? copying : bringing.busy ? bringing : null;
  async function copyTo(place: string): Promise<void> {
    setDamaged(0);
    const made = await copying.run({ folder: place });
    if (made === undefined) return;
    setDamaged(made.attachments.damaged.length);
    // Files that are not what they were are no reason to say that all is well.
    if (made.attachments.damaged.length === 0)
      announceDone(t('outsideDone', { folder: made.folder, size: fileSize(made.sizeBytes) }), 'none');
    await Promise.all([outside.refetch(), today.refetch()]);
  }
  async function bringIn(): Promise<void> {
    setDamaged(0);
    const brought = await bringing.run({ folder });
    if (brought === undefined) return;
    setDamaged(brought.attachments.damaged.length);
    announceDone(t('broughtIn', { fileName: brought.fileName }), 'none');
    await backups.refetch();
  }
  if (outside.error !== null)
    return <ErrorNote error={outside.error} onRetry={() => void outside.refetch()} />;
  if (outside.data === undefined) return null;
  const { places, last } = outside.data;
  return (
    <Section title={t('outside')} hint={t('outsideHint')}>
      <Fact label={t('outsideLast')}>
        {last === null ? (
          t('outsideNever')
        ) : (
          <>
            {instant(last.atMs)} · <Data>{last.folder}</Data> · {fileSize(last.sizeBytes)}
            <p className="quiet">{countsText(last.counts, t)}</p>
          </>
        )}
      </Fact>
      {last !== null && last.days >= LATE_AFTER_DAYS && (
        <Alert type="warning" showIcon title={t('outsideLate', { count: last.days })} />
      )}
      {damaged > 0 && <Alert type="error" showIcon title={t('backupDamaged', { count: damaged })} />}
      {busy !== null ? (
        <Space className="settings-actions">
          <Progress percent={Math.round((busy.progress?.fraction ?? 0) * 100)} />
          <Button onClick={() => busy.cancel()}>{t('cancel')}</Button>
        </Space>
      ) : (
        <>
          <Space wrap className="settings-actions">
            {places.map((place) => (
              <Button key={place.folder} type="primary" onClick={() => void copyTo(place.folder)}>
                {t('copyTo', { folder: place.folder, free: fileSize(place.freeBytes) })}
              </Button>
            ))}
            {places.length === 0 && <span className="quiet">{t('noPlaces')}</span>}
            <Button onClick={() => void outside.refetch()}>{t('lookAgain')}</Button>
          </Space>
          <Space wrap className="settings-actions">
            <Input
              aria-label={t('otherFolder')}
              placeholder={t('otherFolder')}
              className="settings-path"
              value={folder}
              onChange={(event) => setFolder(event.target.value)}
            />
            <Button disabled={folder.trim() === ''} onClick={() => void copyTo(folder)}>
              {t('copyThere')}
            </Button>
            <Button disabled={folder.trim() === ''} onClick={() => void bringIn()}>
              {t('bringIn')}
            </Button>
          </Space>
        </>
      )}
      <OpenFiles />
    </Section>
  );
}

function OpenFiles(): ReactNode {
  const t = useWords(words);
  const language = useLanguage() === 'en' ? 'en' : 'zh-CN';
  const exporting = useJob('exporting', 'everything');
  async function run(): Promise<void> {
    const made = await exporting.run({ language });
    if (made === undefined) return;
    await downloadBlob(made.blobId, made.fileName);
    announceDone(t('openFilesDone', { tables: made.tables, rows: made.rows }), 'none');
  }
  return (
    <Fact label={t('openFiles')}>
      <p className="quiet">{t('openFilesHint')}</p>
      <Button loading={exporting.busy} onClick={() => void run()}>
        {t('openFilesNow')}
      </Button>
    </Fact>
  );
}
