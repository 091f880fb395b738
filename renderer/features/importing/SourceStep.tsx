import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { words } from './words.ts';

interface SourceStepProps {
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly onPaste: (text: string) => Promise<void>;
}

/** Where the rows come from: a file, dropped or chosen, or cells from the clipboard. */
export function SourceStep({ onFiles, onPaste }: SourceStepProps): ReactNode {
  const t = useWords(words);
  const chooser = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  return (
    <div className="source-step">
      <div className="drop-zone">
        <FileExcelOutlined className="drop-icon" aria-hidden />
        <p className="drop-title">{t('drop')}</p>
        <p className="quiet">.xlsx · .xls · .et · .csv · .docx · .pdf</p>
        <p className="quiet drop-hint">{t('formsHint')}</p>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt,.docx,.doc,.wps,.pdf,.jpg,.jpeg,.png"
          aria-label={t('choose')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) void onFiles(files);
          }}
        />
        <Button type="primary" onClick={() => chooser.current?.click()}>
          {t('choose')}
        </Button>
      </div>
      <div className="paste-zone">
        <p>
          {t('pasteHint', { keys: '' })} <ShortcutHint keys="mod+v" />
        </p>
        <Input.TextArea
          rows={6}
          value={pasted}
          aria-label={t('pasteBox')}
          placeholder={t('pasteBox')}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button disabled={pasted.trim() === ''} onClick={() => void onPaste(pasted)}>
          {t('readPasted')}
        </Button>
      </div>
    </div>
  );
}
