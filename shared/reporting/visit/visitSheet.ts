import { codeLabel } from '../../codes/index.ts';
import type { Field, Words } from '../../domain/fields/field.ts';
import { needFields } from '../../domain/fields/need.ts';
import { money } from '../../text/amounts.ts';
import { type DocumentModel, fields, heading } from '../document/model.ts';

/** What a visit is prepared with. */
export interface VisitFacts {
  readonly officeName: string;
  /** The planned day, 'YYYY-MM-DD'. */
  readonly day: string;
  readonly organisation: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  /** The need that is visited for, as far as it is known; null for a first visit to a firm. */
  readonly need: { readonly title: string; readonly values: Readonly<Record<string, unknown>> } | null;
}

type Language = 'zh' | 'en';

/** What to ask on a visit, by the field of a need that the answer fills (domain.md §2.4: 征集表 and what brokers add). */
const questions: readonly (readonly [field: keyof typeof needFields, words: Words])[] = [
  [
    'originalWords',
    { zh: '现在最头疼的是什么？发生在哪道工序？', en: 'What hurts most now, and at which step?' },
  ],
  [
    'keyTechnology',
    { zh: '现在的指标是多少，要到多少？怎么检验？', en: 'Which figures now, which are wanted, tested how?' },
  ],
  ['triedApproaches', { zh: '试过哪些办法，为什么没有成？', en: 'What was tried, and why did it fail?' }],
  ['excludedApproaches', { zh: '哪些方案不考虑？', en: 'Which solutions are out of the question?' }],
  [
    'siteConditions',
    { zh: '现场有什么条件和限制？可以送样、试验吗？', en: 'Conditions and limits on site? Samples, trials?' },
  ],
  [
    'solutionModes',
    {
      zh: '希望怎样合作：委托、合作开发、许可还是转让？',
      en: 'Contract research, joint work, licence or purchase?',
    },
  ],
  [
    'budgetMaxFen',
    {
      zh: '准备投入多少？已列支、待批还是意向？',
      en: 'What budget, and is it approved, pending or intended?',
    },
  ],
  ['neededBy', { zh: '什么时候必须解决？', en: 'By when must it be solved?' }],
  ['decisionMaker', { zh: '谁来决定，什么时候决定？', en: 'Who decides, and when?' }],
  ['visibility', { zh: '可以公开征集吗？要不要匿名？', en: 'May it be published, or without the name?' }],
];

const words = {
  title: { zh: '企业走访记录表', en: 'Visit record' },
  organisation: { zh: '企业', en: 'Firm' },
  address: { zh: '地址', en: 'Address' },
  contact: { zh: '联系人', en: 'Contact' },
  day: { zh: '走访日期', en: 'Day' },
  need: { zh: '需求', en: 'Need' },
  present: { zh: '参加人员', en: 'Present' },
  toAsk: { zh: '请了解', en: 'To be asked' },
  question: { zh: '问题', en: 'Question' },
  known: { zh: '已知', en: 'Known' },
  answer: { zh: '记录', en: 'Answer' },
  agreed: { zh: '约定', en: 'Agreed' },
  what: { zh: '事项', en: 'What' },
  who: { zh: '谁', en: 'Who' },
  until: { zh: '何时', en: 'By when' },
  visitor: { zh: '走访人：', en: 'Visited by:' },
  confirmed: { zh: '企业确认：', en: 'Confirmed by the firm:' },
} as const satisfies Record<string, Words>;

const agreedLines = 4;
/** Room to write in: a line that paper shows as empty. */
const room = '＿＿＿＿＿＿＿＿＿＿';

/** 走访记录表: prefilled with what is known, with the questions that are still open and room for the answers. */
export function visitSheet(facts: VisitFacts, language: Language): DocumentModel {
  const say = (name: keyof typeof words) => words[name][language];
  const { need, day, organisation } = facts;
  const name = need?.title ?? organisation ?? day;
  return {
    title: say('title'),
    fileName: `${say('title')}_${name.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 60)}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: facts.officeName,
    blocks: [
      fields([
        [say('organisation'), organisation ?? room],
        [say('address'), facts.address],
        [say('contact'), facts.contact ?? room],
        [say('day'), day],
        [say('need'), need?.title ?? null],
        [say('present'), room],
      ]),
      heading(say('toAsk')),
      {
        kind: 'table',
        caption: null,
        columns: [
          { heading: say('question'), align: 'start', share: 4 },
          { heading: say('known'), align: 'start', share: 3 },
          { heading: say('answer'), align: 'start', share: 5 },
        ],
        rows: questions.map(([field, question]) => [
          question[language],
          knownText(needFields[field], need?.values[field], language),
          null,
        ]),
        notes: [],
      },
      heading(say('agreed')),
      {
        kind: 'table',
        caption: null,
        columns: [
          { heading: say('what'), align: 'start', share: 6 },
          { heading: say('who'), align: 'start', share: 3 },
          { heading: say('until'), align: 'start', share: 3 },
        ],
        rows: Array.from({ length: agreedLines }, () => [' ', ' ', ' ']),
        notes: [],
      },
      { kind: 'signature', lines: [say('visitor'), say('confirmed')] },
    ],
  };
}

const longestKnown = 120;

function knownText(field: Field, value: unknown, language: Language): string | null {
  if (value === null || value === undefined) return null;
  if (field.type === 'moneyFen') return money(Number(value), language);
  const label = (code: unknown) =>
    field.codeTable === undefined ? String(code) : codeLabel(field.codeTable, String(code), language);
  const text = Array.isArray(value) ? value.map(label).join(language === 'zh' ? '、' : ', ') : label(value);
  return text.length > longestKnown ? `${text.slice(0, longestKnown)}…` : text;
}
