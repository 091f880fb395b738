import { beforeEach, expect, test } from 'vitest';
import type { Contract, DomainName } from '../../../shared/contract/contract.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { through } from '../../builders/door.ts';
import {
  aLicence,
  buyer,
  type LicenceOffice,
  licence,
  RECEIVED,
  seller,
  shares,
  sheet,
  TOTAL,
} from '../../builders/licence.ts';
import { expectRefusal } from '../../builders/work.ts';

const MOST = 90_000_000_000_000;
const tomorrow = '2026-06-16';

let office: LicenceOffice;
beforeEach(async () => {
  office = await aLicence();
});

type Operation = { [D in DomainName]: `${D}.${Extract<keyof Contract[D], string>}` }[DomainName];

interface Refusal {
  readonly bad: string;
  readonly call: Operation;
  readonly input: (office: LicenceOffice) => unknown;
  readonly code: ErrorCode;
  /** What the message names: the problem, or the place. */
  readonly named: Readonly<Record<string, unknown>>;
}

function contractOf(
  bad: string,
  values: object,
  problem: string,
  parties: readonly object[] = [seller, buyer],
): Refusal {
  return {
    bad,
    call: 'contracts.register',
    input: () => ({ values: { ...licence, ...values }, parties }),
    code: 'CONTRACT_PROBLEM',
    named: { problem },
  };
}

/** Refused at the door, by the place in the input. */
function atDoor(bad: string, call: Operation, field: string, input: Refusal['input']): Refusal {
  return { bad, call, input, code: 'INVALID_INPUT', named: { field } };
}

function receiptOf(bad: string, values: object, problem: string): Refusal {
  const whole = { receivedOn: testToday, amountFen: 1, ...values };
  return {
    bad,
    call: 'contracts.addReceipt',
    input: ({ contractId }) => ({ contractId, values: whole }),
    code: 'RECEIPT_PROBLEM',
    named: { problem },
  };
}

function sheetOf(bad: string, values: (office: LicenceOffice) => object, problem: string): Refusal {
  return {
    bad,
    call: 'money.saveSheet',
    input: (one) => ({
      contractId: one.contractId,
      id: one.sheetId,
      values: { ...sheet, receiptId: one.receiptId, ...values(one) },
    }),
    code: 'DISTRIBUTION_PROBLEM',
    named: { problem },
  };
}

function claimOf(bad: string, parts: readonly object[], problem: string): Refusal {
  return {
    bad,
    call: 'claiming.claim',
    input: ({ lineId, contractId }) => ({
      lineId,
      openFen: 30_000_000,
      parts: parts.map((part) => ({ contractId, ...part })),
    }),
    code: 'RECEIPT_PROBLEM',
    named: { problem },
  };
}

const withShare = (party: object, shareFen: number) => ({ ...party, details: { shareFen } });

