import { describe, expect, test } from 'vitest';
import { fingerprints, readBankStatement } from '../../../../shared/domain/money/bankLines.ts';
import {
  commissionStanding,
  shippedSubsidyRules,
  subsidyEstimate,
} from '../../../../shared/domain/money/brokerage.ts';
import { type ClaimableContract, ClaimDesk } from '../../../../shared/domain/money/claiming.ts';
import { paidInstalments, planWarningsOf } from '../../../../shared/domain/money/instalments.ts';
import type { Cell } from '../../../../shared/importing/table.ts';

const table = (rows: Cell[][]) => ({ sheetName: '流水', hidden: false, rows, merges: [] });

describe('bank statements', () => {
  test('credit and debit, brackets, 万元 and eight-digit days are read; what cannot be read is handed back', () => {
    const read = readBankStatement(
      table([
        ['账户明细'],
        ['交易日期', '流水号', '贷方发生额（元）', '借方发生额（元）', '对方户名', '摘要', '备注'],
        ['20260105', 'A1', '1,200.50', null, '甲公司', '技术费', 'HT-1'],
        ['2026-01-06', 'A2', null, 300, '乙公司', '退款', null],
        ['2026-01-07', 'A3', '(88.00)', null, '丙公司', null, null],
        [null, 'A4', 100, null, '丁公司', null, null],
        ['2026-01-08', 'A5', '若干', null, '戊公司', null, null],
        ['合计', null, 1300.5, 300, null, null, null],
        [null, null, null, null, null, null, null],
      ]),
    );
    expect(read?.lines.map(({ amountFen, bookedOn, summary }) => [amountFen, bookedOn, summary])).toEqual([
      [120_050, '2026-01-05', '技术费 HT-1'],
      [-30_000, '2026-01-06', '退款'],
      [-8_800, '2026-01-07', null],
    ]);
    expect(read?.unread.map(({ row, problem }) => [row, problem])).toEqual([
      [6, 'NO_DAY'],
      [7, 'NO_AMOUNT'],
    ]);
    expect(read?.skipped).toBe(2);
    const inWan = readBankStatement(
      table([
        ['到账日期', '到账金额(万元)'],
        ['2026-01-05', 1.5],
      ]),
    );
    expect(inWan?.lines[0]?.amountFen).toBe(1_500_000);
    expect(
      readBankStatement(
        table([
          ['姓名', '电话'],
          ['甲', '1'],
        ]),
      ),
    ).toBeNull();
  });

  test('equal lines without a reference stay apart, the same reference is one line', () => {
    const line = {
      row: 1,
      bankReference: null,
      bookedOn: '2026-01-05',
      amountFen: 100,
      payer: '甲',
      summary: null,
    };
    expect(new Set(fingerprints([line, line])).size).toBe(2);
    const referenced = { ...line, bankReference: 'R 1' };
    expect(
      new Set(fingerprints([referenced, { ...referenced, bankReference: 'R1', payer: '乙' }])).size,
    ).toBe(1);
  });
});

