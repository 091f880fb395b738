import { describe, expect, test } from 'vitest';
import {
  emptyShare,
  emptySheet,
  millionthsOf,
  type SheetDraft,
  sheetDraftOf,
  valuesOf,
  withListed,
} from '../../../../renderer/features/money/sheetDraft.ts';
import type { DistributionSheet } from '../../../../shared/contract/money.ts';
import { shippedDeductions } from '../../../../shared/domain/rules/deductions.ts';

const receipt = { id: '00000000-0000-7000-8000-000000000001', amountFen: 36_500_000 };

function whole(): SheetDraft {
  return {
    ...emptySheet(receipt),
    shares: [
      { ...emptyShare('person'), name: '完成人甲', percent: '60', isLeader: false },
      { ...emptyShare('unit'), name: '示范学院', percent: '40', isLeader: true },
    ],
  };
}

describe('a sheet that is being typed', () => {
  test.each([
    ['60', 600_000],
    [' 33.3333 ', 333_333],
    ['0', 0],
    ['100', 1_000_000],
    ['100.01', null],
    ['-1', null],
    ['1.23456', null],
    ['六十', null],
    ['', null],
  ])('reads %j per cent as %j millionths', (percent, expected) => {
    expect(millionthsOf(percent)).toBe(expected);
  });

  test('of a receipt starts with its amount, and is what the core takes once it is whole', () => {
    expect(valuesOf(emptySheet(receipt))).toBeNull();
    expect(valuesOf(whole())).toMatchObject({
      receiptId: receipt.id,
      grossFen: receipt.amountFen,
      // Whether it holds a leading post is asked of persons alone.
      shares: [
        { name: '完成人甲', ratioMillionths: 600_000, isLeader: false },
        { name: '示范学院', ratioMillionths: 400_000, isLeader: null },
      ],
    });
  });

  test.each([
    ['a name', (draft: SheetDraft) => ({ ...draft, shares: [{ ...draft.shares[0]!, name: ' ' }] })],
    ['a ratio', (draft: SheetDraft) => ({ ...draft, shares: [{ ...draft.shares[0]!, percent: 'x' }] })],
    ['an amount', (draft: SheetDraft) => ({ ...draft, grossFen: null })],
    ['any share', (draft: SheetDraft) => ({ ...draft, shares: [] })],
    [
      'the amount of a deduction',
      (draft: SheetDraft) => ({
        ...draft,
        deductions: [
          { key: 'a', kind: 'tax' as const, title: null, origin: 'typed' as const, amountFen: null },
        ],
      }),
    ],
  ])('without %s is not whole', (_name, without) => {
    expect(valuesOf(without(whole()))).toBeNull();
  });

  test('begins with what the office lists for its mode, which counts once it has an amount', () => {
    const typed = {
      key: 'a',
      kind: 'other' as const,
      title: '运营费',
      origin: 'typed' as const,
      amountFen: 5,
    };
    const begun = withListed({ ...whole(), deductions: [typed] }, shippedDeductions);
    expect(begun.deductions.map(({ kind, title }) => title ?? kind)).toEqual([
      '运营费',
      'tax',
      'appraisal',
      'patentFee',
      'commission',
    ]);
    expect(valuesOf(begun)?.deductions).toEqual([{ kind: 'other', title: '运营费', amountFen: 5 }]);
    const taxed = begun.deductions.map((row) => (row.kind === 'tax' ? { ...row, amountFen: 7 } : row));
    const turned = withListed({ ...begun, mode: 'equity', deductions: taxed }, shippedDeductions);
    expect(turned.deductions.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['other', 5],
      ['tax', 7],
    ]);
  });

  test('comes back from a saved sheet as it was', () => {
    const values = valuesOf(whole())!;
    const sheet = { id: 'sheet', values } as DistributionSheet;
    expect(valuesOf(sheetDraftOf(sheet))).toEqual(values);
  });
});
