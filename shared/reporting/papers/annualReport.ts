import { codeLabel } from '../../codes/index.ts';
import type { Words } from '../../domain/fields/field.ts';
import { sumOf } from '../../domain/lists.ts';
import { distributionModes } from '../../domain/rules/distribution.ts';
import { cutSentence, cutTable } from '../cut/document.ts';
import type { Basis, Cut } from '../cut/question.ts';
import {
  type DocumentBlock,
  type DocumentCell,
  type DocumentModel,
  fields,
  heading,
  paragraph,
} from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { modeWords } from '../money/words.ts';
import { phraseWords } from '../reportWords.ts';
import { threeBases } from './parts.ts';
import { periodPapers } from './request.ts';
import type { PaidSheet, PaperSource } from './source.ts';
import { annualTable } from './surveyParts.ts';
import { footnote, type Language, paperWords, spanText } from './words.ts';

const words = {
  contracts: { zh: '二、合同情况', en: '2. Contracts' },
  transfers: { zh: '三、转化去向与定价', en: '3. Destinations and prices' },
  money: { zh: '四、到账情况', en: '4. Money received' },
  rewards: { zh: '五、收益分配与奖励', en: '5. Distribution and rewards' },
  bodies: { zh: '六、机构、平台与人员', en: '6. Agencies, platforms and staff' },
  text: { zh: '七、主要做法、经验、问题与建议', en: '7. What was done, learnt, missing and proposed' },
  projects: { zh: '八、项目清单', en: '8. Projects' },
  cases: { zh: '九、典型案例', en: '9. Cases' },
  mode: { zh: '转化方式', en: 'Way of transfer' },
  sheets: { zh: '分配表份数', en: 'Sheets' },
  gross: { zh: '现金与股权收入（万元）', en: 'Income in money and shares (CNY 10,000)' },
  net: { zh: '净收入（万元）', en: 'Net income (CNY 10,000)' },
  persons: { zh: '奖励个人（万元）', en: 'Paid to persons (CNY 10,000)' },
  personsBefore: {
    zh: '奖励个人（万元，上年同期）',
    en: 'Paid to persons (CNY 10,000, last year)',
  },
  heads: { zh: '奖励人次', en: 'Persons paid' },
  total: { zh: '合计', en: 'Total' },
  number: { zh: '编号', en: 'Number' },
  project: { zh: '项目名称', en: 'Project' },
  unitName: { zh: '二级单位', en: 'Unit' },
  leader: { zh: '负责人', en: 'Leader' },
  type: { zh: '合同类别', en: 'Kind' },
  signedOn: { zh: '签订日期', en: 'Signed on' },
  value: { zh: '成交额（万元）', en: 'Value (CNY 10,000)' },
  technical: { zh: '技术交易额（万元）', en: 'Technical value (CNY 10,000)' },
  received: { zh: '本期到账（万元）', en: 'Received in the period (CNY 10,000)' },
  none: { zh: '本期没有。', en: 'None in this period.' },
} as const satisfies Record<string, Words>;