const refusals: readonly Refusal[] = [
  // Amounts.
  atDoor('a negative price', 'contracts.register', 'values.totalFen', () => ({
    values: { ...licence, totalFen: -1 },
    parties: [seller, buyer],
  })),
  atDoor('an absurd price', 'contracts.register', 'values.totalFen', () => ({
    values: { ...licence, totalFen: MOST + 1 },
    parties: [seller, buyer],
  })),
  atDoor('half a 分', 'contracts.register', 'values.totalFen', () => ({
    values: { ...licence, totalFen: 0.5 },
    parties: [seller, buyer],
  })),
  atDoor('a negative technical amount', 'contracts.register', 'values.technicalFen', () => ({
    values: { ...licence, technicalFen: -1 },
    parties: [seller, buyer],
  })),
  atDoor('a receipt of nothing', 'contracts.addReceipt', 'values.amountFen', ({ contractId }) => ({
    contractId,
    values: { receivedOn: testToday, amountFen: 0 },
  })),
  atDoor('an absurd receipt', 'contracts.addReceipt', 'values.amountFen', ({ contractId }) => ({
    contractId,
    values: { receivedOn: testToday, amountFen: MOST + 1 },
  })),
  atDoor('a negative instalment', 'money.setPlan', 'plan.0.amountFen', ({ contractId }) => ({
    contractId,
    plan: [{ amountFen: -1 }],
  })),
  atDoor('a negative deduction', 'money.saveSheet', 'values.deductions.0.amountFen', ({ contractId }) => ({
    contractId,
    values: { ...sheet, deductions: [{ kind: 'tax', amountFen: -1 }] },
  })),
  atDoor('a negative price on a notice', 'process.postNotice', 'values.priceFen', ({ threadId }) => ({
    threadId,
    values: {
      kind: 'price',
      title: '示范',
      place: '网站',
      startOn: testToday,
      days: 15,
      unit: 'day',
      priceFen: -1,
    },
  })),
  atDoor('a negative price on record', 'process.record', 'values.amountFen', ({ threadId }) => ({
    target: { kind: 'thread', id: threadId },
    values: { kind: 'pricing', method: 'agreement', happenedOn: testToday, amountFen: -1 },
  })),
  atDoor('a day that is none', 'contracts.register', 'values.signedOn', () => ({
    values: { ...licence, signedOn: '2026-02-30' },
    parties: [seller, buyer],
  })),
  contractOf('a technical amount above the price', { technicalFen: TOTAL + 1 }, 'TECHNICAL_ABOVE_TOTAL'),
  contractOf('a fee above the price', { brokerFeeFen: TOTAL + 1 }, 'FEE_ABOVE_TOTAL'),
  contractOf('parts above the price', {}, 'SHARES_ABOVE_TOTAL', [withShare(seller, TOTAL + 1), buyer]),
  // Days.
  contractOf('an end before its start', { startsOn: '2026-07-01', endsOn: '2026-06-30' }, 'END_BEFORE_START'),
  contractOf('a signature of tomorrow', { signedOn: tomorrow }, 'SIGNED_IN_FUTURE'),
  contractOf('a signature of the year 202', { signedOn: '0202-06-01' }, 'SIGNED_TOO_EARLY'),
  contractOf('one firm on both sides', {}, 'BUYER_IS_SELLER', [seller, { ...buyer, name: '示范 大学' }]),
  {
    bad: 'a contract dated before its notice ended',
    call: 'contracts.register',
    input: ({ threadId }) => ({
      values: licence,
      parties: [seller, buyer],
      links: [{ targetKind: 'thread', targetId: threadId }],
    }),
    code: 'GUARD',
    named: { guard: 'NOTICE_OBJECTED', place: '科技处公示栏', day: '2026-06-30' },
  },
  {
    bad: 'a trial that ends before it starts',
    call: 'process.record',
    input: ({ threadId }) => ({
      target: { kind: 'thread', id: threadId },
      values: { kind: 'trial', happenedOn: testToday, startsOn: testToday, endsOn: '2026-06-14' },
    }),
    code: 'PROCESS_PROBLEM',
    named: { problem: 'END_BEFORE_START' },
  },
  {
    bad: 'an objection settled before it was raised',
    call: 'process.object',
    input: ({ noticeId, objectionId }) => ({
      noticeId,
      kind: 'closed',
      objectionId,
      happenedOn: '2026-06-14',
      body: '维持',
    }),
    code: 'INVALID_INPUT',
    named: { field: 'happenedOn', expected: `>= ${testToday}`, found: '2026-06-14' },
  },
  {
    bad: 'a change from before the signing',
    call: 'fulfilment.addChange',
    input: ({ contractId }) => ({
      contractId,
      values: { kind: 'supplement', happenedOn: '2026-05-31', totalDeltaFen: 1 },
    }),
    code: 'CONTRACT_PROBLEM',
    named: { problem: 'BEFORE_SIGNING' },
  },
  {
    bad: 'a change that ends before the contract starts',
    call: 'fulfilment.addChange',
    input: ({ contractId }) => ({
      contractId,
      values: { kind: 'change', happenedOn: testToday, endsOn: '2026-05-31' },
    }),
    code: 'CONTRACT_PROBLEM',
    named: { problem: 'END_BEFORE_START' },
  },
  {
    bad: 'a registration of tomorrow',
    call: 'fulfilment.addRegistration',
    input: ({ contractId }) => ({ contractId, values: { kind: 'submitted', happenedOn: tomorrow } }),
    code: 'CONTRACT_PROBLEM',
    named: { problem: 'IN_FUTURE' },
  },
  // Receipts, refunds, claims.
  receiptOf('receipts above the contract', { amountFen: TOTAL - RECEIVED + 1 }, 'ABOVE_TOTAL'),
  receiptOf('a refund above what came', { amountFen: -RECEIVED - 1, nature: 'refund' }, 'BELOW_ZERO'),
  receiptOf('a refund that comes in', { amountFen: 1, nature: 'refund' }, 'SIGN_AGAINST_NATURE'),
  receiptOf('a receipt of tomorrow', { receivedOn: tomorrow }, 'IN_FUTURE'),
  receiptOf('a receipt of the year 202', { receivedOn: '0202-06-10' }, 'TOO_EARLY'),
  claimOf('a claim above its bank line', [{ amountFen: 30_000_001 }], 'PARTS_ABOVE_LINE'),
  claimOf(
    'a claim split above its line',
    [{ amountFen: 20_000_000 }, { amountFen: 10_000_001 }],
    'PARTS_ABOVE_LINE',
  ),
  claimOf(
    'a claim against its line',
    [{ amountFen: 40_000_000 }, { amountFen: -10_000_000 }],
    'PARTS_AGAINST_LINE',
  ),
  // Distribution.
  sheetOf(
    'shares of 99.9999 %',
    () => ({ shares: [{ ...shares[0], ratioMillionths: 599_999 }, shares[1]] }),
    'SHARES_NOT_WHOLE',
  ),
  sheetOf(
    'shares of 100.0001 %',
    () => ({ shares: [{ ...shares[0], ratioMillionths: 600_001 }, shares[1]] }),
    'SHARES_NOT_WHOLE',
  ),
  sheetOf('more than the receipt', () => ({ grossFen: RECEIVED + 1 }), 'ABOVE_RECEIPT'),
  sheetOf(
    'deductions above the income',
    () => ({ deductions: [{ kind: 'tax', amountFen: RECEIVED + 1 }] }),
    'DEDUCTIONS_ABOVE_GROSS',
  ),
  sheetOf(
    'a person twice',
    () => ({ shares: shares.map((share) => ({ ...share, role: 'person', name: '甲' })) }),
    'NAME_TWICE',
  ),
  sheetOf(
    'a receipt that was turned back',
    ({ reversedId }) => ({ receiptId: reversedId, grossFen: 1 }),
    'RECEIPT_REVERSED',
  ),
  {
    bad: 'a company registered tomorrow',
    call: 'money.saveSheet',
    input: ({ contractId }) => ({
      contractId,
      values: { ...sheet, mode: 'equity', companyName: '示范公司', companyRegisteredOn: tomorrow },
    }),
    code: 'INVALID_INPUT',
    named: { field: 'companyRegisteredOn', expected: `<= ${testToday}`, found: tomorrow },
  },
  {
    bad: 'a fee taken back that was never due',
    call: 'money.addCommission',
    input: ({ contractId }) => ({
      contractId,
      values: { kind: 'due', happenedOn: testToday, amountFen: -5_000_001 },
    }),
    code: 'RECEIPT_PROBLEM',
    named: { problem: 'BELOW_ZERO' },
  },
];

test.each(refusals)(
  '$bad is refused by name, and nothing is written',
  async ({ call, input, code, named }) => {
    const [domain, name] = call.split('.') as [DomainName, never];
    const { catalogue } = office;
    const before = everything(catalogue);
    await expectRefusal(
      () => through(catalogue, domain, name, input(office)),
      code,
      named as Record<string, string>,
    );
    expect(everything(catalogue)).toEqual(before);
  },
);

/** Every row of every table of user data and the log: nothing half-done hides in it. */
function everything({ db }: TestCatalogue): unknown {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]);
}
