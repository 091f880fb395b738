import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { words } from './words.ts';

interface Asked {
  readonly paper: 'diagnosisOutline' | 'bountyNotice';
  /** Of the need. */
  readonly id: string;
  readonly onClose: () => void;
}

/** 问诊提纲 or 榜单 of one need, ready for the printer, Word or a chat. */
export function NeedPaperDialog({ paper, id, onClose }: Asked): ReactNode {
  const t = useWords(words);
  const language = useLanguage() === 'zh' ? 'zh-CN' : 'en';
  const { data } = useRead('papers', 'write', {
    request: { of: 'record', paper, id },
    language,
  });
  // The key belongs to what was opened last, not to the record behind it.
  useShortcut({ keys: 'escape', label: t('close') }, onClose);
  return <DocumentPreview model={data?.document ?? null} onClose={onClose} />;
}
