import { describe, expect, test } from 'vitest';
import {
  type ContractParty,
  type ContractProblem,
  type ContractWarning,
  contractClass,
  contractPartySchema,
  contractProblems,
  contractRightSchema,
  contractValuesSchema,
  contractWarnings,
  partyDetailsSchema,
  receiptValuesSchema,
} from '../../../shared/domain/contract.ts';

const today = '2026-06-15';
const values = (rest = {}) =>
  contractValuesSchema.parse({ projectName: '委托开发', signedOn: today, totalFen: 100, ...rest });

function party(side: 'seller' | 'buyer', name: string, details = {}): ContractParty {
  return contractPartySchema.parse({
    side,
    organisationId: null,
    name,
    details: partyDetailsSchema.parse(details),
  });
}
const both = [party('seller', '示范大学'), party('buyer', '示范公司')];
const right = (priceFen: number | null) =>
  contractRightSchema.parse({ kind: 'patent.invention', title: '一种方法', priceFen });

describe('what refuses a contract', () => {
  test.each<[string, Record<string, unknown>, ContractParty[], ContractProblem[]]>([
    ['nothing', {}, both, []],
    ['equal technical amount', { technicalFen: 100 }, both, []],
    ['a technical amount above', { technicalFen: 101 }, both, ['TECHNICAL_ABOVE_TOTAL']],
    ['one day only', { startsOn: today, endsOn: today }, both, []],
    ['an end before the start', { startsOn: today, endsOn: '2026-06-14' }, both, ['END_BEFORE_START']],
    ['tomorrow', { signedOn: '2026-06-16' }, both, ['SIGNED_IN_FUTURE']],
    ['the year 1926', { signedOn: '1926-06-15' }, both, ['SIGNED_TOO_EARLY']],
    ['no seller', {}, [party('buyer', '示范公司')], ['NO_SELLER']],
    ['a fee above', { brokerFeeFen: 101 }, both, ['FEE_ABOVE_TOTAL']],
    ['one on both sides', {}, [...both, party('buyer', '示范 大学')], ['BUYER_IS_SELLER']],
    [
      'shares above the total',
      {},
      [
        party('seller', '甲', { shareFen: 60 }),
        party('seller', '乙', { shareFen: 41 }),
        party('buyer', '丙'),
      ],
      ['SHARES_ABOVE_TOTAL'],
    ],
    [
      'several at once',
      { technicalFen: 200, signedOn: '2027-01-01' },
      [],
      ['TECHNICAL_ABOVE_TOTAL', 'SIGNED_IN_FUTURE', 'NO_SELLER', 'NO_BUYER'],
    ],
  ])('%s', (_name, rest, parties, problems) => {
    expect(contractProblems(values(rest), { parties }, today)).toEqual(problems);
  });

  test('the prices of a package above its total', () => {
    const parts = { parties: both, rights: [right(60), right(41)] };
    expect(contractProblems(values(), parts, today)).toEqual(['PRICES_ABOVE_TOTAL']);
  });

  test('keeps money whole and within what is exact; a receipt is never nothing', () => {
    for (const totalFen of [-1, 0.5, 90_000_000_000_001]) expect(() => values({ totalFen })).toThrow();
    const receipt = (amountFen: number) =>
      receiptValuesSchema.safeParse({ receivedOn: today, amountFen }).success;
    expect([receipt(0), receipt(-1), receipt(1), receipt(1.5)]).toEqual([false, true, true, false]);
  });
});

describe('what a person should look at', () => {
  test.each<[string, Record<string, unknown>, Parameters<typeof contractWarnings>[1], ContractWarning[]]>([
    ['nothing', {}, { parties: both }, []],
    [
      'a credit code with a wrong check digit',
      {},
      { parties: [party('seller', '甲', { creditCode: '91310115MA1H8R7C6D' }), party('buyer', '乙')] },
      ['BAD_CREDIT_CODE'],
    ],
    [
      'a good credit code',
      {},
      { parties: [party('seller', '甲', { creditCode: '91110108551385082Q' }), party('buyer', '乙')] },
      [],
    ],
    [
      'shares that do not make the total',
      {},
      {
        parties: [
          party('seller', '甲', { shareFen: 60 }),
          party('seller', '乙', { shareFen: 30 }),
          party('buyer', '丙'),
        ],
      },
      ['SHARES_BELOW_TOTAL'],
    ],
    ['an assignment without rights', { contractType: 'licence.patent' }, { parties: both }, ['NO_RIGHTS']],
    [
      'an assignment without what the form asks of it',
      { contractType: 'assignment.patent' },
      { parties: both, rights: [right(60), right(30)] },
      ['PRICES_BELOW_TOTAL', 'INVESTMENT_MISSING'],
    ],
    ['a broker without work', { brokerName: '示范经纪' }, { parties: both }, ['BROKER_WORK_MISSING']],
    ['an end before signing', { endsOn: '2026-06-01' }, { parties: both }, ['ENDS_BEFORE_SIGNING']],
    ['ten 亿元', { totalFen: 100_000_000_000 }, { parties: both }, ['VERY_LARGE']],
  ])('%s', (_name, rest, parts, warnings) => {
    expect(contractWarnings(values(rest), parts)).toEqual(warnings);
  });
});

test.each([
  ['licence.patent.sole', 'licence', 'assignment'],
  ['assignment.secret', 'assignment', 'assignment'],
  ['development.joint', 'development', 'development'],
  ['service', 'service', 'service'],
  [null, null, null],
])('%s is %s of five kinds and %s of four', (code, five, four) => {
  expect([contractClass(code, 'five'), contractClass(code, 'four')]).toEqual([five, four]);
});
