import type { words } from './words.ts';

export type PlaceKey = Extract<
  keyof typeof words.zh,
  | 'today'
  | 'match'
  | 'threads'
  | 'achievement'
  | 'need'
  | 'scenario'
  | 'parties'
  | 'contracts'
  | 'report'
  | 'settings'
  | 'dispatch'
  | 'portfolio'
  | 'tuning'
  | 'import'
  | 'ledger'
  | 'duplicates'
  | 'history'
>;

/** A page of the rail. */
export interface Place {
  readonly key: PlaceKey;
  readonly path: string;
  /** The two keys that lead there. */
  readonly keys: string;
  /** Another address under the same entry. */
  readonly also?: string;
}

/** The pages of the daily work, in the order of the rail. */
export const mainPlaces: readonly Place[] = [
  { key: 'today', path: '/', keys: 'g t' },
  { key: 'match', path: '/match', keys: 'g m' },
  { key: 'threads', path: '/threads', keys: 'g d' },
  { key: 'achievement', path: '/achievement', keys: 'g a' },
  { key: 'need', path: '/need', keys: 'g n' },
  { key: 'scenario', path: '/scenario', keys: 'g s' },
  { key: 'parties', path: '/organisation', keys: 'g o', also: '/person' },
  { key: 'contracts', path: '/contracts', keys: 'g c', also: '/claims' },
  { key: 'report', path: '/report', keys: 'g r' },
  { key: 'settings', path: '/settings', keys: 'g ,' },
];

/** The pages of keeping the catalogue and its matching in order. */
export const toolPlaces: readonly Place[] = [
  { key: 'dispatch', path: '/dispatch', keys: 'g b' },
  { key: 'portfolio', path: '/portfolio', keys: 'g p' },
  { key: 'tuning', path: '/tuning', keys: 'g w' },
  { key: 'import', path: '/import', keys: 'g i' },
  { key: 'ledger', path: '/ledger', keys: 'g l' },
  { key: 'duplicates', path: '/duplicates', keys: 'g u' },
  { key: 'history', path: '/history', keys: 'g h' },
];

/** Whether an address lies under a place. */
export function isUnder(place: Place, address: string): boolean {
  if (place.path === '/') return address === '/';
  return [place.path, place.also].some(
    (path) => path !== undefined && (address === path || address.startsWith(`${path}/`)),
  );
}