describe('instalments', () => {
  const plan = [100, 200, 300].map((amountFen, place) => ({
    id: String(place),
    dueOn: `2026-0${place + 1}-10`,
    condition: null,
    amountFen,
  }));
  const paid = (receipts: { instalmentId: string | null; amountFen: number }[]) =>
    paidInstalments(plan, receipts, '2026-02-15').map(({ paidFen, state }) => [paidFen, state]);

  test.each([
    [
      'nothing',
      [],
      [
        [0, 'overdue'],
        [0, 'overdue'],
        [0, 'open'],
      ],
    ],
    [
      'loose money fills in order',
      [{ instalmentId: null, amountFen: 150 }],
      [
        [100, 'paid'],
        [50, 'overdue'],
        [0, 'open'],
      ],
    ],
    [
      'named money pays its own',
      [{ instalmentId: '2', amountFen: 50 }],
      [
        [0, 'overdue'],
        [0, 'overdue'],
        [50, 'part'],
      ],
    ],
    [
      'more than its own flows on',
      [{ instalmentId: '1', amountFen: 320 }],
      [
        [100, 'paid'],
        [200, 'paid'],
        [20, 'part'],
      ],
    ],
    [
      'a refund opens the last again',
      [
        { instalmentId: null, amountFen: 300 },
        { instalmentId: null, amountFen: -120 },
      ],
      [
        [100, 'paid'],
        [80, 'overdue'],
        [0, 'open'],
      ],
    ],
  ])('%s', (_name, receipts, expected) => {
    expect(paid(receipts)).toEqual(expected);
  });

  test('a plan is held against the price', () => {
    const contract = { totalFen: 700, signedOn: '2026-01-20' };
    expect(planWarningsOf(plan, contract)).toEqual(['SUM_BELOW_TOTAL', 'DUE_BEFORE_SIGNING']);
    expect(planWarningsOf([{ dueOn: null, condition: null, amountFen: 800 }], contract)).toEqual([
      'SUM_ABOVE_TOTAL',
      'NO_DAY_OR_CONDITION',
    ]);
    expect(planWarningsOf([], contract)).toEqual([]);
  });
});

describe('proposals', () => {
  const aContract = (id: string, values: Partial<ClaimableContract> = {}): ClaimableContract => ({
    id,
    numbers: [`HT2026-${id}`],
    projectName: `耐磨涂层${id}研究`,
    leaderName: null,
    signedOn: '2026-01-01',
    totalFen: 1_000_000,
    receivedFen: 0,
    buyers: ['宁原青岚新材料有限公司'],
    otherNames: [],
    instalments: [],
    receiptsFen: [],
    ...values,
  });
  const money = (values: Record<string, unknown>) => ({
    id: 'line',
    bookedOn: '2026-03-01',
    amountFen: 300_000,
    payer: null as string | null,
    summary: null as string | null,
    ...values,
  });
  const first = (contracts: ClaimableContract[], values: Record<string, unknown>) => {
    const [best] = new ClaimDesk(contracts).propose(money(values));
    return best?.parts.map(({ contractId, instalmentId, amountFen }) => [
      contractId,
      instalmentId,
      amountFen,
    ]);
  };
  const two = [aContract('10'), aContract('101', { buyers: ['陵阳鹿鸣电气有限公司'] })];

  test.each([
    ['a number that goes on in digits is another one', { summary: '付HT2026-101' }, [['101', null, 300_000]]],
    ['the payer without its legal form', { payer: '陵阳鹿鸣电气' }, [['101', null, 300_000]]],
    ['nothing that points anywhere', { payer: '后勤集团', summary: '结息' }, undefined],
    ['an amount alone', { amountFen: 1_000_000 }, undefined],
    ['nothing at all', { amountFen: 0, payer: '陵阳鹿鸣电气有限公司' }, undefined],
  ])('%s', (_name, values, expected) => {
    expect(first(two, values)).toEqual(expected);
  });

  test('the instalment that is open and due, also when the bank kept its fee', () => {
    const instalments = [
      { id: 'a', dueOn: '2026-02-20', amountFen: 300_000, openFen: 300_000 },
      { id: 'b', dueOn: '2026-08-20', amountFen: 300_000, openFen: 300_000 },
    ];
    const contracts = [aContract('10', { instalments }), aContract('11')];
    const payer = '宁原青岚新材料有限公司';
    expect(first(contracts, { payer })).toEqual([['10', 'a', 300_000]]);
    expect(first(contracts, { payer, bookedOn: '2026-08-25' })).toEqual([['10', 'b', 300_000]]);
    expect(first(contracts, { payer, amountFen: 298_000 })).toEqual([['10', 'a', 298_000]]);
  });

  test('one payment for two contracts of a payer', () => {
    const contracts = [aContract('10', { totalFen: 400_000 }), aContract('11', { totalFen: 170_000 })];
    const parts = first(contracts, { payer: '宁原青岚新材料有限公司', amountFen: 570_000 });
    expect(parts).toEqual([
      ['10', null, 400_000],
      ['11', null, 170_000],
    ]);
    const [best] = new ClaimDesk(contracts).propose(
      money({ summary: 'HT2026-10、HT2026-11', amountFen: 299_999 }),
    );
    expect(best?.parts.reduce((sum, part) => sum + part.amountFen, 0)).toBe(299_999);
    expect(best?.parts).toHaveLength(2);
  });

  test('a refund goes to the contract whose receipt it takes back, a former name to its firm', () => {
    const contracts = [
      aContract('10', { receivedFen: 500_000, receiptsFen: [500_000] }),
      aContract('11', { receivedFen: 900_000, receiptsFen: [900_000], otherNames: ['旧名机械厂'] }),
    ];
    const payer = '宁原青岚新材料有限公司';
    expect(first(contracts, { payer, amountFen: -900_000 })).toEqual([['11', null, -900_000]]);
    expect(first(contracts, { payer: '旧名机械厂', amountFen: 50_000 })).toEqual([['11', null, 50_000]]);
  });

  test('the same lines give the same proposals whatever the order of the contracts', () => {
    const contracts = ['10', '11', '12'].map((id) => aContract(id));
    const line = money({ payer: '宁原青岚新材料有限公司' });
    expect(new ClaimDesk(contracts.toReversed()).propose(line)).toEqual(
      new ClaimDesk(contracts).propose(line),
    );
  });
});

