import type { MatchRecord } from './types.ts';

const CROWD_SIZE = 400;
const NEAREST = 10;
/** Fewer members say nothing of what everybody asks for. */
const LEAST_MEMBERS = 50;

/** What one record of the side that asks says: ids of its words, each once, and their weights, of length 1 together. */
export interface CrowdMember {
  readonly words: Uint32Array;
  readonly weights: Float64Array;
}

/** How many are drawn of so many: none of too few. */
export function drawnCount(records: number): number {
  return records < LEAST_MEMBERS ? 0 : Math.min(records, CROWD_SIZE);
}

/** A sample of records by the fingerprint of their ids, so that their order does not matter; none when too few. */
export function drawn<Drawn extends Pick<MatchRecord, 'id'>>(records: readonly Drawn[]): Drawn[] {
  return records
    .map((record) => ({ record, place: fingerprint(record.id) }))
    .sort((a, b) => a.place - b.place || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, drawnCount(records.length))
    .map(({ record }) => record);
}

/**
 * A sample of the side that asks. A record that is like very many of its members says something general, and would
 * lead every list (a hub: Radovanović et al., 2010; the correction follows Conneau et al., 2018).
 */
export class Crowd {
  private readonly size: number;
  /** By word: members that hold it and the weight it has in each. */
  private readonly postings = new Map<number, { readonly members: number[]; readonly weights: number[] }>();

  constructor(members: readonly CrowdMember[]) {
    this.size = members.length;
    for (const [member, { words, weights }] of members.entries()) {
      for (const [i, word] of words.entries()) {
        const known = this.postings.get(word) ?? { members: [], weights: [] };
        known.members.push(member);
        known.weights.push(weights[i]!);
        this.postings.set(word, known);
      }
    }
  }

  /** Mean cosine, 0…1, of a record with the ten members most like it; 0 without a crowd. */
  likeness(words: Uint32Array, weights: Float64Array): number {
    if (this.size === 0) return 0;
    const cosines = new Float64Array(this.size);
    for (let i = 0; i < words.length; i++) {
      const posting = this.postings.get(words[i]!);
      if (posting === undefined) continue;
      const { members } = posting;
      for (let at = 0; at < members.length; at++)
        cosines[members[at]!] = cosines[members[at]!]! + weights[i]! * posting.weights[at]!;
    }
    const nearest = cosines.sort().subarray(-NEAREST);
    return nearest.reduce((sum, cosine) => sum + cosine, 0) / NEAREST;
  }
}

/** How far the crowd counts in a text with this share of Chinese, 0…1: from one half on not at all. */
export function foreignShare(hanShare: number): number {
  return Math.max(0, 1 - 2 * hanShare);
}

/** FNV-1a of a text, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
