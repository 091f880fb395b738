/** Fields of work an entry belongs to. */
export type BridgeDomain =
  | 'nylon'
  | 'highVoltage'
  | 'carbon'
  | 'coking'
  | 'medicine'
  | 'newEnergy'
  | 'materials'
  | 'manufacturing'
  | 'automation'
  | 'environment';

/** One concept of the thesaurus: names that two sides may use for the same thing or for its closest kin. */
export interface BridgeEntry {
  /** Stable; printed explanations name it. */
  readonly id: string;
  /** At least two, without duplicates. In strict entries Latin names of up to four capitals only match in capitals. */
  readonly names: readonly string[];
}

/**
 * A shipped strict entry: words for one and the same thing, how the shop floor says it, how papers say it,
 * abbreviations, English.
 */
export interface StrictEntry extends BridgeEntry {
  readonly domain: BridgeDomain;
  readonly note: { readonly zh: string; readonly en: string };
}

/** A line of the shipped tables: id, names separated by |, note in Chinese, note in English. */
export type BridgeLine = readonly [id: string, names: string, zh: string, en: string];
