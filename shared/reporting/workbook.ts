import type { ReportModel } from '../contract/overview.ts';
import type { Words } from '../domain/fields/field.ts';
import { notGiven } from './groups.ts';
import type { FigureCode } from './model.ts';
import { basisWords, columnWords, figureWords, phraseWords, sheetWords } from './reportWords.ts';
import { count, heading, type Sheet, type SheetRow, sheetName, text, wan } from './sheet.ts';
import { contractGroupings, keyText, periodText } from './tableWords.ts';

type Language = 'zh' | 'en';

/**
 * The report as sheets, one for each of its tables: headings with the unit, amounts as numbers in 万元, and
 * under every table the period and the basis it was counted on.
 */
export function reportSheets(model: ReportModel, language: Language): Sheet[] {
  const say = (words: Words) => words[language];
  return [
    figureSheet(model, say),
    groupSheet(model, 'type', language),
    groupSheet(model, 'domain', language),
    monthSheet(model, say),
    unitSheet(model, say),
    stageSheet(model, language),
  ];
}

type Say = (words: Words) => string;

function figureSheet(model: ReportModel, say: Say): Sheet {
  const rows = model.figures.map((figure): SheetRow => {
    const cell = figure.unit === 'fen' ? wan : count;
    return [
      text(say(figureWords[figure.code as FigureCode])),
      text(say(figure.unit === 'fen' ? phraseWords.wan : phraseWords.items)),
      cell(figure.value),
      cell(figure.previous),
      text(say(basisWords[figure.basis])),
    ];
  });
  const { figure, unit, now, before, basis } = columnWords;
  return sheetOf(say(sheetWords.figures), headings([figure, unit, now, before, basis], say), rows, [
    periodText(model, say),
    say(phraseWords.keptApart),
  ]);
}

function groupSheet(model: ReportModel, grouping: keyof typeof contractGroupings, language: Language): Sheet {
  const { table, rows, sheet, column } = contractGroupings[grouping];
  const say = (words: Words) => words[language];
  const { contracts, contractsBefore, total, totalBefore, technical, technicalBefore } = columnWords;
  return sheetOf(
    say(sheet),
    headings([column, contracts, contractsBefore, total, totalBefore, technical, technicalBefore], say),
    model[rows].map((group) => [
      text(keyText(table, group.key, language)),
      count(group.count),
      count(group.previousCount),
      wan(group.totalFen),
      wan(group.previousTotalFen),
      wan(group.technicalFen),
      wan(group.previousTechnicalFen),
    ]),
    [periodText(model, say), say(basisWords.signed), say(phraseWords.keptApart)],
  );
}

function monthSheet(model: ReportModel, say: Say): Sheet {
  const { month, contracts, total, totalBefore, received, receivedBefore } = columnWords;
  return sheetOf(
    say(sheetWords.byMonth),
    headings([month, contracts, total, totalBefore, received, receivedBefore], say),
    model.contractsByMonth.map((row) => [
      text(row.month),
      count(row.count),
      wan(row.totalFen),
      wan(row.previousTotalFen),
      wan(row.receivedFen),
      wan(row.previousReceivedFen),
    ]),
    [
      periodText(model, say),
      `${say(total)}: ${say(basisWords.signed)}`,
      `${say(received)}: ${say(basisWords.received)}`,
    ],
  );
}

function unitSheet(model: ReportModel, say: Say): Sheet {
  const { unitName, received, receivedBefore } = columnWords;
  return sheetOf(
    say(sheetWords.byUnit),
    headings([unitName, received, receivedBefore], say),
    model.receiptsByUnit.map((row) => [
      text(row.key === notGiven ? say(phraseWords.notGiven) : row.key),
      wan(row.receivedFen),
      wan(row.previousReceivedFen),
    ]),
    [periodText(model, say), say(basisWords.received)],
  );
}

function stageSheet(model: ReportModel, language: Language): Sheet {
  const say = (words: Words) => words[language];
  const { stage, open, paused, ended, intended } = columnWords;
  return sheetOf(
    say(sheetWords.byStage),
    headings([stage, open, paused, ended, intended], say),
    model.threadsByStage.map((row) => [
      text(keyText('threadStage', row.stage, language)),
      count(row.open),
      count(row.paused),
      count(row.ended),
      wan(row.intendedFen),
    ]),
    [say(basisWords.state), say(phraseWords.intendedBasis)],
  );
}

function sheetOf(
  name: string,
  head: SheetRow,
  rows: readonly SheetRow[],
  footnotes: readonly string[],
): Sheet {
  return {
    name: sheetName(name),
    widths: head.map((_cell, column) => (column === 0 ? 30 : 20)),
    rows: [head, ...rows, [], ...footnotes.map((note): SheetRow => [text(note)])],
    stickyRows: 1,
  };
}

function headings(words: readonly Words[], say: Say): SheetRow {
  return words.map((word) => heading(say(word)));
}
