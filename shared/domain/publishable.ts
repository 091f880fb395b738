import { catalogues } from './fields/catalogues.ts';
import type { Field, RecordKind } from './fields/field.ts';
import { outward } from './outward.ts';

/** What an unfiled invention brings may be told; how it is done may not. */
const effectFields = ['title', 'sellingPoint', 'problemSolved', 'advantages', 'economics'];

/** Free texts that say who and whence, not how. */
const administrativeFields = [
  'unitName',
  'leaderName',
  'inventors',
  'partnerOrganisations',
  'registrationNumber',
  'sourceNote',
  'renewedBy',
  'paymentPreference',
  'teamAvailability',
];

type Values = Readonly<Record<string, unknown>>;

/** Whether the application is still to be filed: a description handed out before takes the novelty away (专利法 第二十二条). */
export function isUnfiled(achievement: Values): boolean {
  return achievement.ipState === 'planned';
}

/**
 * An achievement as it may leave the office: whole, or, while it is unfiled, by title and effect alone. Every list,
 * copy and letter goes through here.
 */
export function publishable<Kept extends Values>(achievement: Kept): Kept {
  if (!isUnfiled(achievement)) return achievement;
  const fields: Readonly<Record<string, Field>> = catalogues.achievement;
  const kept = Object.entries(achievement).map(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, field && tellsHow(name, field) ? null : value];
  });
  return Object.fromEntries(kept) as Kept;
}

function tellsHow(name: string, { type }: Field): boolean {
  if (effectFields.includes(name) || administrativeFields.includes(name)) return false;
  return type === 'longText' || type === 'text' || type === 'tags';
}

/** What a firm said, what was made of it, and what the office knows besides: none of it confirmed for others to read. */
const unconfirmedFields = new Set([
  'originalWords',
  'refinedText',
  'problem',
  'keyTechnology',
  'expectedGoal',
  'existingBasis',
  'triedApproaches',
  'siteConditions',
  'decisionMaker',
]);

/** A record of any kind as it may leave the office in a list or as copied cells; of a need only the confirmed text. */
export function leavingValues<Kept extends Values>(kind: RecordKind, values: Kept): Kept {
  if (kind === 'achievement') return outward(publishable(values));
  if (kind !== 'need') return outward(values);
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    unconfirmedFields.has(name) ? null : value,
  ]);
  return outward(Object.fromEntries(kept) as Kept);
}
