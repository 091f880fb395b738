import type { Words } from '../../domain/fields/field.ts';
import { change } from '../../text/amounts.ts';
import type { Basis } from '../cut/question.ts';
import { basisNotes } from '../cut/words.ts';
import type { DocumentBlock, DocumentCell } from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { phraseWords } from '../reportWords.ts';
import type { PaperSource } from './source.ts';
import { footnote, type Language, paperWords } from './words.ts';

const words = {
  city: { zh: '全市技术合同成交额（登记机构清单）', en: 'Turnover of the city (the registry’s own list)' },
  cityTechnical: {
    zh: '全市技术交易额（登记机构清单）',
    en: 'Technical value of the city (the registry’s list)',
  },
  cityCount: { zh: '全市登记合同数（登记机构清单）', en: 'Contracts of the city (the registry’s list)' },
  signedCount: { zh: '本单位签订合同数', en: 'Contracts signed, this office' },
  signed: { zh: '本单位签订合同成交额', en: 'Value signed, this office' },
  registered: { zh: '本单位认定登记合同成交额', en: 'Value registered, this office' },
  received: { zh: '本单位到账', en: 'Money received, this office' },
  brought: { zh: '其中：经对接促成的签订合同成交额', en: 'Of what was signed: brought about by this office' },
  noList: {
    zh: '尚未导入登记机构清单，全市成交额不填；全市数只取登记机构清单，不由本单位数推算。',
    en: 'No list of the registry was imported: the turnover of the city stays empty. It comes from that list alone and is never inferred from this office’s own contracts.',
  },
  apart: {
    zh: '全市数取自登记机构清单，与本单位促成数分列，互不相加。',
    en: 'The city’s figures come from the registry’s list; what this office brought about stands apart and is never added to them.',
  },
  undated: {
    zh: '清单中{{count}}行没有登记日期，未计入。',
    en: '{{count}} rows of the list have no day of registration and count nowhere.',
  },
} as const satisfies Record<string, Words>;

interface Line {
  readonly name: keyof typeof words;
  readonly unit: 'fen' | 'count';
  readonly now: number | null;
  readonly before: number | null;
  readonly basis: Words;
}

/** The few numbers of a period: the city's turnover from the registry's list, and apart from it what the office did. */
export function turnoverTable(source: PaperSource, language: Language): DocumentBlock {
  const registryBasis: Words = { zh: '按登记机构清单的登记日', en: 'by the list’s day of registration' };
  const total = (name: Line['name'], basis: Basis): Line => {
    const { amountFen, previousAmountFen } = source.ask({ basis, by: 'none' }).total;
    return { name, unit: 'fen', now: amountFen, before: previousAmountFen, basis: basisNotes[basis] };
  };
  const { registry } = source;
  const ofCity = (
    name: Line['name'],
    unit: Line['unit'],
    figure: 'contracts' | 'totalFen' | 'technicalFen',
  ): Line => ({
    name,
    unit,
    now: registry?.now[figure] ?? null,
    before: registry?.before[figure] ?? null,
    basis: registryBasis,
  });
  const signed = source.ask({ basis: 'signed', by: 'none' }).total;
  const brought = source.ask({ basis: 'signed', by: 'origin' }).groups.find(({ key }) => key === 'thread');
  const lines: Line[] = [
    ofCity('cityCount', 'count', 'contracts'),
    ofCity('city', 'fen', 'totalFen'),
    ofCity('cityTechnical', 'fen', 'technicalFen'),
    {
      name: 'signedCount',
      unit: 'count',
      now: signed.count,
      before: signed.previousCount,
      basis: basisNotes.signed,
    },
    total('signed', 'signed'),
    {
      name: 'brought',
      unit: 'fen',
      now: brought?.amountFen ?? 0,
      before: brought?.previousAmountFen ?? 0,
      basis: basisNotes.signed,
    },
    total('registered', 'registered'),
    total('received', 'received'),
  ];
  const say = (name: keyof typeof words) => words[name][language];
  return tableOf({
    caption: null,
    headings: [
      paperWords.item[language],
      paperWords.unit[language],
      paperWords.now[language],
      paperWords.before[language],
      paperWords.growth[language],
      paperWords.basis[language],
    ],
    rows: lines.map((line): DocumentCell[] => [
      say(line.name),
      (line.unit === 'fen' ? phraseWords.wan : phraseWords.items)[language],
      cellOf(line.now, line.unit),
      cellOf(line.before, line.unit),
      line.now === null ? '—' : (change(line.now, line.before) ?? '—'),
      line.basis[language],
    ]),
    notes: [
      footnote(
        {
          basis: { zh: '见各行', en: 'as in each row' },
          period: source.period,
          previous: source.previous,
          unit: { zh: '见各行', en: 'as in each row' },
          denominator: {
            zh: `本单位签订合同${signed.count}份`,
            en: `${signed.count} contracts signed by this office`,
          },
        },
        language,
      ),
      registry === null ? say('noList') : say('apart'),
      ...(registry !== null && registry.now.undated > 0
        ? [say('undated').replace('{{count}}', String(registry.now.undated))]
        : []),
      phraseWords.keptApart[language],
    ],
    shares: [3.1, 0.8, 1, 1, 0.95, 2.9],
  });
}

function cellOf(value: number | null, unit: Line['unit']): DocumentCell {
  if (value === null) return null;
  return unit === 'fen' ? { fen: value } : { count: value };
}
