import type { MatchRecord } from '../../shared/matching/types.ts';

/** One record a peer found; a greater score is better. */
interface PeerHit {
  readonly id: string;
  readonly score: number;
}

/** A search library filled with the records of one collection. */
interface PeerIndex {
  /** The records found for a text, best first, at most `limit`. */
  search(text: string, limit: number): Promise<PeerHit[]>;
  close(): void;
}

/** A search library as a competent user sets it up for these texts. */
export interface Peer {
  readonly name: string;
  /** How it is set up, for the table. */
  readonly setUp: string;
  /** Most characters of a query it can answer in tolerable time; a longer one is cut. */
  readonly longestQuery: number;
  /** Whether it searches titles only, so that it has nothing to say where there are none. */
  readonly readsTitlesOnly: boolean;
  fill(records: readonly MatchRecord[]): Promise<PeerIndex>;
}
