import { organisationCore, organisationKey } from '../../importing/organisationNames.ts';
import { type Bigrams, bigramsOf, comparableText, diceOf } from '../../importing/similarity.ts';
import { type Day, daysBetween } from '../days.ts';

/** A line of the bank's statement, or what of it nobody has claimed. */
export interface BankMoney {
  readonly id: string;
  readonly bookedOn: Day;
  /** 分; negative when money went out. */
  readonly amountFen: number;
  readonly payer: string | null;
  readonly summary: string | null;
}

/** A contract as far as money may belong to it. */
export interface ClaimableContract {
  readonly id: string;
  /** Our number and the number in the contract itself. */
  readonly numbers: readonly string[];
  readonly projectName: string;
  readonly leaderName: string | null;
  readonly signedOn: Day;
  readonly totalFen: number;
  readonly receivedFen: number;
  readonly buyers: readonly string[];
  /** Other names under which a buyer is known to pay: former names, subsidiaries, short names. */
  readonly otherNames: readonly string[];
  /** In the order of the plan; `openFen` is what of it has not come. */
  readonly instalments: readonly {
    readonly id: string;
    readonly dueOn: Day | null;
    readonly amountFen: number;
    readonly openFen: number;
  }[];
  /** Amounts that came and stand: a refund goes back against one of them. */
  readonly receiptsFen: readonly number[];
}

/** Why a contract is proposed, the strongest first; `text` is what was found. */
export const claimReasons = [
  'number',
  'payerSame',
  'payerOther',
  'payerAlike',
  'instalment',
  'remainder',
  'refundOfReceipt',
  'afterFee',
  'sumOfSeveral',
  'leader',
  'title',
  'usualPart',
  'withinRemainder',
  'nearDueDay',
  'aboveRemainder',
  'beforeSigning',
] as const;
type ClaimReason = (typeof claimReasons)[number];
export interface Evidence {
  readonly reason: ClaimReason;
  /** Points, negative when it speaks against. */
  readonly weight: number;
  readonly text: string;
}

/** How much each finding counts. A number names the contract; a name and an amount together nearly do. */
const WEIGHTS = {
  number: 60,
  payerSame: 40,
  payerOther: 34,
  payerAlike: 24,
  instalment: 24,
  remainder: 20,
  refundOfReceipt: 24,
  afterFee: 14,
  leader: 22,
  title: 26,
  usualPart: 10,
  withinRemainder: 4,
  nearDueDay: 6,
  aboveRemainder: -18,
  beforeSigning: -20,
} as const satisfies Partial<Record<ClaimReason, number>>;

/** A bank keeps at most this of a transfer: 200 元, or one part in a thousand. */
const MOST_FEE_FEN = 20_000;
const MOST_FEE_SHARE = 0.001;
/** A payment belongs to an instalment that is due around its day. */
const NEAR_DAYS = 45;
/** Shorter pieces of a title ("技术服务") say nothing of which contract is meant. */
const LEAST_TITLE = 0.5;
const LEAST_ALIKE = 0.55;

/** Texts of a contract made ready once, however many lines are held against it. */
export interface PreparedContract {
  readonly contract: ClaimableContract;
  readonly numbers: readonly string[];
  readonly title: string;
  readonly leader: string;
  readonly leaderKey: string | null;
  readonly buyers: readonly PreparedName[];
  readonly otherNames: readonly PreparedName[];
}

/** Names are the same where their cores are: legal forms are left out and shortened at will. */
interface PreparedName {
  readonly name: string;
  readonly core: string;
  readonly bigrams: Bigrams;
}

/** Texts of a line made ready once, however many contracts it is held against. */
export interface PreparedMoney {
  readonly money: BankMoney;
  readonly summary: string;
  readonly payerKey: string | null;
  readonly payer: PreparedName | null;
}

export function prepareContract(contract: ClaimableContract): PreparedContract {
  return {
    contract,
    numbers: contract.numbers.map(bareNumber).filter((number) => number.length >= 5),
    title: comparableText(contract.projectName),
    leader: contract.leaderName?.replace(/\s/g, '').toLowerCase() ?? '',
    leaderKey: contract.leaderName === null ? null : organisationKey(contract.leaderName),
    buyers: contract.buyers.map(prepareName),
    otherNames: contract.otherNames.map(prepareName),
  };
}

