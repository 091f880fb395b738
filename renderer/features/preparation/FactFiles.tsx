import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import type { ReactNode } from 'react';
import type { PreparationFact } from '../../../shared/contract/preparation.ts';
import { useWords } from '../../i18n/words.ts';
import { openFile, useAttaching } from '../../store/files.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';

/** What proves a visit or a confirmation: opened, taken off, or added afterwards. */
export function FactFiles({ fact }: { fact: PreparationFact }): ReactNode {
  const t = useWords(words);
  const { add, busy } = useAttaching({ ownerKind: 'preparation', ownerId: fact.id });
  const removing = useWrite('attachments', 'remove', { done: t('fileRemoved') });
  async function take(file: File): Promise<void> {
    if (await add(file)) announceDone(t('fileAdded'));
  }
  return (
    <div className="preparation-files screen-only">
      {fact.files.map(({ id, fileName }, place) => (
        <span key={id}>
          <Button
            type="link"
            size="small"
            icon={<PaperClipOutlined aria-hidden />}
            onClick={() => void openFile(id)}
          >
            <Data>{fileName}</Data>
          </Button>
          <Button
            type="text"
            size="small"
            aria-label={t('removeFile', { place: place + 1 })}
            onClick={() => void removing.run({ id })}
          >
            ×
          </Button>
        </span>
      ))}
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button
          type="text"
          size="small"
          loading={busy}
          aria-label={t('addFileTo', { fact: t(`kind.${fact.kind}`), day: fact.happenedOn })}
        >
          {t('addFile')}
        </Button>
      </Upload>
    </div>
  );
}
