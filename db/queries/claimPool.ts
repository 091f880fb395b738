import type { PoolLine, poolStates, ShownProposal } from '../../shared/contract/claiming.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { ClaimableContract, ClaimPart, ClaimProposal } from '../../shared/domain/money/claiming.ts';
import { comparableText } from '../../shared/importing/similarity.ts';
import { type BankLine, bankLines, type Claim, claimsByLine } from '../repositories/bankLine.ts';
import type { ReadableDb } from '../types.ts';
import { claimDesk } from './claimable.ts';

type PoolState = (typeof poolStates)[number];
type Line = BankLine & { readonly claims: readonly Claim[]; readonly openFen: number };

export interface PoolPage {
  readonly state: PoolState;
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** The lines of one state with what is proposed for those of the pool. @param today the office's day */
export function claimPool(db: ReadableDb, page: PoolPage, today: Day) {
  const byState = Map.groupBy(linesWithClaims(db), stateOf);
  const wanted = comparableText(page.text);
  const found = (byState.get(page.state) ?? []).filter(
    ({ payer, summary, bankReference }) =>
      wanted === '' || comparableText([payer, summary, bankReference].join(' ')).includes(wanted),
  );
  const { contracts, desk } = claimDesk(db, today);
  const proposalsFor = (line: Line) =>
    page.state === 'open' ? desk.propose({ ...line, amountFen: line.openFen }) : [];
  return {
    lines: found
      .slice(page.offset, page.offset + page.limit)
      .map((line) => shownLine(line, contracts, proposalsFor(line))),
    total: found.length,
    totalFen: found.reduce((sum, line) => sum + (page.state === 'open' ? line.openFen : line.amountFen), 0),
    counts: {
      open: byState.get('open')?.length ?? 0,
      claimed: byState.get('claimed')?.length ?? 0,
      setAside: byState.get('setAside')?.length ?? 0,
    },
  };
}

function linesWithClaims(db: ReadableDb): Line[] {
  const claims = claimsByLine(db);
  return bankLines(db).map((line) => {
    const own = claims.get(line.id) ?? [];
    return { ...line, claims: own, openFen: openFenOf(line, own) };
  });
}

/** What of a line nobody has claimed. */
export function openFenOf(line: Pick<BankLine, 'amountFen'>, claims: readonly Claim[]): number {
  return claims.reduce((left, claim) => left - claim.amountFen, line.amountFen);
}

function stateOf(line: Line): PoolState {
  if (line.openFen === 0) return 'claimed';
  return line.setAside === null ? 'open' : 'setAside';
}

type Contracts = ReadonlyMap<string, ClaimableContract>;

function shownLine(line: Line, contracts: Contracts, proposals: readonly ClaimProposal[]): PoolLine {
  const { claims, ...rest } = line;
  return {
    ...rest,
    claims: claims.map(({ id, contractId, amountFen }) => ({
      receiptId: id,
      contractId,
      number: contracts.get(contractId)?.numbers[0] ?? '',
      projectName: contracts.get(contractId)?.projectName ?? '',
      amountFen,
    })),
    proposals: proposals.map(
      (proposal): ShownProposal => ({
        score: proposal.score,
        level: proposal.level,
        evidence: [...proposal.evidence],
        parts: proposal.parts.flatMap((part) => shownPart(part, contracts.get(part.contractId))),
      }),
    ),
  };
}

function shownPart(
  { contractId, instalmentId, amountFen }: ClaimPart,
  contract: ClaimableContract | undefined,
): ShownProposal['parts'] {
  if (!contract) return [];
  const place = contract.instalments.findIndex(({ id }) => id === instalmentId);
  return [
    {
      contractId,
      number: contract.numbers[0] ?? '',
      projectName: contract.projectName,
      buyers: [...contract.buyers],
      leftFen: contract.totalFen - contract.receivedFen,
      instalmentId,
      instalment: place < 0 ? null : place + 1,
      amountFen,
    },
  ];
}

const MOST_CHOICES = 30;

/** Contracts whose number, name, leader or buyer holds the text, those that still await money first. */
export function claimChoices(
  db: ReadableDb,
  openFen: number,
  { text, today }: { readonly text: string; readonly today: Day },
): ShownProposal['parts'] {
  const wanted = comparableText(text);
  const contracts = [...claimDesk(db, today).contracts.values()];
  const leftOf = ({ totalFen, receivedFen }: ClaimableContract) => totalFen - receivedFen;
  return contracts
    .filter(({ numbers, projectName, leaderName, buyers }) =>
      comparableText([...numbers, projectName, leaderName, ...buyers].join(' ')).includes(wanted),
    )
    .toSorted((a, b) => Number(leftOf(b) > 0) - Number(leftOf(a) > 0) || (a.signedOn < b.signedOn ? 1 : -1))
    .slice(0, MOST_CHOICES)
    .flatMap((contract) => {
      const amountFen = openFen > 0 ? Math.min(openFen, Math.max(leftOf(contract), 0)) || openFen : openFen;
      return shownPart({ contractId: contract.id, instalmentId: null, amountFen }, contract);
    });
}