export function prepareMoney(money: BankMoney): PreparedMoney {
  const payer = money.payer?.trim() ? money.payer : null;
  return {
    money,
    summary: comparableText(money.summary ?? ''),
    payerKey: payer === null ? null : organisationKey(payer),
    payer: payer === null ? null : prepareName(payer),
  };
}

function prepareName(name: string): PreparedName {
  const core = organisationCore(name);
  return { name, core, bigrams: bigramsOf(core) };
}

/** What speaks for and against one contract; `target` is the instalment the amount points to. */
export function evidenceOf(
  line: PreparedMoney,
  prepared: PreparedContract,
): { evidence: Evidence[]; instalmentId: string | null } {
  const { contract } = prepared;
  const { money } = line;
  const amount = amountEvidence(money, contract);
  const evidence = [
    ...summaryEvidence(line, prepared),
    ...payerEvidence(line, prepared),
    ...amount.evidence,
    ...(money.bookedOn < contract.signedOn ? [found('beforeSigning', contract.signedOn)] : []),
  ];
  return { evidence, instalmentId: amount.instalmentId };
}

function found(reason: keyof typeof WEIGHTS, text: string, part = 1): Evidence {
  return { reason, weight: WEIGHTS[reason] * part, text };
}

function bareNumber(number: string): string {
  return comparableText(number);
}

/** The payer's name against the buyers' names and those under which they are known to pay. */
function payerEvidence(
  { payer, payerKey }: PreparedMoney,
  { contract, leaderKey, buyers, otherNames }: PreparedContract,
): Evidence[] {
  if (payer === null) return [];
  if (contract.leaderName !== null && payerKey === leaderKey)
    return [found('leader', contract.leaderName, 0.5)];
  const same = buyers.find(({ core }) => core === payer.core);
  if (same !== undefined) return [found('payerSame', same.name)];
  const other = otherNames.find(({ core }) => core === payer.core);
  if (other !== undefined) return [found('payerOther', other.name)];
  const alike = Math.max(0, ...buyers.map((buyer) => likeness(buyer, payer)));
  return alike >= LEAST_ALIKE ? [found('payerAlike', contract.buyers[0] ?? '', alike)] : [];
}

/** 0…1. A shortened name ("天工新材") keeps the characters of the whole one in their order. */
function likeness(name: PreparedName, other: PreparedName): number {
  const [short, long] =
    name.core.length <= other.core.length ? [name.core, other.core] : [other.core, name.core];
  if (short.length >= 2 && long.startsWith(short)) return 0.95;
  if (short.length >= 3 && long.includes(short)) return 0.9;
  if (short.length >= 3 && isSubsequence(short, long)) return 0.8;
  return diceOf(name.bigrams, other.bigrams);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** The contract's number, its leader or words of its title in 摘要. */
function summaryEvidence(
  { summary }: PreparedMoney,
  { contract, numbers, title, leader }: PreparedContract,
): Evidence[] {
  if (summary === '') return [];
  const evidence: Evidence[] = [];
  const number = numbers.find((each) => containsNumber(summary, each));
  if (number !== undefined) evidence.push(found('number', number));
  if (leader.length >= 2 && summary.includes(leader))
    evidence.push(found('leader', contract.leaderName?.replace(/\s/g, '') ?? ''));
  const share = titleShare(summary, title);
  if (share >= LEAST_TITLE) evidence.push(found('title', contract.projectName, share));
  return evidence;
}

/** A number that goes on in digits is another number: HT2025-1 is not HT2025-12. */
function containsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const after = text[at + number.length] ?? '';
    if (!/\d/.test(after)) return true;
  }
  return false;
}

/** How much of the shorter of the two texts is one piece of the other: banks cut 摘要, people shorten titles. */
function titleShare(text: string, title: string): number {
  const whole = Math.min(title.length, 12);
  const least = Math.max(4, Math.ceil(whole * LEAST_TITLE));
  // Nearly all pairs have no piece that would count; to measure the longest one of each is the dear part.
  if (!sharesPiece(text, title, least)) return 0;
  return Math.min(1, longestCommonPiece(text, title) / whole);
}

