import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { downloadBlob, uploadBlob } from '../../client.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { readOnce, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { fileSize } from '../../ui/format.ts';
import { words } from './words.ts';

type Attachment = Omit<ThreadDetail['attachments'][number], 'sha256'>;

interface FilesProps {
  readonly ownerKind: 'thread' | 'contract' | 'task' | 'indicatorEntry';
  readonly ownerId: string;
  readonly attachments: readonly Attachment[];
}

/** The files beside a thread, contract or task. */
export function Files({ ownerKind, ownerId, attachments }: FilesProps): ReactNode {
  const t = useWords(words);
  const [uploads, setUploads] = useState(0);
  const adding = useWrite('attachments', 'add');
  async function add(file: File): Promise<void> {
    setUploads((count) => count + 1);
    try {
      const blobId = await uploadBlob(file);
      const added = await adding.run({ ownerKind, ownerId, blobId, fileName: file.name });
      if (added !== undefined) announceDone(t('files.added', { name: file.name }));
    } catch (failed) {
      announceFailure(failed);
    } finally {
      setUploads((count) => count - 1);
    }
  }
  return (
    <section className="work-section">
      <header>
        <h2>{t('files.title')}</h2>
        <Upload
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            void add(file);
            return false;
          }}
        >
          <Button icon={<PlusOutlined />} loading={uploads > 0}>
            {t('files.add')}
          </Button>
        </Upload>
      </header>
      {attachments.length === 0 && <p className="quiet">{t('files.empty')}</p>}
      <ul className="file-list">
        {attachments.map((attachment) => (
          <FileRow key={attachment.id} attachment={attachment} />
        ))}
      </ul>
    </section>
  );
}

function FileRow({ attachment }: { attachment: Attachment }): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const removing = useWrite('attachments', 'remove');
  async function open(): Promise<void> {
    try {
      const { blobId, fileName } = await readOnce('attachments', 'open', { id: attachment.id });
      downloadBlob(blobId, fileName);
    } catch (failed) {
      announceFailure(failed);
    }
  }
  function remove(): void {
    modal.confirm({
      title: t('files.removeAsk', { name: attachment.fileName }),
      okText: t('files.remove'),
      cancelText: t('action.cancel'),
      onOk: () => removing.run({ id: attachment.id }),
    });
  }
  return (
    <li>
      <PaperClipOutlined aria-hidden="true" />
      <Button type="link" size="small" onClick={() => void open()}>
        <Data>{attachment.fileName}</Data>
      </Button>
      <span className="quiet">{fileSize(attachment.sizeBytes)}</span>
      <Button type="text" size="small" loading={removing.busy} onClick={remove}>
        {t('files.remove')}
      </Button>
    </li>
  );
}
