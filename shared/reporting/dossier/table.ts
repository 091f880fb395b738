import { type DocumentBlock, type DocumentCell, paragraph } from '../document/model.ts';
import { type DossierWord, dossierWord } from './words.ts';

/** A list under the headings of its columns, whose widths are relative; where nothing is on record, a line that says so. */
export function listTable(
  language: 'zh' | 'en',
  columns: readonly (readonly [heading: DossierWord, share: number])[],
  rows: readonly (readonly DocumentCell[])[],
): DocumentBlock {
  const say = dossierWord(language);
  if (rows.length === 0) return paragraph(say('noEntries'));
  return {
    kind: 'table',
    caption: null,
    columns: columns.map(([word, share]) => ({
      heading: say(word),
      align: word === 'amount' ? 'end' : 'start',
      share,
    })),
    rows: rows.map((row) => [...row]),
    notes: [],
  };
}
