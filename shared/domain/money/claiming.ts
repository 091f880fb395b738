import {
  type BankMoney,
  type ClaimableContract,
  type Evidence,
  evidenceOf,
  type PreparedContract,
  prepareContract,
  prepareMoney,
} from './claimEvidence.ts';

export type { BankMoney, ClaimableContract } from './claimEvidence.ts';

/** To which contract, and which of its instalments, a part of a payment goes. 分, signed like the payment. */
export interface ClaimPart {
  readonly contractId: string;
  readonly instalmentId: string | null;
  readonly amountFen: number;
}

/**
 * What a person is offered: the parts make up the whole payment. `sure`: more than one kind of evidence and nobody
 * comes near; `likely`: it leads; `weak`: worth a look. Nothing is claimed by it.
 */
export interface ClaimProposal {
  readonly parts: readonly ClaimPart[];
  readonly score: number;
  readonly level: 'sure' | 'likely' | 'weak';
  readonly evidence: readonly Evidence[];
}

/** Below this it is a guess that only costs attention. */
const LEAST_SCORE = 26;
const SURE = { score: 60, lead: 12 } as const;
const LIKELY_SCORE = 40;
const MOST_PROPOSALS = 5;
/** Several contracts at once are searched among the strongest of one payer; 2^12 sums are cheap, more are not. */
const MOST_SUMMED = 12;
const MOST_PARTS = 4;
const SUM_WEIGHT = 26;

interface Candidate {
  readonly contract: ClaimableContract;
  readonly instalmentId: string | null;
  readonly evidence: readonly Evidence[];
  readonly score: number;
}

/** Holds payments against contracts. Made once for a set of contracts, asked for each line. Deterministic. */
export class ClaimDesk {
  readonly #contracts: readonly PreparedContract[];

  constructor(contracts: readonly ClaimableContract[]) {
    this.#contracts = contracts.map(prepareContract);
  }

  /** The likeliest contracts of a payment, the best first; an empty list when nothing points anywhere. */
  propose(money: BankMoney): ClaimProposal[] {
    if (money.amountFen === 0) return [];
    const candidates = this.#candidates(money);
    const whole = candidates.map((candidate) => ofOne(money, candidate));
    const ranked = [...ofSeveral(money, candidates), ...whole]
      .filter(({ score }) => score >= LEAST_SCORE)
      .toSorted(byScore)
      .slice(0, MOST_PROPOSALS);
    return ranked.map((proposal, place) => ({
      ...proposal,
      level: levelOf(proposal, ranked[place + 1] ?? null, place),
    }));
  }

  #candidates(money: BankMoney): Candidate[] {
    const line = prepareMoney(money);
    return this.#contracts
      .map((prepared): Candidate => {
        const { evidence, instalmentId } = evidenceOf(line, prepared);
        return { contract: prepared.contract, instalmentId, evidence, score: scoreOf(evidence) };
      })
      .filter(({ evidence }) => evidence.some(pointsToContract));
  }
}

/** An amount alone points to nobody: round sums recur. */
const pointing = new Set(['number', 'payerSame', 'payerOther', 'payerAlike', 'leader', 'title']);
function pointsToContract({ reason }: Evidence): boolean {
  return pointing.has(reason);
}

function scoreOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

type Unlevelled = Omit<ClaimProposal, 'level'>;

function ofOne(money: BankMoney, { contract, instalmentId, evidence, score }: Candidate): Unlevelled {
  const part = { contractId: contract.id, instalmentId, amountFen: money.amountFen };
  return { parts: [part], score, evidence: strongestFirst(evidence) };
}

/**
 * One payment for several contracts: when what several contracts still await adds up to it. Those named in 摘要 are
 * tried first; else the contracts of this payer.
 */
