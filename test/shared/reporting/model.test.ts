import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import { reportModelSchema } from '../../../shared/contract/overview.ts';
import { monthsBetween } from '../../../shared/reporting/groups.ts';
import { buildReport, previousPeriod } from '../../../shared/reporting/model.ts';
import { groupings, type RowsQuestion, rowsBehind } from '../../../shared/reporting/rowsBehind.ts';
import type { ReportSource } from '../../../shared/reporting/source.ts';
import {
  anyReportSource,
  aReceivedMoney,
  aReportSource,
  aSignedContract,
  aThreadNow,
} from '../../builders/reportSource.ts';

function figure(model: ReportModel, code: string) {
  const found = model.figures.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`Expected the figure ${code}`);
  return found;
}

describe('the period before', () => {
  test.each([
    ['2026-01-01', '2026-06-15', '2025-01-01', '2025-06-15'],
    ['2024-02-29', '2024-02-29', '2023-02-28', '2023-02-28'],
    ['2025-03-01', '2026-02-28', '2024-03-01', '2025-02-28'],
  ])('of %s to %s is the same days a year earlier', (from, to, previousFrom, previousTo) => {
    expect(previousPeriod({ from, to })).toEqual({ from: previousFrom, to: previousTo });
  });

  test.each([
    ['2025-11-15', '2026-02-01', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2026-05-05', '2026-05-05', ['2026-05']],
    ['2026-06-01', '2026-05-31', []],
  ])('months from %s to %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toEqual(months);
  });
});

