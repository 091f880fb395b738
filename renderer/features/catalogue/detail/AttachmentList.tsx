import { DeleteOutlined, DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { client, downloadBlob, uploadBlob } from '../../../client.ts';
import { useWords } from '../../../i18n/words.ts';
import { announceFailure } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { fileSize } from '../../../ui/format.ts';
import { words } from './words.ts';

/** Files beside the record: added, fetched, removed. */
export function AttachmentList({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const chooser = useRef<HTMLInputElement>(null);
  const [uploads, setUploads] = useState(0);
  const remove = useWrite('attachments', 'remove');

  async function add(file: File): Promise<void> {
    setUploads((count) => count + 1);
    try {
      const blobId = await uploadBlob(file);
      const owner = { ownerKind: detail.kind, ownerId: detail.id };
      await client.attachments.add({ ...owner, blobId, fileName: file.name });
    } catch (error) {
      announceFailure(error);
    } finally {
      setUploads((count) => count - 1);
    }
  }
  async function fetchFile(id: string): Promise<void> {
    try {
      const { blobId, fileName } = await client.attachments.open({ id });
      downloadBlob(blobId, fileName);
    } catch (error) {
      announceFailure(error);
    }
  }
  return (
    <div className="attachments">
      {detail.attachments.length === 0 && <p className="quiet">{t('noAttachments')}</p>}
      <ul>
        {detail.attachments.map((attachment) => (
          <li key={attachment.id}>
            <PaperClipOutlined aria-hidden />
            <Data className="file-name">{attachment.fileName}</Data>
            <span className="quiet">{fileSize(attachment.sizeBytes)}</span>
            <Button
              type="text"
              icon={<DownloadOutlined aria-hidden />}
              aria-label={t('download', { name: attachment.fileName })}
              onClick={() => void fetchFile(attachment.id)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('removeAttachment', { name: attachment.fileName })}
              onClick={() => void remove.run({ id: attachment.id })}
            />
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('addAttachment')}
        onChange={(event) => {
          for (const file of event.target.files ?? []) void add(file);
          event.target.value = '';
        }}
      />
      <Button
        icon={<PaperClipOutlined aria-hidden />}
        loading={uploads > 0}
        onClick={() => chooser.current?.click()}
      >
        {t('addAttachment')}
      </Button>
    </div>
  );
}
