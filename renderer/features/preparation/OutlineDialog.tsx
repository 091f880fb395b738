import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { words } from './words.ts';

/** 问诊提纲 of one need, ready for the printer or Word. */
export function OutlineDialog({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage() === 'zh' ? 'zh-CN' : 'en';
  const { data } = useRead('papers', 'write', {
    request: { of: 'record', paper: 'diagnosisOutline', id },
    language,
  });
  // The key belongs to what was opened last, not to the record behind it.
  useShortcut({ keys: 'escape', label: t('close') }, onClose);
  return <DocumentPreview model={data?.document ?? null} onClose={onClose} />;
}
