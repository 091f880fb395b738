import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import type { ReactNode } from 'react';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { useWords } from '../../i18n/words.ts';
import { openFile, useAttaching } from '../../store/files.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
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
  const { add, busy } = useAttaching({ ownerKind, ownerId });
  async function take(file: File): Promise<void> {
    if (await add(file)) announceDone(t('files.added', { name: file.name }));
  }
  return (
    <section className="work-section">
      <header>
        <h2>{t('files.title')}</h2>
        <Upload
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button icon={<PlusOutlined />} loading={busy}>
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
      <Button type="link" size="small" onClick={() => void openFile(attachment.id)}>
        <Data>{attachment.fileName}</Data>
      </Button>
      <span className="quiet">{fileSize(attachment.sizeBytes)}</span>
      <Button type="text" size="small" loading={removing.busy} onClick={remove}>
        {t('files.remove')}
      </Button>
    </li>
  );
}
