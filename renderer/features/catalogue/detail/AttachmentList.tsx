import { DeleteOutlined, DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { useWords } from '../../../i18n/words.ts';
import { openFile, useAttaching } from '../../../store/files.ts';
import { useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { fileSize } from '../../../ui/format.ts';
import { words } from './words.ts';

/** Files beside the record: added, fetched, removed. */
export function AttachmentList({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const chooser = useRef<HTMLInputElement>(null);
  const { add, busy } = useAttaching({ ownerKind: detail.kind, ownerId: detail.id });
  const remove = useWrite('attachments', 'remove');
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
              onClick={() => void openFile(attachment.id)}
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
        loading={busy}
        onClick={() => chooser.current?.click()}
      >
        {t('addAttachment')}
      </Button>
    </div>
  );
}
