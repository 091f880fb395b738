import { describe, expect, test } from 'vitest';
import { buildCut } from '../../../shared/reporting/cut/model.ts';
import { buildReport } from '../../../shared/reporting/model.ts';
import { figuresOfCut, figuresOfReport, restatements } from '../../../shared/reporting/snapshot/snapshot.ts';
import { aCountedRow, aCutQuestion } from '../../builders/countedRows.ts';
import { aReportSource, aSignedContract } from '../../builders/reportSource.ts';

const cutOf = (...amountsFen: number[]) =>
  buildCut(
    {
      rows: amountsFen.map((amountFen, place) =>
        aCountedRow({ contractId: `c${place}`, amountFen, unitName: place === 0 ? '材料学院' : '化工学院' }),
      ),
      previousRows: [],
    },
    aCutQuestion(),
  );

describe('restatements', () => {
  test('a count that gives the same numbers restates nothing', () => {
    const figures = figuresOfCut(cutOf(10, 20), 'zh');
    expect(restatements(figures, figuresOfCut(cutOf(10, 20), 'zh'))).toEqual([]);
    expect(figures.length).toBeGreaterThan(6);
  });

  test('a corrected amount, a group that came and one that went are each named', () => {
    const printed = figuresOfCut(cutOf(10, 20), 'zh');
    expect(restatements(printed, figuresOfCut(cutOf(15), 'zh'))).toEqual([
      { label: '化工学院 · 数量', unit: 'count', printed: 1, now: null },
      { label: '化工学院 · 金额', unit: 'fen', printed: 20, now: null },
      { label: '材料学院 · 金额', unit: 'fen', printed: 10, now: 15 },
      { label: '合计 · 数量', unit: 'count', printed: 2, now: 1 },
      { label: '合计 · 金额', unit: 'fen', printed: 30, now: 15 },
    ]);
    expect(restatements(figuresOfCut(cutOf(15), 'zh'), printed)).toContainEqual({
      label: '化工学院 · 金额',
      unit: 'fen',
      printed: null,
      now: 20,
    });
  });

  test('a bulletin keeps each main figure and that of the year before', () => {
    const source = aReportSource({ contracts: [aSignedContract({ totalFen: 7 })] });
    const figures = figuresOfReport(buildReport(source), 'en');
    expect(figures).toContainEqual({
      key: 'contractTotal|now',
      label: 'Contract value',
      unit: 'fen',
      value: 7,
    });
    expect(figures.map((figure) => figure.key)).toContain('received|previous');
    expect(new Set(figures.map((figure) => figure.key)).size).toBe(figures.length);
  });
});
