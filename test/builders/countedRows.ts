import type { CountedRow } from '../../shared/reporting/cut/model.ts';
import type { CutQuestion } from '../../shared/reporting/cut/question.ts';

export function aCountedRow(values: Partial<CountedRow> = {}): CountedRow {
  return {
    contractId: 'c1',
    number: 'YX-HT2026-0001-T1',
    title: '耐热尼龙委托开发',
    day: '2026-04-10',
    amountFen: 30_000_000,
    technicalFen: null,
    unitName: '材料学院',
    leaderName: '示范甲',
    region: '410402',
    direction: 'out',
    contractType: 'development.commissioned',
    domain: 'nylon.resin',
    ipType: null,
    pricingMethod: null,
    destination: null,
    buyerScale: null,
    planSource: null,
    contractFen: 30_000_000,
    origin: 'direct',
    ...values,
  };
}

export function aCutQuestion(values: Partial<CutQuestion> = {}): CutQuestion {
  return { basis: 'received', by: 'unit', panel: 'all', from: '2026-01-01', to: '2026-11-22', ...values };
}
