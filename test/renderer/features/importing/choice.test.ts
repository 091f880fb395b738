import { expect, test } from 'vitest';
import { choiceOf } from '../../../../renderer/features/importing/useImport.ts';
import type { ImportPreview } from '../../../../shared/contract/importing.ts';

function column(index: number, target: string | null): ImportPreview['columns'][number] {
  return {
    index,
    letter: 'ABC'[index] ?? 'Z',
    heading: `列${index}`,
    target,
    certainty: 'sure',
    samples: [],
  };
}

test('a preview is taken as it shows itself: every column with its meaning, also those that have none', () => {
  const preview: ImportPreview = {
    draftId: 'draft',
    fileName: '',
    encoding: null,
    sheets: [{ name: 'Sheet1', rowCount: 3, hidden: false }],
    sheetIndex: 0,
    headerRow: 2,
    kind: 'need',
    columns: [column(0, 'title'), column(1, null)],
    targets: [],
    rows: [],
    drafts: [],
    counts: { rows: 0, ready: 0, refused: 0, skipped: 0, warnings: 0 },
    errors: [],
    files: [],
    others: [],
  };
  expect(choiceOf(preview)).toEqual({
    sheetIndex: 0,
    headerRow: 2,
    kind: 'need',
    mapping: { '0': 'title', '1': null },
  });
});
