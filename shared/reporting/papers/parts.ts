import { change } from '../../text/amounts.ts';
import { cutNotes } from '../cut/document.ts';
import type { Basis, CutAmounts } from '../cut/question.ts';
import { basisNames } from '../cut/words.ts';
import type { DocumentBlock, DocumentCell } from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { phraseWords } from '../reportWords.ts';
import type { PaperSource } from './source.ts';
import { type Language, paperWords } from './words.ts';

const bases = ['signed', 'registered', 'received'] as const satisfies readonly Basis[];

/** The totals on the three bases one below the other, each with its growth over the same units of both years. */
export function threeBases(source: PaperSource, language: Language): DocumentBlock {
  const asked = bases.map((basis) => ({
    basis,
    all: source.ask({ basis, by: 'none' }),
    panel: source.ask({ basis, by: 'none', panel: 'bothYears' }),
  }));
  const say = (name: keyof typeof paperWords) => paperWords[name][language];
  return tableOf({
    caption: say('threeBases'),
    headings: [
      say('basis'),
      say('count'),
      say('countBefore'),
      say('amount'),
      say('amountBefore'),
      say('growth'),
      say('technical'),
    ],
    rows: asked.flatMap(({ basis, all, panel }) => [
      amountsRow(basisNames[basis][language], all.total),
      ...(source.unit === null
        ? [amountsRow(`${basisNames[basis][language]} · ${say('samePanel')}`, panel.total)]
        : []),
    ]),
    notes: [...asked.flatMap(({ all }) => cutNotes(all, language)), phraseWords.keptApart[language]],
    shares: [2, 1, 1, 1.3, 1.3, 1, 1.3],
  });
}

function amountsRow(label: string, total: CutAmounts): DocumentCell[] {
  return [
    label,
    { count: total.count },
    { count: total.previousCount },
    { fen: total.amountFen },
    { fen: total.previousAmountFen },
    change(total.amountFen, total.previousAmountFen) ?? '—',
    total.technicalFen === null ? null : { fen: total.technicalFen },
  ];
}
