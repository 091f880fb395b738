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

/** Words for one and the same thing: how the shop floor says it, how papers say it, abbreviations, English. */
export interface BridgeEntry {
  /** Stable; printed explanations name it. */
  readonly id: string;
  /** At least two, without duplicates. Latin terms of up to four capitals only match in capitals. */
  readonly terms: readonly string[];
  readonly domain: BridgeDomain;
  readonly note: { readonly zh: string; readonly en: string };
}

/** A line of the shipped tables: id, terms separated by |, note in Chinese, note in English. */
export type BridgeLine = readonly [id: string, terms: string, zh: string, en: string];
