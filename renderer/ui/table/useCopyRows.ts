import { useCallback } from 'react';
import { useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { asClipboardCells } from './cells.ts';
import type { Column } from './columns.ts';
import type { RowCache } from './rowCache.ts';
import { type RowSelection, selectedOf } from './selection.ts';
import { words } from './words.ts';

interface CopyRequest<Row extends { readonly id: string }> {
  readonly ids: readonly string[];
  readonly rows: RowCache<Row>;
  readonly columns: readonly Column<Row>[];
  readonly selection: RowSelection;
  /** Copied when nothing is selected. */
  readonly openId: string | null;
  /** What of a row may leave; without it, all that the columns show. */
  readonly leaving?: (row: Row) => Row;
}

/** More would stop the window while the text is made; the export has no such end. */
const MOST_COPIED_ROWS = 5_000;

/** Puts the selected rows on the clipboard as cells, headings first. */
export function useCopyRows(): <Row extends { readonly id: string }>(
  request: CopyRequest<Row>,
) => Promise<void> {
  const t = useWords(words);
  return useCallback(
    async ({ ids, rows, columns, selection, openId, leaving = (row) => row }) => {
      const chosen = selectedOf(selection, ids);
      const copied = chosen.length === 0 && openId !== null ? [openId] : chosen;
      if (copied.length === 0) return;
      if (copied.length > MOST_COPIED_ROWS) {
        announceDone(t('copyTooMany', { most: MOST_COPIED_ROWS }), 'none');
        return;
      }
      try {
        const found = await rows.all(copied);
        const cells = found.map(leaving).map((row) => columns.map((column) => column.text(row)));
        await navigator.clipboard.writeText(
          asClipboardCells([columns.map((column) => column.heading), ...cells]),
        );
        announceDone(t('copied', { count: found.length }), 'none');
      } catch (error) {
        announceFailure(error);
      }
    },
    [t],
  );
}
