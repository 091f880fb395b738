import type { Day } from './days.ts';

/** A contract or a row of the registry's list, as far as the two are held against each other. */
export interface Comparable {
  readonly id: string;
  readonly registrationNumber: string | null;
  readonly projectName: string | null;
  readonly sellers: readonly string[];
  readonly buyers: readonly string[];
  readonly signedOn: Day | null;
  readonly totalFen: number | null;
  readonly technicalFen: number | null;
}

export const differenceNames = [
  'registrationNumber',
  'projectName',
  'signedOn',
  'totalFen',
  'technicalFen',
] as const;
type Difference = (typeof differenceNames)[number];

/** One line of the reconciliation: both sides, or one that has no other. */
export interface Reconciled {
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly differences: readonly Difference[];
  /** By what the two were brought together. */
  readonly by: 'number' | 'content' | null;
}

/**
 * Holds our contracts against the registry's rows: first by registration number, then by what they say (name, amount,
 * day, parties), each row and contract once, the best pair first. Nothing is changed by it.
 */
export function reconcile(ours: readonly Comparable[], theirs: readonly Comparable[]): Reconciled[] {
  const open = {
    ours: new Map(ours.map((each) => [each.id, each])),
    theirs: new Map(theirs.map((each) => [each.id, each])),
  };
  const pairs: Reconciled[] = [];
  const take = (our: Comparable, their: Comparable, by: 'number' | 'content') => {
    open.ours.delete(our.id);
    open.theirs.delete(their.id);
    pairs.push({ ours: our.id, theirs: their.id, differences: differencesOf(our, their), by });
  };
  const byNumber = new Map(
    ours.flatMap((our) => (our.registrationNumber ? [[bareNumber(our.registrationNumber), our]] : [])),
  );
  for (const their of theirs) {
    const our = their.registrationNumber ? byNumber.get(bareNumber(their.registrationNumber)) : undefined;
    if (our && open.ours.has(our.id)) take(our, their, 'number');
  }
  for (const { our, their } of likelyPairs([...open.ours.values()], [...open.theirs.values()])) {
    if (open.ours.has(our.id) && open.theirs.has(their.id)) take(our, their, 'content');
  }
  return [
    ...pairs,
    ...[...open.ours.keys()].map((id): Reconciled => ({ ours: id, theirs: null, differences: [], by: null })),
    ...[...open.theirs.keys()].map(
      (id): Reconciled => ({ ours: null, theirs: id, differences: [], by: null }),
    ),
  ];
}

function bareNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[^0-9a-z]/gi, '')
    .toUpperCase();
}

/** Less than this says too little: a name alone, or an amount and a day alone. */
const LEAST_LIKENESS = 0.6;

function likelyPairs(ours: readonly Comparable[], theirs: readonly Comparable[]) {
  const pairs = ours.flatMap((our) =>
    theirs.flatMap((their) => {
      // Two different numbers of the registry are two different contracts.
      if (our.registrationNumber && their.registrationNumber) return [];
      const likeness = likenessOf(our, their);
      return likeness >= LEAST_LIKENESS ? [{ our, their, likeness }] : [];
    }),
  );
  return pairs.toSorted(
    (a, b) =>
      b.likeness - a.likeness || a.our.id.localeCompare(b.our.id) || a.their.id.localeCompare(b.their.id),
  );
}

function likenessOf(our: Comparable, their: Comparable): number {
  const name = dice(bareText(our.projectName), bareText(their.projectName));
  const amount = our.totalFen !== null && our.totalFen === their.totalFen ? 1 : 0;
  const day = our.signedOn !== null && our.signedOn === their.signedOn ? 1 : 0;
  const parties = (sameParty(our.sellers, their.sellers) + sameParty(our.buyers, their.buyers)) / 2;
  return 0.45 * name + 0.2 * amount + 0.1 * day + 0.25 * parties;
}

function sameParty(left: readonly string[], right: readonly string[]): number {
  const known = new Set(left.map(bareText));
  return right.some((name) => known.has(bareText(name))) ? 1 : 0;
}

function bareText(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();
}

/** Shared pairs of characters of two texts, 0…1. */
function dice(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const [a, b] = [bigrams(left), bigrams(right)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** What one side says otherwise; what one side does not say is no difference. */
function differencesOf(our: Comparable, their: Comparable): Difference[] {
  return differenceNames.filter((name) => {
    const [left, right] = [our[name], their[name]];
    if (left === null || right === null || left === '' || right === '') return false;
    if (name === 'projectName') return bareText(String(left)) !== bareText(String(right));
    if (name === 'registrationNumber') return bareNumber(String(left)) !== bareNumber(String(right));
    return left !== right;
  });
}
