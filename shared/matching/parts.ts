import type { FactPair } from './gates.ts';
import type { MatchFacts, PartName, RightsState, ScorePart } from './types.ts';

/** Value of a structured part, or undefined where one side says nothing: unknown is a question, not a fault. */
type PartValue = (pair: FactPair, today: string | undefined) => number | undefined;

/** Every structured part by name, 0…1, 1 best. */
const STRUCTURED: Readonly<Partial<Record<PartName, PartValue>>> = {
  figures: ({ late }) => late?.figures,
  effect: ({ late }) => late?.effect,
  domain: ({ need, supply }) => codeNearness(need.domainCode, supply.domainCode),
  industry: ({ need, supply }) => codeNearness(need.industryCode, supply.industryCode),
  readiness: ({ need, supply }) => readinessFit(need, supply),
  money: ({ need, supply }) => moneyFit(need, supply),
  timing: ({ need, supply }, today) => timingFit(need, supply, today),
  region: ({ need, supply }) => regionNearness(need.regionCode, supply.regionCode),
  mode: ({ need, supply }) => modeOverlap(need.modes, supply.modes),
  rights: ({ supply }) => (supply.rightsState === undefined ? undefined : RIGHTS_VALUE[supply.rightsState]),
  freshness: ({ supply }, today) => freshness(supply.updatedDay, today),
  history: ({ late }) => late?.history,
};

const PARTS: readonly (readonly [PartName, PartValue | null])[] = [
  ['text', null],
  ...(Object.entries(STRUCTURED) as [PartName, PartValue][]),
];

const RIGHTS_VALUE: Readonly<Record<RightsState, number>> = {
  clear: 1,
  pending: 0.7,
  shared: 0.5,
  exclusiveGranted: 0,
  expired: 0,
  withdrawn: 0,
};

/** The parts of a pair with their shares; the score is Σ value × weight, coverage the share of weight that is known. */
export function scoreParts(
  text: number,
  pair: FactPair,
  today: string | undefined,
  weights: Readonly<Record<PartName, number>>,
): { score: number; coverage: number; parts: ScorePart[] } {
  const parts: { name: PartName; known: boolean; value: number; weight: number }[] = [];
  let total = 0;
  let known = 0;
  for (const [name, structured] of PARTS) {
    const weight = weights[name];
    if (!(weight > 0)) continue;
    const value = structured === null ? text : structured(pair, today);
    total += weight;
    if (value !== undefined) known += weight;
    parts.push({
      name,
      known: value !== undefined,
      value: value ?? 0,
      weight: value === undefined ? 0 : weight,
    });
  }
  let score = 0;
  for (const part of parts) {
    if (known > 0) part.weight /= known;
    score += part.value * part.weight;
  }
  return { score, coverage: total === 0 ? 0 : known / total, parts };
}

/** Share of the shorter code that both codes begin with: 1 the same or nested, 0 different from the first character. */
export function codeNearness(a: string | undefined, b: string | undefined): number | undefined {
  if (!a || !b) return undefined;
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common / shorter;
}

/** 1 where the offered readiness reaches the window asked for, 0.3 less for each step it falls short, down to 0. */
export function readinessFit(need: MatchFacts, supply: MatchFacts): number | undefined {
  const asked = need.trlMin ?? need.trlMax;
  const offered = supply.trlMax ?? supply.trlMin;
  if (asked === undefined || offered === undefined) return undefined;
  return Math.max(0, 1 - 0.3 * Math.max(0, asked - offered));
}

/** 1 where the price begins within the budget; above it the value falls with the logarithm, to 0 at ten times the budget. */
export function moneyFit(need: MatchFacts, supply: MatchFacts): number | undefined {
  const budget = need.budgetMaxFen ?? need.budgetMinFen;
  const price = supply.priceMinFen ?? supply.priceMaxFen;
  if (budget === undefined || price === undefined || budget <= 0 || price <= 0) return undefined;
  return Math.min(1, Math.max(0, 1 - Math.log10(price / budget)));
}

/** Readiness of a first use at work, and what each step towards it takes: half a year, the engine's own rule of thumb. */
const READY_TO_USE = 8;
const DAYS_PER_STEP = 182.5;

/** 1 where the days until the need wants its solution are enough for the steps of readiness still to go, else their share. */
export function timingFit(
  need: MatchFacts,
  supply: MatchFacts,
  today: string | undefined,
): number | undefined {
  const readiness = supply.trlMax ?? supply.trlMin;
  if (need.neededBy === undefined || readiness === undefined || today === undefined) return undefined;
  const left = daysBetween(today, need.neededBy);
  if (!Number.isFinite(left)) return undefined;
  const needed = Math.max(0, READY_TO_USE - readiness) * DAYS_PER_STEP;
  return needed === 0 ? 1 : Math.min(1, Math.max(0, left) / needed);
}

/** Same county 1, same city 0.8, same province 0.5, elsewhere 0.2: distance costs travel, it does not forbid. */
export function regionNearness(a: string | undefined, b: string | undefined): number | undefined {
  if (!a || !b || a.length < 2 || b.length < 2) return undefined;
  if (a === b) return 1;
  if (a.slice(0, 4) === b.slice(0, 4)) return 0.8;
  return a.slice(0, 2) === b.slice(0, 2) ? 0.5 : 0.2;
}

/** 1 where one mode suits both, 0 where none does. */
function modeOverlap(
  wanted: readonly string[] | undefined,
  offered: readonly string[] | undefined,
): number | undefined {
  if (!wanted?.length || !offered?.length) return undefined;
  return wanted.some((mode) => offered.includes(mode)) ? 1 : 0;
}

const HALF_LIFE_DAYS = 365;

/** Halves with each year since somebody confirmed the record. */
export function freshness(updatedDay: string | undefined, today: string | undefined): number | undefined {
  if (updatedDay === undefined || today === undefined) return undefined;
  const days = daysBetween(updatedDay, today);
  if (!Number.isFinite(days)) return undefined;
  return 0.5 ** (Math.max(0, days) / HALF_LIFE_DAYS);
}

/** Days from one day to another, 'YYYY-MM-DD'; NaN where one is none. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
