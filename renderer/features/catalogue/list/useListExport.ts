import { useCallback } from 'react';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { downloadBlob } from '../../../client.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useJob } from '../../../store/remote.ts';
import { number } from '../../../ui/format.ts';
import type { ListQuestion } from '../listStore.ts';
import { words } from '../words.ts';

/** Makes a workbook of what a question finds, with these columns, and saves it. */
export function useListExport(kind: RecordKind): {
  busy: boolean;
  start(question: ListQuestion, columns: readonly string[]): Promise<void>;
} {
  const t = useWords(words);
  const language = useLanguage();
  const { run, busy } = useJob('exporting', 'list');
  const start = useCallback(
    async ({ filter, sort }: ListQuestion, columns: readonly string[]) => {
      const locale = language === 'zh' ? ('zh-CN' as const) : ('en' as const);
      const made = await run({ kind, filter, sort, columns: [...columns], language: locale });
      if (made === undefined) return;
      downloadBlob(made.blobId, made.fileName);
      announceDone(t('exported', { count: number(made.rows) }), 'none');
    },
    [run, kind, language, t],
  );
  return { busy, start };
}