function ofSeveral(money: BankMoney, candidates: readonly Candidate[]): Unlevelled[] {
  if (money.amountFen < 0) return [];
  const has = (candidate: Candidate, reasons: readonly string[]) =>
    candidate.evidence.some(({ reason }) => reasons.includes(reason));
  const named = candidates.filter((candidate) => has(candidate, ['number']));
  const paying = candidates.filter((candidate) => has(candidate, ['payerSame', 'payerOther', 'number']));
  const pool = (named.length > 1 ? named : paying).toSorted(bySigning).slice(0, MOST_SUMMED);
  const parts =
    sumTo(money.amountFen, pool.map(awaited)) ??
    (named.length > 1 ? byWhatIsLeft(money.amountFen, named) : null);
  if (parts === null) return [];
  const chosen = pool.filter((candidate) => parts.some((part) => part.contractId === candidate.contract.id));
  const own = chosen.map(({ evidence }) =>
    evidence.filter(({ reason }) => pointing.has(reason) || reason === 'beforeSigning'),
  );
  const least = Math.min(...own.map(scoreOf));
  const texts = new Map(own.flat().map((each) => [`${each.reason} ${each.text}`, each]));
  const sum: Evidence = { reason: 'sumOfSeveral', weight: SUM_WEIGHT, text: String(parts.length) };
  return [{ parts, score: least + SUM_WEIGHT, evidence: strongestFirst([...texts.values(), sum]) }];
}

/** 摘要 names several contracts and no sum tells who gets what: by what each still awaits, for a person to mend. */
function byWhatIsLeft(amountFen: number, named: readonly Candidate[]): ClaimPart[] | null {
  const left = named.map(({ contract }) => Math.max(0, contract.totalFen - contract.receivedFen));
  const allFen = left.reduce((sum, fen) => sum + fen, 0);
  if (allFen < amountFen || left.includes(0)) return null;
  const cut = left.map((fen) => Math.floor((amountFen / allFen) * fen));
  const restFen = amountFen - cut.reduce((sum, fen) => sum + fen, 0);
  return named.map(({ contract }, place) => ({
    contractId: contract.id,
    instalmentId: null,
    amountFen: cut[place]! + (place === 0 ? restFen : 0),
  }));
}

/** What a contract may be paid next: one open instalment, or all that is left. */
function awaited({ contract }: Candidate): ClaimPart[] {
  const leftFen = contract.totalFen - contract.receivedFen;
  const open = contract.instalments.filter(({ openFen }) => openFen > 0);
  const parts = open.map(({ id, openFen }) => ({
    contractId: contract.id,
    instalmentId: id,
    amountFen: openFen,
  }));
  const isNew = leftFen > 0 && !parts.some(({ amountFen }) => amountFen === leftFen);
  return isNew ? [...parts, { contractId: contract.id, instalmentId: null, amountFen: leftFen }] : parts;
}

/** The fewest contracts, at least two, of which one awaited amount each makes the sum; null when none do. */
function sumTo(sumFen: number, choices: readonly (readonly ClaimPart[])[]): ClaimPart[] | null {
  for (let count = 2; count <= MOST_PARTS; count += 1) {
    const found = pick(sumFen, choices, 0, count);
    if (found) return found;
  }
  return null;
}

function pick(
  leftFen: number,
  choices: readonly (readonly ClaimPart[])[],
  from: number,
  count: number,
): ClaimPart[] | null {
  if (count === 0) return leftFen === 0 ? [] : null;
  if (leftFen <= 0) return null;
  for (let place = from; place <= choices.length - count; place += 1) {
    for (const part of choices[place]!) {
      const rest = pick(leftFen - part.amountFen, choices, place + 1, count - 1);
      if (rest) return [part, ...rest];
    }
  }
  return null;
}

function levelOf(proposal: Unlevelled, next: Unlevelled | null, place: number): ClaimProposal['level'] {
  if (place > 0) return 'weak';
  const lead = proposal.score - (next?.score ?? 0);
  const kinds = proposal.evidence.filter(({ weight }) => weight > 0).length;
  if (proposal.score >= SURE.score && lead >= SURE.lead && kinds >= 2) return 'sure';
  return proposal.score >= LIKELY_SCORE && lead > 0 ? 'likely' : 'weak';
}

function byScore(left: Unlevelled, right: Unlevelled): number {
  if (left.score !== right.score) return right.score - left.score;
  const key = ({ parts }: Unlevelled) => parts.map(({ contractId }) => contractId).join();
  return key(left) < key(right) ? -1 : 1;
}

function bySigning(left: Candidate, right: Candidate): number {
  if (left.contract.signedOn !== right.contract.signedOn)
    return left.contract.signedOn < right.contract.signedOn ? -1 : 1;
  return left.contract.id < right.contract.id ? -1 : 1;
}

function strongestFirst(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((left, right) => right.weight - left.weight);
}