/** 高校院所年度报告 (促进科技成果转化法 第二十一条; sections as in domain.md §2.5). Prose is left to be filled in. */
export function annualReport(source: PaperSource, language: Language): DocumentModel {
  const say = (name: keyof typeof words) => words[name][language];
  const cut = (basis: Basis, by: Cut) => cutTable(source.ask({ basis, by }), language);
  const toFill = paragraph(paperWords.toFill[language]);
  const name = source.unit ?? source.officeName;
  return {
    title: periodPapers.annualReport[language],
    fileName: `${periodPapers.annualReport[language]}_${name}_${source.period.from}_${source.period.to}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: spanText(source.period),
    blocks: [
      fields([
        [paperWords.office[language], name],
        [paperWords.period[language], spanText(source.period)],
        [paperWords.before[language], spanText(source.previous)],
      ]),
      heading(paperWords.overall[language]),
      ...(['signed', 'registered', 'received'] as const).map((basis) =>
        paragraph(cutSentence(source.ask({ basis, by: 'none' }), language)),
      ),
      threeBases(source, language),
      heading(say('contracts')),
      cut('signed', 'type'),
      cut('signed', 'right'),
      cut('signed', 'domain'),
      cut('signed', 'size'),
      cut('signed', 'plan'),
      heading(say('transfers')),
      cut('signed', 'destination'),
      cut('signed', 'buyerScale'),
      cut('signed', 'pricing'),
      heading(say('money')),
      cut('received', 'type'),
      ...(source.unit === null ? [cut('received', 'unit')] : []),
      heading(say('rewards')),
      rewards(source, language),
      heading(say('bodies')),
      annualTable(source, language),
      heading(say('text')),
      toFill,
      heading(say('projects')),
      projects(source, language),
      heading(say('cases')),
      toFill,
    ],
  };
}

function rewards(source: PaperSource, language: Language): DocumentBlock {
  const say = (name: keyof typeof words) => words[name][language];
  const { now, before } = source.paid;
  const modes = distributionModes.filter((mode) => [...now, ...before].some((sheet) => sheet.mode === mode));
  const row = (label: string, isMeant: (sheet: PaidSheet) => boolean): DocumentCell[] => {
    const sheets = now.filter(isMeant);
    return [
      label,
      { count: sheets.length },
      { fen: sumOf(sheets, ({ grossFen }) => grossFen) },
      { fen: sumOf(sheets, ({ netFen }) => netFen) },
      { fen: sumOf(sheets, ({ personsFen }) => personsFen) },
      { fen: sumOf(before.filter(isMeant), ({ personsFen }) => personsFen) },
      { count: sumOf(sheets, ({ persons }) => persons) },
    ];
  };
  return tableOf({
    caption: say('rewards').replace(/^(五、|5\. )/, ''),
    headings: [
      say('mode'),
      say('sheets'),
      say('gross'),
      say('net'),
      say('persons'),
      say('personsBefore'),
      say('heads'),
    ],
    rows: [
      ...modes.map((mode) => row(modeWords[mode][language], (sheet) => sheet.mode === mode)),
      row(say('total'), () => true),
    ],
    notes: [
      footnote(
        {
          basis: { zh: '按奖励发放日计，已撤回的不计', en: 'by day of payment, withdrawn steps left out' },
          period: source.period,
          previous: source.previous,
          unit: paperWords.wan,
          denominator: { zh: `${now.length}份分配表`, en: `${now.length} sheets` },
        },
        language,
      ),
    ],
    shares: [1.4, 0.9, 1.5, 1.3, 1.3, 1.5, 0.9],
  });
}

const MOST_PROJECTS = 300;

function projects(source: PaperSource, language: Language): DocumentBlock {
  const say = (name: keyof typeof words) => words[name][language];
  const { contracts } = source;
  if (contracts.length === 0) return paragraph(say('none'));
  const shown = contracts.slice(0, MOST_PROJECTS);
  const left = contracts.length - shown.length;
  return tableOf({
    caption: null,
    headings: [
      say('number'),
      say('project'),
      say('unitName'),
      say('leader'),
      say('type'),
      say('signedOn'),
      say('value'),
      say('technical'),
      say('received'),
    ],
    rows: shown.map((each) => [
      each.number,
      each.projectName,
      each.unitName ?? '',
      each.leaderName ?? '',
      each.contractType === null ? '' : codeLabel('contractType', each.contractType, language),
      each.signedOn,
      { fen: each.totalFen },
      each.technicalFen === null ? null : { fen: each.technicalFen },
      { fen: each.receivedFen },
    ]),
    notes: [
      footnote(
        {
          basis: {
            zh: '本期签订的合同，含其后的变更',
            en: 'contracts signed in the period, later changes included',
          },
          period: source.period,
          previous: source.previous,
          unit: paperWords.wan,
          denominator: { zh: `${contracts.length}份合同`, en: `${contracts.length} contracts` },
        },
        language,
      ),
      ...(left === 0
        ? []
        : [
            language === 'zh'
              ? `按成交额列前${shown.length}份，另有${left}份未列。`
              : `The ${shown.length} largest are listed; ${left} more are not.`,
          ]),
      phraseWords.keptApart[language],
    ],
    shares: [1.7, 2, 1.1, 0.9, 1.1, 1.35, 1, 1, 1],
  });
}
