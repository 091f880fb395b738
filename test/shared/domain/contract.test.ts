import { describe, expect, test } from 'vitest';
import {
  type ContractProblem,
  contractProblems,
  contractValuesSchema,
  receiptValuesSchema,
} from '../../../shared/domain/contract.ts';

describe('a contract', () => {
  const values = (rest = {}) =>
    contractValuesSchema.parse({ projectName: '委托开发', signedOn: '2026-06-15', totalFen: 100, ...rest });
  const both = [{ side: 'seller' as const }, { side: 'buyer' as const }];
  test.each<[Record<string, unknown>, { side: 'seller' | 'buyer' }[], ContractProblem[]]>([
    [{}, both, []],
    [{ technicalFen: 100 }, both, []],
    [{ technicalFen: 101 }, both, ['TECHNICAL_ABOVE_TOTAL']],
    [{ startsOn: '2026-06-15', endsOn: '2026-06-15' }, both, []],
    [{ startsOn: '2026-06-15', endsOn: '2026-06-14' }, both, ['END_BEFORE_START']],
    [{ signedOn: '2026-06-16' }, both, ['SIGNED_IN_FUTURE']],
    [{}, [{ side: 'buyer' }], ['NO_SELLER']],
    [
      { technicalFen: 200, signedOn: '2027-01-01' },
      [],
      ['TECHNICAL_ABOVE_TOTAL', 'SIGNED_IN_FUTURE', 'NO_SELLER', 'NO_BUYER'],
    ],
  ])('%j with parties %j: %j', (rest, parties, problems) => {
    expect(contractProblems(values(rest), parties, '2026-06-15')).toEqual(problems);
  });

  test('keeps money whole and within what is exact; a receipt is never nothing', () => {
    for (const totalFen of [-1, 0.5, 90_000_000_000_001]) expect(() => values({ totalFen })).toThrow();
    const receipt = (amountFen: number) =>
      receiptValuesSchema.safeParse({ receivedOn: '2026-06-15', amountFen }).success;
    expect([receipt(0), receipt(-1), receipt(1), receipt(1.5)]).toEqual([false, true, true, false]);
  });
});
