import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { words } from './words.ts';

interface DossierButtonProps {
  readonly subject: { readonly kind: 'thread' | 'contract'; readonly id: string };
}

/** 一项一档: everything on record about a transfer, read when it is asked for, then printed or kept as a file. */
export function DossierButton({ subject }: DossierButtonProps): ReactNode {
  const t = useWords(words);
  const [shown, setShown] = useState<'closed' | 'open'>('closed');
  return (
    <>
      <Button icon={<FolderOpenOutlined />} onClick={() => setShown('open')}>
        {t('open')}
      </Button>
      {shown === 'open' && <Dossier subject={subject} onClose={() => setShown('closed')} />}
    </>
  );
}

function Dossier({ subject, onClose }: DossierButtonProps & { onClose(): void }): ReactNode {
  const language = useLanguage();
  const { data, error, refetch } = useRead('process', 'dossier', { subject, language });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return <DocumentPreview model={data?.document ?? null} onClose={onClose} />;
}
