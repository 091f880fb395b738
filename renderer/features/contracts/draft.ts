import type { ContractDetail } from '../../../shared/contract/contracts.ts';
import {
  type ContractLink,
  type ContractParty,
  type ContractProblem,
  type ContractRight,
  type ContractValues,
  contractProblems,
} from '../../../shared/domain/contract.ts';
import type { Day } from '../../../shared/domain/days.ts';

/** A contract while it is typed: what must be there may still be missing. */
export interface ContractDraft extends Omit<ContractValues, 'signedOn' | 'totalFen'> {
  readonly signedOn: Day | null;
  readonly totalFen: number | null;
  readonly parties: readonly ContractParty[];
  readonly links: readonly ContractLink[];
  readonly rights: readonly ContractRight[];
}

/** What stands against saving a draft: a field that is still empty, or a check of the domain. */
export type DraftProblem = 'NO_PROJECT_NAME' | 'NO_SIGNED_DAY' | 'NO_TOTAL' | ContractProblem;

/** A draft with nothing in it but the day of signing. @param today the office's day */
export function emptyDraft(today: Day): ContractDraft {
  return {
    projectName: '',
    contractNumber: null,
    contractType: null,
    technicalField: null,
    domain: null,
    signedOn: today,
    startsOn: null,
    endsOn: null,
    totalFen: null,
    technicalFen: null,
    paymentMethod: null,
    pricingMethod: null,
    ipType: null,
    unitName: null,
    leaderName: null,
    region: null,
    brokerName: null,
    brokerWork: null,
    planSource: null,
    socialGoal: null,
    industry: null,
    isRelated: null,
    investmentFen: null,
    outputFen: null,
    brokerFeeFen: null,
    note: null,
    parties: [],
    links: [],
    rights: [],
  };
}

/** The draft that changes an existing contract. */
export function draftOf(detail: ContractDetail): ContractDraft {
  return {
    ...detail.values,
    parties: detail.parties.map(({ id: _row, ...party }) => party),
    rights: detail.rights.map(({ id: _row, ...right }) => right),
    links: detail.links.map((link) => ({ targetKind: link.targetKind, targetId: link.target.id })),
  };
}

/** Everything that is wrong with a draft, in the order of the form. @param today the office's day */
export function draftProblems(draft: ContractDraft, today: Day): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.projectName.trim() === '') problems.push('NO_PROJECT_NAME');
  if (draft.signedOn === null) problems.push('NO_SIGNED_DAY');
  if (draft.totalFen === null) problems.push('NO_TOTAL');
  const { parties, links: _links, rights, ...values } = draft;
  // An empty amount or day is named above; here it must not fail a second check.
  const checked = {
    ...values,
    signedOn: draft.signedOn ?? today,
    totalFen: draft.totalFen ?? Number.MAX_SAFE_INTEGER,
  };
  return [...problems, ...contractProblems(checked, { parties: named(parties), rights }, today)];
}

/** What is sent for a draft, or null while it has a problem. @param today the office's day */
export function registrationOf(
  draft: ContractDraft,
  today: Day,
): {
  values: ContractValues;
  parties: ContractParty[];
  links: ContractLink[];
  rights: ContractRight[];
} | null {
  if (draftProblems(draft, today).length > 0) return null;
  const { parties, links, rights, signedOn, totalFen, ...rest } = draft;
  if (signedOn === null || totalFen === null) return null;
  return {
    values: { ...rest, signedOn, totalFen },
    parties: named(parties),
    links: [...links],
    rights: rights.filter((right) => right.title.trim() !== ''),
  };
}

/** How far the money has come: received against the contract's amount; 0 where the contract has no amount. */
export function receivedShare(totalFen: number, receivedFen: number): number {
  return totalFen <= 0 ? 0 : Math.max(0, receivedFen / totalFen);
}

function named(parties: readonly ContractParty[]): ContractParty[] {
  return parties.map((party) => ({ ...party, name: party.name.trim() })).filter((party) => party.name !== '');
}
