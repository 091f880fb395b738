import { codePath, mappedCodes } from '../codes/index.ts';
import type { MatchFacts, MatchRecord, RightsState } from '../matching/types.ts';
import type { ValuesByKind } from './fields/catalogues.ts';

type Known = { id: string; updatedDay: string };

function join(...texts: (string | null | undefined)[]): string {
  return texts.filter((text) => text?.trim()).join('\n');
}

// Absent facts must be absent, not undefined: the engine counts what is there.
function facts(values: { [Name in keyof MatchFacts]: MatchFacts[Name] | null | undefined }): MatchFacts {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as MatchFacts;
}

/** An achievement as the engine reads it. */
export function achievementForMatching(values: ValuesByKind['achievement'], known: Known): MatchRecord {
  return {
    id: known.id,
    title: values.title,
    text: join(
      values.sellingPoint,
      values.summary,
      values.problemSolved,
      values.advantages,
      values.applications,
      values.economics,
      values.requirements,
    ),
    keywords: values.keywords ?? [],
    effect: join(values.problemSolved, values.advantages, values.economics),
    party: { organisationId: values.organisationId, leaderName: values.leaderName },
    facts: facts({
      domainCode: values.domain,
      industryCode: values.industry,
      trlMin: values.trl,
      trlMax: values.trl,
      priceMinFen: values.priceMinFen,
      priceMaxFen: values.priceMaxFen,
      regionCode: values.region,
      modes: offeredModes(values.transferModes),
      validUntil: values.rightsExpireOn,
      updatedDay: known.updatedDay,
      rightsState: rightsState(values),
      confidential: values.visibility === 'self' ? true : null,
      teamKey: teamKey(values),
    }),
  };
}

function rightsState(values: ValuesByKind['achievement']): RightsState | null {
  if (values.exclusiveGranted) return 'exclusiveGranted';
  const states: Readonly<Record<string, RightsState>> = {
    granted: 'clear',
    pending: 'pending',
    planned: 'pending',
    lapsed: 'expired',
    refused: 'withdrawn',
    withdrawn: 'withdrawn',
  };
  if (values.coOwnersAgree === false) return 'shared';
  return values.ipState ? (states[values.ipState] ?? null) : null;
}

// Both sides are compared in the words of 转化方式; a mode without a counterpart there rules nothing out.
function offeredModes(codes: readonly string[] | null): readonly string[] | null {
  if (!codes?.length || codes.includes('other')) return null;
  return [...new Set(codes.map((code) => codePath('transferMode', code)[0] ?? code))];
}

function wantedModes(codes: readonly string[] | null): readonly string[] | null {
  const mapped = (codes ?? []).map((code) => mappedCodes('solutionMode', code, 'transferMode'));
  if (mapped.length === 0 || mapped.some((modes) => modes.length === 0)) return null;
  return [...new Set(mapped.flat())];
}

function teamKey(values: ValuesByKind['achievement']): string | null {
  return values.leaderName && values.organisationId ? `${values.organisationId}/${values.leaderName}` : null;
}

/** A need as the engine reads it: the refined statement beside the firm's own words. */
export function needForMatching(values: ValuesByKind['need'], known: Known): MatchRecord {
  return {
    id: known.id,
    title: values.title,
    text: join(
      values.refinedText,
      values.problem,
      values.keyTechnology,
      values.originalWords,
      values.expectedGoal,
    ),
    keywords: values.keywords ?? [],
    effect: join(values.problem, values.expectedGoal),
    party: { organisationId: values.organisationId, leaderName: null },
    facts: facts({
      domainCode: values.domain,
      industryCode: values.industry,
      budgetMinFen: values.budgetMinFen,
      budgetMaxFen: values.budgetMaxFen,
      regionCode: values.region,
      modes: wantedModes(values.solutionModes),
      validUntil: values.neededBy,
      neededBy: values.neededBy,
      updatedDay: known.updatedDay,
      closed: values.closed ? true : null,
      excludedTerms: values.excludedApproaches,
      confidential: values.visibility === 'self' ? true : null,
    }),
  };
}

/** A scenario as the engine reads it. */
export function scenarioForMatching(values: ValuesByKind['scenario'], known: Known): MatchRecord {
  return {
    id: known.id,
    title: values.title,
    text: join(values.description, values.acceptanceMetrics, values.conditions),
    keywords: values.keywords ?? [],
    effect: values.acceptanceMetrics ?? '',
    party: { organisationId: values.organisationId, leaderName: null },
    facts: facts({
      domainCode: values.domain,
      industryCode: values.industry,
      budgetMaxFen: values.budgetMaxFen,
      regionCode: values.region,
      validUntil: values.closesOn,
      updatedDay: known.updatedDay,
      excludedTerms: values.excludedApproaches,
    }),
  };
}
