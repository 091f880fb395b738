import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RegisterKind } from '../../../shared/domain/registers.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { words } from './words.ts';

/** A whole register as a paper: to the printer, Word, Excel or a chat. */
export function PrintButton({ kind }: { kind: RegisterKind | 'library' }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  const { data } = useRead('registers', 'document', { kind, language }, { enabled: shown === 'shown' });
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setShown('shown')}>
        {t('print')}
      </Button>
      <DocumentPreview
        model={shown === 'shown' ? (data?.document ?? null) : null}
        onClose={() => setShown('hidden')}
      />
    </>
  );
}
