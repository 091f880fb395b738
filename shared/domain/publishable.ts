import { catalogues } from './fields/catalogues.ts';
import type { Field } from './fields/field.ts';

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
