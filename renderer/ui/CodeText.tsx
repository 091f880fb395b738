import type { ReactNode } from 'react';
import { type CodeTableId, codeLabel, codePath } from '../../shared/codes/index.ts';
import { useLanguage } from '../i18n/words.ts';

interface CodeTextProps {
  readonly table: CodeTableId;
  readonly code: string | readonly string[] | null;
  /** 'path' shows the entries above as well: 山西省 / 太原市. */
  readonly show?: 'label' | 'path';
}

/** A code, or a list of codes, in the words of its table. */
export function CodeText({ table, code, show = 'label' }: CodeTextProps): ReactNode {
  const language = useLanguage();
  if (code === null || code.length === 0) return '—';
  const codes = typeof code === 'string' ? [code] : code;
  const labels = codes.map((one) => codeWords(table, one, language, show));
  const text = labels.join(language === 'zh' ? '、' : ', ');
  return /\p{Script=Han}/u.test(text) ? <span lang="zh">{text}</span> : text;
}

/** The words of one code; with 'path' those of the entries above stand before it. */
export function codeWords(
  table: CodeTableId,
  code: string,
  language: 'zh' | 'en',
  show: 'label' | 'path' = 'label',
): string {
  if (show === 'label') return codeLabel(table, code, language);
  const path = codePath(table, code).map((step) => codeLabel(table, step, language));
  return path.length === 0 ? code : path.join(' / ');
}
