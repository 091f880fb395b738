import { readFileSync } from 'node:fs';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const names = [
  'initial',
  'tuning',
  'dispatch',
  'contracts',
  'reportSnapshot',
  'rights',
  'process',
  'money',
  'indicators',
  'intake',
  'preparation',
  'rewardNotice',
  'englishText',
];

/** Every step ever released, in order. A released file is frozen; a test compares its hash. */
export const migrations: readonly Migration[] = names.map((name, index) => {
  const number = index + 1;
  const file = new URL(`./${String(number).padStart(4, '0')}_${name}.sql`, import.meta.url);
  return { number, name, sql: readFileSync(file, 'utf8') };
});