describe('the broker', () => {
  test('what is due is what was written down, else what the contract agreed', () => {
    expect(commissionStanding([{ kind: 'received', amountFen: 30 }], 100)).toMatchObject({
      dueFen: 100,
      openFen: 70,
    });
    expect(
      commissionStanding(
        [
          { kind: 'due', amountFen: 80 },
          { kind: 'received', amountFen: 90 },
        ],
        100,
      ),
    ).toMatchObject({ dueFen: 80, openFen: 0 });
  });

  const [rule] = shippedSubsidyRules;
  const whole = {
    contractType: 'development.commissioned',
    startsOn: '2023-01-01',
    endsOn: '2027-12-31',
    brokerName: '示范中介',
    brokerWork: '撮合、谈判',
    buyerRegions: ['410402'],
    registeredOn: '2023-05-01',
    receipts: [
      { receivedOn: '2023-06-01', amountFen: 100_000_000 },
      { receivedOn: '2022-06-01', amountFen: 7 },
    ],
    invoicedFen: 1,
  };
  test.each([
    ['all on record', {}, [], 2_000_000],
    ['no named work', { brokerWork: null }, ['WORK_NOT_NAMED'], 2_000_000],
    ['a service', { contractType: 'service' }, ['KIND_NOT_COUNTED'], 0],
    ['a buyer elsewhere', { buyerRegions: ['110101'] }, ['BUYER_OUTSIDE_PROVINCE'], 0],
    ['a buyer of unknown seat', { buyerRegions: [null] }, ['BUYER_REGION_UNKNOWN'], 2_000_000],
    ['registered two years ago', { registeredOn: '2021-05-01' }, ['REGISTERED_IN_OTHER_YEAR'], 2_000_000],
    ['a licence of five years', { contractType: 'licence.patent' }, [], 2_000_000],
    [
      'a licence a day short',
      { contractType: 'licence.patent', endsOn: '2027-12-30' },
      ['LICENCE_TOO_SHORT'],
      2_000_000,
    ],
    [
      'more than the cap',
      { receipts: [{ receivedOn: '2023-06-01', amountFen: 9_000_000_000 }] },
      [],
      100_000_000,
    ],
  ])('a subsidy for %s', (_name, facts, missing, estimateFen) => {
    expect(subsidyEstimate(rule!, { ...whole, ...facts }, 2023)).toMatchObject({ missing, estimateFen });
  });
});
