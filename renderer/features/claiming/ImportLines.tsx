import { Button, Input, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { uploadBlob } from '../../client.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { type InputFor, useJob } from '../../store/remote.ts';
import { words } from './words.ts';

type Source = InputFor<'claiming', 'importLines'>['source'];

/** Finance's lines, from a file or from the clipboard. */
export function ImportLines(): ReactNode {
  const t = useWords(words);
  const chooser = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const importing = useJob('claiming', 'importLines');
  async function read(source: Source): Promise<void> {
    const result = await importing.run({ source });
    if (result === undefined) return;
    const { kept, repeated, held } = result;
    announceDone(t('imported', { kept, repeated, held }), kept + held > 0 ? 'offered' : 'none');
    setPasted(null);
  }
  async function readFile(file: File): Promise<void> {
    try {
      const blobId = await uploadBlob(file);
      await read({ from: 'file', blobId, fileName: file.name });
    } catch (failed) {
      announceFailure(failed);
    }
  }
  return (
    <>
      <Button onClick={() => setPasted('')}>{t('paste')}</Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
        aria-label={t('import')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void readFile(file);
        }}
      />
      <Button type="primary" loading={importing.busy} onClick={() => chooser.current?.click()}>
        {t('import')}
      </Button>
      <Modal
        open={pasted !== null}
        title={t('paste')}
        okText={t('read')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: (pasted ?? '').trim() === '' }}
        confirmLoading={importing.busy}
        onCancel={() => setPasted(null)}
        onOk={() => void read({ from: 'paste', text: pasted ?? '' })}
      >
        <p className="quiet">{t('pasteHint')}</p>
        <Input.TextArea
          rows={8}
          value={pasted ?? ''}
          aria-label={t('paste')}
          onChange={(event) => setPasted(event.target.value)}
        />
      </Modal>
    </>
  );
}
