import type { Words } from '../../domain/fields/field.ts';
import { cutNotes, cutSentence } from '../cut/document.ts';
import type { CutModel } from '../cut/question.ts';
import { groupLabel } from '../cut/words.ts';
import { type DocumentBlock, type DocumentModel, paragraph } from '../document/model.ts';
import { periodPapers } from './request.ts';
import type { PaperSource } from './source.ts';
import { turnoverTable } from './turnover.ts';
import { type Language, paperWords, spanText } from './words.ts';

const words = {
  months: { zh: '按月签订成交额（万元）', en: 'Value signed by month (CNY 10,000)' },
  units: { zh: '到账按二级单位，前六（万元）', en: 'Received by unit, the first six (CNY 10,000)' },
  types: { zh: '到账按合同类别（万元）', en: 'Received by kind of contract (CNY 10,000)' },
} as const satisfies Record<string, Words>;

const MOST_BARS = 6;

/** 一页图: a few numbers and two simple charts for a leader, on one page. */
export function onePage(source: PaperSource, language: Language): DocumentModel {
  const name = source.unit ?? source.officeName;
  return {
    title: language === 'zh' ? '科技成果转化一页图' : 'Technology transfer on one page',
    fileName: `${periodPapers.onePage[language]}_${name}_${source.period.from}_${source.period.to}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: `${name}　${spanText(source.period)}`,
    blocks: [
      paragraph(cutSentence(source.ask({ basis: 'signed', by: 'none' }), language)),
      paragraph(cutSentence(source.ask({ basis: 'received', by: 'none' }), language)),
      turnoverTable(source, language),
      barsOf(source.ask({ basis: 'signed', by: 'month' }), words.months, language),
      source.unit === null
        ? barsOf(source.ask({ basis: 'received', by: 'unit' }), words.units, language)
        : barsOf(source.ask({ basis: 'received', by: 'type' }), words.types, language),
    ],
  };
}

function barsOf(cut: CutModel, caption: Words, language: Language): DocumentBlock {
  const { by } = cut.question;
  const groups = by === 'month' ? cut.groups : cut.groups.slice(0, MOST_BARS);
  return {
    kind: 'chart',
    caption: caption[language],
    series: [paperWords.now[language], paperWords.before[language]],
    bars: groups.map(({ key, amountFen, previousAmountFen }) => ({
      label: groupLabel(by, key, language),
      values: [{ fen: amountFen }, { fen: previousAmountFen }],
    })),
    notes: cutNotes(cut, language),
  };
}
