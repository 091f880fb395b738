import type { Gate, MatchFacts } from './types.ts';

/** Parts that take longer to read than all others together, 0…1; absent where one side says nothing. */
export interface LateValues {
  /** How far the supply side reaches the figures asked for. */
  readonly figures?: number | undefined;
  /** How far what the supply side changes is what the demand side wants changed. */
  readonly effect?: number | undefined;
  /** How well earlier threads went with these two. */
  readonly history?: number | undefined;
}

/** The demand side and the supply side of a pair, whichever of them was asked for. */
export interface FactPair {
  readonly need: MatchFacts;
  readonly supply: MatchFacts;
  /** Parts that are read for the best pairs only; absent where they were not asked for. */
  readonly late?: LateValues | undefined;
  /** Whether the words of the supply side hold a term. */
  readonly supplyHolds: (term: string) => boolean;
}

/** Why this pair must not be proposed on the day `today` ('YYYY-MM-DD'); empty when nothing is known against it. */
export function gatesOf(pair: FactPair, today: string | undefined): Gate[] {
  const { need, supply } = pair;
  const gates: Gate[] = [];
  if (supply.rightsState === 'exclusiveGranted') gates.push({ code: 'exclusiveGranted', detail: '' });
  if (supply.rightsState === 'expired') gates.push({ code: 'rightsExpired', detail: '' });
  if (supply.rightsState === 'withdrawn') gates.push({ code: 'rightsWithdrawn', detail: '' });
  if (need.closed === true || supply.closed === true) gates.push({ code: 'closed', detail: '' });
  for (const facts of [need, supply]) {
    if (today !== undefined && facts.validUntil !== undefined && facts.validUntil < today) {
      gates.push({ code: 'validityOver', detail: facts.validUntil });
    }
  }
  if (need.confidential === true || supply.confidential === true) {
    gates.push({ code: 'confidential', detail: '' });
  }
  if (modesDisjoint(need.modes, supply.modes)) {
    gates.push({ code: 'modesDisjoint', detail: `${need.modes!.join(',')}|${supply.modes!.join(',')}` });
  }
  for (const term of need.excludedTerms ?? []) {
    if (pair.supplyHolds(term)) gates.push({ code: 'excludedTerm', detail: term });
  }
  return gates;
}

function modesDisjoint(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a?.length || !b?.length) return false;
  return !a.some((mode) => b.includes(mode));
}
