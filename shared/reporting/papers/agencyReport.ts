import type { Words } from '../../domain/fields/field.ts';
import { sumOf } from '../../domain/lists.ts';
import { cutTable } from '../cut/document.ts';
import {
  type DocumentBlock,
  type DocumentCell,
  type DocumentModel,
  fields,
  heading,
  paragraph,
} from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { phraseWords } from '../reportWords.ts';
import { periodPapers } from './request.ts';
import type { PaperSource, WorkCounts } from './source.ts';
import { footnote, type Language, paperWords, spanText } from './words.ts';

const words = {
  agency: { zh: '一、机构情况', en: '1. The agency' },
  founded: { zh: '成立日期', en: 'Founded on' },
  legalForm: { zh: '法人类型（企业/事业/社团/内设）', en: 'Legal form' },
  creditCode: { zh: '法人代码', en: 'Credit code' },
  unitType: { zh: '单位类型（科研机构/高校/交易机构/其他）', en: 'Kind of unit' },
  head: { zh: '负责人', en: 'Head' },
  contact: { zh: '联系人', en: 'Contact' },
  business: { zh: '主营业务', en: 'Main business' },
  area: { zh: '办公面积（平方米）', en: 'Office space (m²)' },
  site: { zh: '有无网站、数据库', en: 'Website, database' },
  staff: { zh: '人员（硕士及以上、本科、专科；高级、中级职称）', en: 'Staff by degree and rank' },
  funds: {
    zh: '营业收入、工作经费（财政/自筹）、技术转移收入及增长率',
    en: 'Turnover, funds (public/own), income from transfer and its growth',
  },
  results: { zh: '二、促成合同', en: '2. Contracts brought about' },
  brought: { zh: '促成技术合同（经本单位对接）', en: 'Contracts brought about by this office' },
  work: { zh: '三、服务情况', en: '3. Work done' },
  needs: { zh: '征集企业技术需求', en: 'Needs collected' },
  achievements: { zh: '入库成果', en: 'Achievements entered' },
  threads: { zh: '开展对接', en: 'Threads begun' },
  meetings: { zh: '组织对接会面', en: 'Meetings arranged' },
  brokers: { zh: '技术经理人', en: 'Technology managers' },
  list: { zh: '四、促成合同清单', en: '4. Contracts brought about' },
  cases: { zh: '五、典型案例', en: '5. Cases' },
  number: { zh: '编号', en: 'Number' },
  project: { zh: '合同名称', en: 'Contract' },
  day: { zh: '签订日期', en: 'Signed on' },
  value: { zh: '成交额（万元）', en: 'Value (CNY 10,000)' },
  technical: { zh: '技术交易额（万元）', en: 'Technical value (CNY 10,000)' },
  none: { zh: '本期没有经对接促成的合同。', en: 'No contract was brought about in this period.' },
} as const satisfies Record<string, Words>;

/** 技术转移机构年报: the fields of domain.md §2.5; what the catalogue does not hold is left to be filled in. */
export function agencyReport(source: PaperSource, language: Language): DocumentModel {
  const say = (name: keyof typeof words) => words[name][language];
  const empty = paperWords.toFill[language];
  const cut = (basis: 'signed' | 'registered' | 'received') =>
    cutTable(source.ask({ basis, by: 'origin' }), language);
  return {
    title: periodPapers.agencyReport[language],
    fileName: `${periodPapers.agencyReport[language]}_${source.period.from}_${source.period.to}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: spanText(source.period),
    blocks: [
      heading(say('agency')),
      fields([
        [paperWords.office[language], source.unit ?? source.officeName],
        ...(
          [
            'founded',
            'legalForm',
            'creditCode',
            'unitType',
            'head',
            'contact',
            'business',
            'area',
            'site',
            'staff',
            'funds',
          ] as const
        ).map((name) => [say(name), empty] as const),
      ]),
      heading(say('results')),
      cut('registered'),
      cut('signed'),
      cut('received'),
      heading(say('work')),
      workTable(source, language),
      heading(say('list')),
      broughtAbout(source, language),
      heading(say('cases')),
      paragraph(empty),
    ],
  };
}

/** What was done in the period, counted by the day it was entered or happened. */
export function workTable({ work, period, previous }: PaperSource, language: Language): DocumentBlock {
  const row = (name: keyof WorkCounts): DocumentCell[] => [
    words[name][language],
    { count: work.now[name] },
    { count: work.before[name] },
  ];
  return tableOf({
    caption: null,
    headings: [paperWords.item[language], paperWords.now[language], paperWords.before[language]],
    rows: (['needs', 'achievements', 'threads', 'meetings', 'brokers'] as const).map(row),
    notes: [
      footnote(
        {
          basis: {
            zh: '需求、成果、对接按录入日计，会面按发生日计，技术经理人按期末在册人数计',
            en: 'needs, achievements and threads by day of entry, meetings by their day, managers at the end of the period',
          },
          period,
          previous,
          unit: { zh: '项、次、人', en: 'items, meetings, persons' },
          denominator: {
            zh: '本软件中未删除的记录',
            en: 'the records of this catalogue that are not removed',
          },
        },
        language,
      ),
    ],
  });
}

function broughtAbout(source: PaperSource, language: Language): DocumentBlock {
  const say = (name: keyof typeof words) => words[name][language];
  const contracts = source.contracts.filter(({ origin }) => origin === 'thread');
  if (contracts.length === 0) return paragraph(say('none'));
  return tableOf({
    caption: say('brought'),
    headings: [say('number'), say('project'), say('day'), say('value'), say('technical')],
    rows: [
      ...contracts.map((each): DocumentCell[] => [
        each.number,
        each.projectName,
        each.signedOn,
        { fen: each.totalFen },
        each.technicalFen === null ? null : { fen: each.technicalFen },
      ]),
      [
        phraseWords.sum[language],
        '',
        '',
        { fen: sumOf(contracts, ({ totalFen }) => totalFen) },
        { fen: sumOf(contracts, ({ technicalFen }) => technicalFen ?? 0) },
      ],
    ],
    notes: [
      footnote(
        {
          basis: { zh: '按合同签订日计，含其后的变更', en: 'by day of signing, later changes included' },
          period: source.period,
          previous: source.previous,
          unit: paperWords.wan,
          denominator: { zh: `${contracts.length}份合同`, en: `${contracts.length} contracts` },
        },
        language,
      ),
    ],
    shares: [1.5, 2.6, 1.2, 1.2, 1.3],
  });
}