describe('the report', () => {
  test('of nothing shows the five types and six stages at nought', () => {
    const model = buildReport(aReportSource());
    expect(model.contractsByType.map((group) => group.key)).toEqual([
      'development',
      'assignment',
      'licence',
      'consulting',
      'service',
    ]);
    expect(model.threadsByStage).toHaveLength(6);
    expect(model.contractsByDomain).toEqual([]);
    expect(model.contractsByMonth.map((row) => row.month)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(model.figures.every((one) => one.value === 0)).toBe(true);
  });

  test('keeps the amounts apart and sets each beside the year before', () => {
    const model = buildReport(
      aReportSource({
        contracts: [aSignedContract(), aSignedContract({ totalFen: 5_000_000, technicalFen: null })],
        previousContracts: [
          aSignedContract({ signedOn: '2025-03-02', totalFen: 7_000_000, technicalFen: 0 }),
        ],
        receipts: [aReceivedMoney(), aReceivedMoney({ amountFen: -1_000_000 })],
        threads: [aThreadNow(), aThreadNow({ status: 'paused', intendedFen: 9 })],
      }),
    );
    expect(figure(model, 'contractCount')).toMatchObject({ value: 2, previous: 1, basis: 'signed' });
    expect(figure(model, 'contractTotal')).toMatchObject({ value: 105_000_000, previous: 7_000_000 });
    expect(figure(model, 'contractTechnical')).toMatchObject({ value: 80_000_000, previous: 0 });
    expect(figure(model, 'contractWithoutTechnical')).toMatchObject({ value: 1, previous: 0 });
    expect(figure(model, 'received')).toMatchObject({ value: 29_000_000, previous: 0, basis: 'received' });
    expect(figure(model, 'openThreads')).toMatchObject({ value: 1, previous: null, basis: 'state' });
    expect(figure(model, 'intended')).toMatchObject({ value: 50_000_000, previous: null });
  });

  test('folds leaves into the five types; no type and an unknown one stand apart', () => {
    const model = buildReport(
      aReportSource({
        contracts: [
          aSignedContract({ contractType: 'licence.patent.exclusive' }),
          aSignedContract({ contractType: 'licence' }),
          aSignedContract({ contractType: 'fromTheFuture' }),
          aSignedContract({ contractType: null }),
        ],
      }),
    );
    const counts = Object.fromEntries(model.contractsByType.map((group) => [group.key, group.count]));
    expect(counts).toEqual({
      development: 0,
      assignment: 0,
      licence: 2,
      consulting: 0,
      service: 0,
      fromTheFuture: 1,
      '': 1,
    });
  });

  test('a group of last year shows even when this year has nothing in it', () => {
    const model = buildReport(
      aReportSource({
        previousContracts: [aSignedContract({ signedOn: '2025-03-02' })],
        previousReceipts: [aReceivedMoney({ receivedOn: '2025-04-10', unitName: '电气学院' })],
      }),
    );
    expect(model.contractsByDomain).toMatchObject([{ key: 'nylon', count: 0, previousCount: 1 }]);
    expect(model.receiptsByUnit).toMatchObject([{ key: '电气学院', receivedFen: 0 }]);
    expect(model.contractsByMonth[2]).toMatchObject({ month: '2026-03', previousTotalFen: 100_000_000 });
    expect(model.contractsByMonth[3]).toMatchObject({ previousReceivedFen: 30_000_000 });
  });
});

describe('the rows behind', () => {
  const sumOf = (source: ReportSource, question: RowsQuestion) =>
    rowsBehind(source, question).reduce((total, row) => total + (row.amountFen ?? 0), 0);
  const countOf = (source: ReportSource, question: RowsQuestion) => rowsBehind(source, question).length;

  test('every figure and every group is the sum of its rows', () => {
    fc.assert(
      fc.property(anyReportSource(), (source) => {
        const model = reportModelSchema.parse(buildReport(source));
        const whole = { group: null, key: null };
        expect(countOf(source, { of: 'contracts', ...whole })).toBe(figure(model, 'contractCount').value);
        expect(sumOf(source, { of: 'contracts', ...whole })).toBe(figure(model, 'contractTotal').value);
        expect(sumOf(source, { of: 'contracts', group: 'technical', key: 'known' })).toBe(
          figure(model, 'contractTechnical').value,
        );
        expect(countOf(source, { of: 'contracts', group: 'technical', key: '' })).toBe(
          figure(model, 'contractWithoutTechnical').value,
        );
        expect(sumOf(source, { of: 'receipts', ...whole })).toBe(figure(model, 'received').value);
        expect(countOf(source, { of: 'threads', ...whole })).toBe(figure(model, 'openThreads').value);
        expect(sumOf(source, { of: 'threads', ...whole })).toBe(figure(model, 'intended').value);
        for (const { key, count, totalFen } of model.contractsByType) {
          expect(countOf(source, { of: 'contracts', group: 'type', key })).toBe(count);
          expect(sumOf(source, { of: 'contracts', group: 'type', key })).toBe(totalFen);
        }
        for (const { key, totalFen } of model.contractsByDomain)
          expect(sumOf(source, { of: 'contracts', group: 'domain', key })).toBe(totalFen);
        for (const { month: key, count, totalFen, receivedFen } of model.contractsByMonth) {
          expect(countOf(source, { of: 'contracts', group: 'month', key })).toBe(count);
          expect(sumOf(source, { of: 'contracts', group: 'month', key })).toBe(totalFen);
          expect(sumOf(source, { of: 'receipts', group: 'month', key })).toBe(receivedFen);
        }
        for (const { key, receivedFen } of model.receiptsByUnit)
          expect(sumOf(source, { of: 'receipts', group: 'unit', key })).toBe(receivedFen);
        for (const { stage: key, open, paused, ended, intendedFen } of model.threadsByStage) {
          expect(countOf(source, { of: 'threads', group: 'stage', key })).toBe(open + paused + ended);
          expect(countOf(source, { of: 'threads', group: 'openStage', key })).toBe(open);
          expect(sumOf(source, { of: 'threads', group: 'openStage', key })).toBe(intendedFen);
        }
      }),
    );
  });

  test('the groups of a table add up to its figure: no row is lost and none counted twice', () => {
    fc.assert(
      fc.property(anyReportSource(), (source) => {
        const model = buildReport(source);
        const total = (groups: readonly { totalFen: number; previousTotalFen: number }[]) => [
          groups.reduce((sum, group) => sum + group.totalFen, 0),
          groups.reduce((sum, group) => sum + group.previousTotalFen, 0),
        ];
        const { value, previous } = figure(model, 'contractTotal');
        expect(total(model.contractsByType)).toEqual([value, previous]);
        expect(total(model.contractsByDomain)).toEqual([value, previous]);
        expect(total(model.contractsByMonth)).toEqual([value, previous]);
        const received = figure(model, 'received');
        expect(model.receiptsByUnit.reduce((sum, unit) => sum + unit.receivedFen, 0)).toBe(received.value);
        expect(model.contractsByMonth.reduce((sum, row) => sum + row.previousReceivedFen, 0)).toBe(
          received.previous,
        );
      }),
    );
  });

  test('come with the latest day first', () => {
    const source = aReportSource({
      contracts: [aSignedContract({ id: 'a', signedOn: '2026-01-05' }), aSignedContract({ id: 'b' })],
    });
    const rows = rowsBehind(source, { of: 'contracts', group: null, key: null });
    expect(rows.map((row) => row.id)).toEqual(['b', 'a']);
  });

  test('of a grouping that does not exist are refused, also one that every object has', () => {
    for (const group of ['colour', 'constructor', 'toString'])
      expect(() => rowsBehind(aReportSource(), { of: 'contracts', group, key: null })).toThrow(RangeError);
    expect(groupings.receipts).toEqual(['unit', 'month']);
  });
});
