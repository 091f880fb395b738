import type { Words } from '../../domain/fields/field.ts';
import type { LedgerKind } from './headings.ts';

/** What is unsure about an imported row, in words; the row is kept in every case. */
export const ledgerProblemWords = {
  NO_PROJECT: { zh: '没有项目名称', en: 'no project name' },
  NO_SIGNED_DAY: { zh: '没有签订日期', en: 'no day of signing' },
  NO_TOTAL: { zh: '没有成交额', en: 'no total' },
  NO_SELLER: { zh: '没有卖方', en: 'no seller' },
  NO_BUYER: { zh: '没有买方', en: 'no buyer' },
  NEGATIVE_AMOUNT: { zh: '金额为负', en: 'a negative amount' },
  VERY_LARGE: {
    zh: '金额在 10 亿元以上，请核对单位',
    en: 'an amount of a billion yuan or more; check the unit',
  },
  TECHNICAL_ABOVE_TOTAL: { zh: '技术交易额高于成交额', en: 'the technical amount is above the total' },
  END_BEFORE_START: { zh: '结束早于开始', en: 'it ends before it starts' },
  SIGNED_IN_FUTURE: { zh: '签订日期在今天之后', en: 'signed after today' },
  SIGNED_TOO_EARLY: { zh: '签订日期早于 1987 年', en: 'signed before 1987' },
  SAME_CONTRACT: { zh: '与已有的合同相同，未计入', en: 'the same as a contract that is there; not counted' },
  REGISTRATION_DAY_MISSING: { zh: '有登记编号而没有登记日期', en: 'a registration number without its day' },
  RECEIPT_DAY_MISSING: { zh: '有到账金额而没有到账日期', en: 'money received without its day' },
  NO_AMOUNT: { zh: '没有金额', en: 'no amount' },
  NO_RECEIVED_DAY: { zh: '没有到账日期', en: 'no day of receipt' },
  RECEIVED_IN_FUTURE: { zh: '到账日期在今天之后', en: 'received after today' },
  NO_CONTRACT: { zh: '找不到对应的合同', en: 'no contract fits' },
  SEVERAL_CONTRACTS: { zh: '有几份合同对得上，请选定', en: 'several contracts fit; please choose' },
  ABOVE_TOTAL: { zh: '累计到款超过成交额', en: 'receipts above the total' },
  NO_TITLE: { zh: '没有名称', en: 'no title' },
  NO_RIGHT_NUMBER: { zh: '没有专利号', en: 'no number' },
  SAME_RIGHT: {
    zh: '与已有的权利相同，未重复登记',
    en: 'the same as a right that is there; not entered twice',
  },
  NO_ORGANISATION: { zh: '没有企业名称', en: 'no firm' },
  NO_QUALIFICATION: { zh: '没有资质种类', en: 'no kind of qualification' },
  UNKNOWN_ORGANISATION: { zh: '机构库里没有这家企业', en: 'the firm is not in the catalogue' },
  VALID_TO_BEFORE_FROM: { zh: '有效期截止早于起始', en: 'valid to before valid from' },
  BAD_CREDIT_CODE: { zh: '信用代码的校验位不对', en: 'the check digit of the credit code does not fit' },
  DAY_VAGUE: { zh: '日期不到日，取了最后一天', en: 'the day is not exact; its last day was taken' },
  NOT_ONE_AMOUNT: { zh: '不是一个确定的金额', en: 'not one definite amount' },
  NOT_A_DAY: { zh: '不是日期', en: 'no date' },
  NOT_MONEY: { zh: '不是金额', en: 'no amount of money' },
  NOT_A_NUMBER: { zh: '不是整数', en: 'no whole number' },
  NOT_YES_NO: { zh: '不是是或否', en: 'neither yes nor no' },
  OUT_OF_RANGE: { zh: '超出范围', en: 'out of range' },
  TEXT_TOO_LONG: { zh: '文字太长', en: 'too long a text' },
  TITLE_SHORTENED: { zh: '名称过长，已截短', en: 'too long a title; it was shortened' },
  UNKNOWN_CODE: { zh: '不在选项里', en: 'not one of the options' },
  SEVERAL_CODES: { zh: '有几个选项，取了第一个', en: 'several options; the first was taken' },
  REQUIRED_MISSING: { zh: '缺少必填内容', en: 'something needed is missing' },
  SECRET_ROW: { zh: '带有密级', en: 'under a mark of secrecy' },
} as const satisfies Record<string, Words>;
export type LedgerProblemCode = keyof typeof ledgerProblemWords;

