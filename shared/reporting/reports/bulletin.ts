import type { ReportModel } from '../../contract/overview.ts';
import type { Words } from '../../domain/fields/field.ts';
import {
  type DocumentBlock,
  type DocumentCell,
  type DocumentModel,
  heading,
  paragraph,
} from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { notGiven } from '../groups.ts';
import type { FigureCode } from '../model.ts';
import { basisWords, columnWords, figureWords, phraseWords, sheetWords } from '../reportWords.ts';
import { contractGroupings, keyText, periodText } from '../tableWords.ts';
import { reportSentence } from './sentences.ts';

type Language = 'zh' | 'en';
type Say = (words: Words) => string;

const bulletinWords = {
  title: { zh: '科技成果转化情况通报', en: 'Bulletin on technology transfer' },
  overall: { zh: '一、总体情况', en: '1. Overall' },
  contracts: { zh: '二、合同签订情况', en: '2. Contracts signed' },
  money: { zh: '三、到账情况', en: '3. Money received' },
  threads: { zh: '四、对接进展', en: '4. Threads' },
} as const satisfies Record<string, Words>;

/** 季度通报: the period beside the same period of the year before, every table with its basis below. */
export function bulletin(report: ReportModel, language: Language): DocumentModel {
  const say: Say = (words) => words[language];
  return {
    title: say(bulletinWords.title),
    fileName: `${say(bulletinWords.title)}_${report.from}_${report.to}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: `${report.from} – ${report.to}`,
    blocks: [
      heading(say(bulletinWords.overall)),
      paragraph(reportSentence(report, language)),
      figuresTable(report, say),
      heading(say(bulletinWords.contracts)),
      groupTable(report, 'type', language),
      groupTable(report, 'domain', language),
      heading(say(bulletinWords.money)),
      unitTable(report, say),
      heading(say(bulletinWords.threads)),
      stageTable(report, language),
    ],
  };
}

function figuresTable(report: ReportModel, say: Say): DocumentBlock {
  const { figure, unit, now, before, basis } = columnWords;
  return tableOf({
    caption: say(sheetWords.figures),
    headings: [figure, unit, now, before, basis].map(say),
    rows: report.figures.map((row) => {
      const cell = (value: number | null): DocumentCell =>
        value === null ? null : row.unit === 'fen' ? { fen: value } : { count: value };
      return [
        say(figureWords[row.code as FigureCode]),
        say(row.unit === 'fen' ? phraseWords.wan : phraseWords.items),
        cell(row.value),
        cell(row.previous),
        say(basisWords[row.basis]),
      ];
    }),
    notes: [periodText(report, say), say(phraseWords.keptApart)],
  });
}

function groupTable(
  report: ReportModel,
  grouping: keyof typeof contractGroupings,
  language: Language,
): DocumentBlock {
  const { table, rows, sheet, column } = contractGroupings[grouping];
  const say: Say = (words) => words[language];
  const { contracts, contractsBefore, total, totalBefore, technical } = columnWords;
  return tableOf({
    caption: say(sheet),
    headings: [column, contracts, contractsBefore, total, totalBefore, technical].map(say),
    rows: report[rows].map((group) => [
      keyText(table, group.key, language),
      { count: group.count },
      { count: group.previousCount },
      { fen: group.totalFen },
      { fen: group.previousTotalFen },
      { fen: group.technicalFen },
    ]),
    notes: [periodText(report, say), say(basisWords.signed)],
  });
}

function unitTable(report: ReportModel, say: Say): DocumentBlock {
  const { unitName, received, receivedBefore } = columnWords;
  return tableOf({
    caption: say(sheetWords.byUnit),
    headings: [unitName, received, receivedBefore].map(say),
    rows: report.receiptsByUnit.map((row) => [
      row.key === notGiven ? say(phraseWords.notGiven) : row.key,
      { fen: row.receivedFen },
      { fen: row.previousReceivedFen },
    ]),
    notes: [periodText(report, say), say(basisWords.received)],
  });
}

function stageTable(report: ReportModel, language: Language): DocumentBlock {
  const say: Say = (words) => words[language];
  const { stage, open, paused, ended, intended } = columnWords;
  return tableOf({
    caption: say(sheetWords.byStage),
    headings: [stage, open, paused, ended, intended].map(say),
    rows: report.threadsByStage.map((row) => [
      keyText('threadStage', row.stage, language),
      { count: row.open },
      { count: row.paused },
      { count: row.ended },
      { fen: row.intendedFen },
    ]),
    notes: [say(basisWords.state), say(phraseWords.intendedBasis)],
  });
}
