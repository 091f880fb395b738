import type { Words } from '../../domain/fields/field.ts';
import { change } from '../../text/amounts.ts';
import { type DocumentCell, type DocumentModel, type DocumentTable, paragraph } from '../document/model.ts';
import { closeMoney, spokenPeriod, wordedChange } from '../reports/sentences.ts';
import type { Cut, CutGroup, CutModel } from './question.ts';
import { basisNames, basisNotes, cutNames, groupLabel } from './words.ts';

type Language = 'zh' | 'en';

const words = {
  title: { zh: '{{basis}}情况（按{{cut}}）', en: 'Contracts and money {{basis}}, {{cut}}' },
  titleTotal: { zh: '{{basis}}情况', en: 'Contracts and money {{basis}}' },
  contracts: { zh: '合同数', en: 'Contracts' },
  receipts: { zh: '到账笔数', en: 'Receipts' },
  value: { zh: '成交额（万元）', en: 'Contract value (CNY 10,000)' },
  technical: { zh: '技术交易额（万元）', en: 'Technical value (CNY 10,000)' },
  received: { zh: '到账（万元）', en: 'Received (CNY 10,000)' },
  before: { zh: '上年同期', en: 'Same period last year' },
  growth: { zh: '同比', en: 'Change' },
  total: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Words>;

/** The table of a cut as a document, its basis, period, unit and denominator printed below. */
export function cutDocument(cut: CutModel, language: Language): DocumentModel {
  const title = cutTitle(cut, language);
  return {
    title,
    fileName: `${title}_${cut.question.from}_${cut.question.to}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: `${cut.question.from} – ${cut.question.to}`,
    blocks: [paragraph(cutSentence(cut, language)), cutTable(cut, language)],
  };
}

/** '到账情况（按二级单位）'. */
function cutTitle({ question }: CutModel, language: Language): string {
  const wanted = question.by === 'none' ? words.titleTotal : words.title;
  const cutName = cutNames[question.by][language];
  return wanted[language]
    .replace('{{basis}}', basisNames[question.basis][language])
    .replace('{{cut}}', language === 'en' ? `by ${cutName.toLowerCase()}` : cutName);
}

/** The cut's table alone, to stand within another document. */
export function cutTable(cut: CutModel, language: Language): DocumentTable {
  const { basis, by } = cut.question;
  const say = (word: Words) => word[language];
  const isMoney = basis === 'received';
  const row = (label: string, group: Omit<CutGroup, 'key'>): DocumentCell[] => [
    label,
    { count: group.count },
    { fen: group.amountFen },
    { fen: group.previousAmountFen },
    change(group.amountFen, group.previousAmountFen) ?? '—',
    ...(group.technicalFen === null ? [] : [{ fen: group.technicalFen }]),
  ];
  const headings = [
    say(cutNames[by]),
    say(isMoney ? words.receipts : words.contracts),
    say(isMoney ? words.received : words.value),
    say(words.before),
    say(words.growth),
    ...(isMoney ? [] : [say(words.technical)]),
  ];
  return {
    kind: 'table',
    caption: cutTitle(cut, language),
    columns: headings.map((heading, place) => ({
      heading,
      align: place === 0 ? 'start' : 'end',
      share: place === 0 ? 2 : 1.2,
    })),
    rows: [
      ...(by === 'none' ? [] : cut.groups.map((group) => row(groupLabel(by, group.key, language), group))),
      row(say(words.total), cut.total),
    ],
    notes: cutNotes(cut, language),
  };
}

/** Basis, period, unit, denominator and what the panel leaves out: one line each, printed under every table. */
export function cutNotes(cut: CutModel, language: Language): string[] {
  const { question, previousFrom, previousTo, contractCount, leftOut } = cut;
  const basis = `${basisNames[question.basis][language]}，${basisNotes[question.basis][language]}`;
  const unit = question.unit ?? null;
  if (language === 'zh') {
    return [
      `口径：${basis}；期间：${question.from}至${question.to}，上年同期：${previousFrom}至${previousTo}；单位：万元；分母：${unit === null ? '' : `${unit}的`}${contractCount}份合同。`,
      ...(question.panel === 'bothYears'
        ? [
            `同口径：只计两年同期均有数据的二级单位，未计入${leftOut.length}个：${namesOf(leftOut, 'zh') || '无'}。`,
          ]
        : []),
    ];
  }
  return [
    `Basis: ${basis.replace('，', ', ')}. Period: ${question.from} to ${question.to}, compared with ${previousFrom} to ${previousTo}. Unit: CNY 10,000. Out of ${contractCount} contracts${unit === null ? '' : ` of ${unit}`}.`,
    ...(question.panel === 'bothYears'
      ? [
          `Same panel: only units with figures in both periods; left out (${leftOut.length}): ${namesOf(leftOut, 'en') || 'none'}.`,
        ]
      : []),
  ];
}

const NAMES_IN_A_NOTE = 12;

function namesOf(units: CutModel['leftOut'], language: Language): string {
  const names = units.slice(0, NAMES_IN_A_NOTE).map(({ key }) => groupLabel('unit', key, language));
  const more = units.length > NAMES_IN_A_NOTE ? (language === 'zh' ? '等' : ' and others') : '';
  return names.join(language === 'zh' ? '、' : ', ') + more;
}

const NAMES_IN_A_SENTENCE = 3;

/** Cuts whose groups are units or people. */
const namingCuts: ReadonlySet<Cut> = new Set(['unit', 'leader']);

/**
 * The answer in one sentence: '截至11月22日，2026年到账30万元（按到账日计…），同比下降50%；其中材料学院20万元、化工学院10万元。'
 * In the anonymous form no unit and no person is named, only the whole is told.
 */
export function cutSentence(
  cut: CutModel,
  language: Language,
  form: 'named' | 'anonymous' = 'named',
): string {
  const { question, total } = cut;
  const isMoney = question.basis === 'received';
  const amount = (fen: number) => closeMoney(fen, language);
  const moved = change(total.amountFen, total.previousAmountFen);
  const first = cut.groups
    .filter((group) => group.key !== '' && group.amountFen !== 0)
    .toSorted((left, right) => right.amountFen - left.amountFen)
    .slice(0, NAMES_IN_A_SENTENCE)
    .map(
      (group) =>
        `${groupLabel(question.by, group.key, language)}${language === 'zh' ? '' : ' '}${amount(group.amountFen)}`,
    );
  const isTold = form === 'named' || !namingCuts.has(question.by);
  const hasParts = question.by !== 'none' && first.length > 0 && isTold;
  if (language === 'zh') {
    const growth = moved === null ? '' : `，${wordedChange(moved)}`;
    const head = isMoney ? '到账' : `${basisNames[question.basis].zh}技术合同${total.count}份，成交额`;
    const parts = hasParts ? `；其中${first.join('、')}` : '';
    return `${spokenPeriod(question, 'zh')}${head}${amount(total.amountFen)}（${basisNotes[question.basis].zh}）${growth}${parts}。`;
  }
  const head = isMoney
    ? `${amount(total.amountFen)} received`
    : `${total.count} technology contracts ${basisNames[question.basis].en}, worth ${amount(total.amountFen)}`;
  const growth = moved === null ? '' : `, ${moved} on the same period last year`;
  const parts = hasParts ? `; of which ${first.join(', ')}` : '';
  return `${spokenPeriod(question, 'en')}: ${head} (${basisNotes[question.basis].en})${growth}${parts}.`;
}
