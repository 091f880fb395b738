import { outward } from '../../shared/domain/outward.ts';
import type { DocumentModel } from '../../shared/reporting/document/model.ts';
import { documentSheets } from '../../shared/reporting/document/sheets.ts';
import { wordBytes } from '../services/wordDocument.ts';
import { workbookBytes } from '../services/workbookWriter.ts';
import type { DomainHandlers } from './types.ts';

/** Documents as files: whatever is made for paper leaves through here. */
export const documentsHandlers: DomainHandlers<'documents'> = {
  async word(context, { document }) {
    const bytes = await wordBytes(outward(document));
    await context.breathe();
    return { blobId: context.blobs.put(bytes), fileName: `${safeName(document)}.docx` };
  },
  async workbook(context, { document }) {
    const bytes = await workbookBytes(documentSheets(outward(document)));
    await context.breathe();
    return { blobId: context.blobs.put(bytes), fileName: `${safeName(document)}.xlsx` };
  },
};

/** Titles hold what file systems refuse: separators, wildcards, control characters, a dot at an end. */
function safeName({ fileName }: DocumentModel): string {
  return (
    outward(fileName)
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .trim()
      .replace(/^\.+|\.+$/g, '') || 'document'
  );
}