function sharesPiece(text: string, title: string, length: number): boolean {
  for (let from = 0; from + length <= text.length; from += 1)
    if (title.includes(text.slice(from, from + length))) return true;
  return false;
}

function longestCommonPiece(left: string, right: string): number {
  let best = 0;
  let before = new Uint16Array(right.length + 1);
  for (let i = 0; i < left.length; i += 1) {
    const row = new Uint16Array(right.length + 1);
    for (let j = 0; j < right.length; j += 1) {
      if (left[i] !== right[j]) continue;
      row[j + 1] = before[j]! + 1;
      if (row[j + 1]! > best) best = row[j + 1]!;
    }
    before = row;
  }
  return best;
}

/** The amount against the plan, what is still to come, and, for money that went back, what came. */
function amountEvidence(
  { amountFen, bookedOn }: BankMoney,
  contract: ClaimableContract,
): { evidence: Evidence[]; instalmentId: string | null } {
  if (amountFen < 0) {
    const isWhole = contract.receiptsFen.includes(-amountFen);
    if (isWhole) return { evidence: [found('refundOfReceipt', '')], instalmentId: null };
    const isAbove = -amountFen > contract.receivedFen;
    return { evidence: isAbove ? [found('aboveRemainder', '')] : [], instalmentId: null };
  }
  const open = contract.instalments.filter((each) => each.openFen > 0);
  const exact = nearest(
    open.filter((each) => each.openFen === amountFen),
    bookedOn,
  );
  if (exact) {
    const near = isNear(exact.dueOn, bookedOn) ? [found('nearDueDay', exact.dueOn ?? '')] : [];
    return { evidence: [found('instalment', ''), ...near], instalmentId: exact.id };
  }
  const remainderFen = contract.totalFen - contract.receivedFen;
  if (amountFen === remainderFen)
    return { evidence: [found('remainder', '')], instalmentId: open.length === 1 ? open[0]!.id : null };
  const charged = nearest(
    open.filter((each) => isAfterFee(amountFen, each.openFen)),
    bookedOn,
  );
  if (charged) return { evidence: [found('afterFee', '')], instalmentId: charged.id };
  if (isAfterFee(amountFen, remainderFen)) return { evidence: [found('afterFee', '')], instalmentId: null };
  if (amountFen > remainderFen) return { evidence: [found('aboveRemainder', '')], instalmentId: null };
  const usual = isUsualPart(amountFen, contract.totalFen) ? [found('usualPart', '')] : [];
  return {
    evidence: [...usual, found('withinRemainder', '')],
    instalmentId: nearest(open, bookedOn)?.id ?? null,
  };
}

/** Contracts are paid in tenths of their price, or in quarters. */
function isUsualPart(amountFen: number, totalFen: number): boolean {
  const isPart = (count: number) =>
    Math.abs((amountFen * count) / totalFen - Math.round((amountFen * count) / totalFen)) < 1e-6;
  return totalFen > 0 && amountFen < totalFen && (isPart(10) || isPart(4));
}

function isAfterFee(amountFen: number, expectedFen: number): boolean {
  const feeFen = expectedFen - amountFen;
  return feeFen > 0 && feeFen <= Math.max(MOST_FEE_FEN, expectedFen * MOST_FEE_SHARE);
}

function isNear(dueOn: Day | null, bookedOn: Day): boolean {
  return dueOn !== null && Math.abs(daysBetween(dueOn, bookedOn)) <= NEAR_DAYS;
}

/** The one due closest to the day; those without a day come last, in their own order. */
function nearest<Each extends { readonly dueOn: Day | null }>(
  instalments: readonly Each[],
  bookedOn: Day,
): Each | null {
  const distance = ({ dueOn }: Each) =>
    dueOn === null ? Number.MAX_SAFE_INTEGER : Math.abs(daysBetween(dueOn, bookedOn));
  return instalments.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