type Values = Readonly<Record<string, unknown>>;

const VERY_LARGE_FEN = 100_000_000_000;
const EARLIEST_SIGNING = '1987-01-01';

/** What the values of a row say against each other or leave out. */
export function problemsOfRow(kind: LedgerKind, values: Values, today: string): LedgerProblemCode[] {
  return tests[kind](values, today).flatMap(([code, isSo]) => (isSo ? [code] : []));
}

type Tests = (values: Values, today: string) => readonly (readonly [LedgerProblemCode, boolean])[];

const amount = (values: Values, name: string) => (typeof values[name] === 'number' ? values[name] : null);
const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : null);

const tests: Readonly<Record<LedgerKind, Tests>> = {
  contract(values, today) {
    const [total, technical] = [amount(values, 'totalFen'), amount(values, 'technicalFen')];
    const [signedOn, startsOn, endsOn] = ['signedOn', 'startsOn', 'endsOn'].map((name) => text(values, name));
    return [
      ['NO_PROJECT', text(values, 'projectName') === null],
      ['NO_SIGNED_DAY', !signedOn],
      ['NO_TOTAL', total === null],
      ['NO_SELLER', text(values, 'seller') === null],
      ['NO_BUYER', text(values, 'buyer') === null],
      ['NEGATIVE_AMOUNT', (total ?? 0) < 0 || (technical ?? 0) < 0],
      ['VERY_LARGE', (total ?? 0) >= VERY_LARGE_FEN],
      ['TECHNICAL_ABOVE_TOTAL', total !== null && technical !== null && technical > total],
      ['END_BEFORE_START', Boolean(startsOn && endsOn && endsOn < startsOn)],
      ['SIGNED_IN_FUTURE', Boolean(signedOn && signedOn > today)],
      ['SIGNED_TOO_EARLY', Boolean(signedOn && signedOn < EARLIEST_SIGNING)],
      ['REGISTRATION_DAY_MISSING', Boolean(values.registrationNumber) && !values.registeredOn],
      ['RECEIPT_DAY_MISSING', Boolean(values.receivedFen) && !values.receivedOn],
    ];
  },
  receipt(values, today) {
    const [received, receivedOn] = [amount(values, 'amountFen'), text(values, 'receivedOn')];
    return [
      ['NO_AMOUNT', received === null || received === 0],
      ['NO_RECEIVED_DAY', receivedOn === null],
      ['RECEIVED_IN_FUTURE', receivedOn !== null && receivedOn > today],
      ['VERY_LARGE', Math.abs(received ?? 0) >= VERY_LARGE_FEN],
    ];
  },
  patent(values) {
    return [
      ['NO_TITLE', text(values, 'title') === null],
      ['NO_RIGHT_NUMBER', text(values, 'rightNumber') === null],
      ['NEGATIVE_AMOUNT', (amount(values, 'feeFen') ?? 0) < 0],
    ];
  },
  qualification(values) {
    const [from, to] = [text(values, 'validFrom'), text(values, 'validTo')];
    return [
      ['NO_ORGANISATION', text(values, 'organisationName') === null],
      ['NO_QUALIFICATION', text(values, 'kind') === null],
      ['VALID_TO_BEFORE_FROM', from !== null && to !== null && to < from],
    ];
  },
  registry(values) {
    return [
      ['NO_PROJECT', text(values, 'projectName') === null && text(values, 'registrationNumber') === null],
    ];
  },
};

/** Without these a row is no record yet: it is held whole until somebody completes it, and counts in no total. */
export const holdingProblems: readonly LedgerProblemCode[] = [
  'NO_PROJECT',
  'NO_SIGNED_DAY',
  'NO_TOTAL',
  'NEGATIVE_AMOUNT',
  'SIGNED_IN_FUTURE',
  'SAME_CONTRACT',
  'NO_AMOUNT',
  'NO_RECEIVED_DAY',
  'RECEIVED_IN_FUTURE',
  'NO_CONTRACT',
  'SEVERAL_CONTRACTS',
  'NO_TITLE',
  'SAME_RIGHT',
  'NO_ORGANISATION',
  'NO_QUALIFICATION',
];
