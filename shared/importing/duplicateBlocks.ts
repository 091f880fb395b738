import { shingleHashes } from './similarity.ts';

/** What two records are compared by when looking for candidates, in comparable form. */
export interface BlockText {
  title: string;
  text: string;
}

const counterBits = 22;
const counterMask = (1 << counterBits) - 1;
const titleRun = 2;
const textRun = 5;
const textCharacters = 500;
const rarestOfTitle = 6;
const rarestOfText = 8;
/** A run that many records share is a set phrase, not evidence. */
const mostShared = 60;
const mostCandidates = 20;
/** Titles and texts must not meet in one bucket: their runs are of different length. */
const titleSalt = 0x2c1b3c6d;

interface Features {
  title: Uint32Array;
  text: Uint32Array;
}

function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Of a text only every fourth run counts, chosen by its hash, so that equal runs are chosen on both sides. */
function featuresOf({ title, text }: BlockText): Features {
  const ofTitle = shingleHashes(title, titleRun).map((hash) => hash ^ titleSalt);
  const ofText = shingleHashes(text.slice(0, textCharacters), textRun).filter((hash) => (hash & 3) === 0);
  return { title: distinct(ofTitle), text: distinct(ofText) };
}

/** The features that few other records have, but at least one other: those of df 1 lead nowhere. */
function rarest(features: Uint32Array, counts: Uint16Array, most: number): number[] {
  const shared = [...features].filter((hash) => {
    const count = counts[hash & counterMask]!;
    return count > 1 && count <= mostShared;
  });
  return shared.sort((a, b) => counts[a & counterMask]! - counts[b & counterMask]! || a - b).slice(0, most);
}

/**
 * Finds for every record the few others that share its rarest runs of characters, instead of comparing all
 * with all. Records are given by index; `isNew` tells which pairs matter: only those with a new record.
 * Yields the index it has come to, about every 1,000 records, so that the caller can pause.
 * @returns per record the indexes of candidates smaller than its own, at most 20, best first
 */
export function* findCandidates(
  texts: readonly BlockText[],
  firstNew: number,
): Generator<number, number[][]> {
  const counts = new Uint16Array(1 << counterBits);
  const features: Features[] = [];
  for (const [index, text] of texts.entries()) {
    const found = featuresOf(text);
    for (const hash of found.title) bump(counts, hash);
    for (const hash of found.text) bump(counts, hash);
    features.push(found);
    if (index % 1_000 === 999) yield index / 2;
  }
  const buckets = new Map<number, number[]>();
  const candidates: number[][] = [];
  for (const [index, found] of features.entries()) {
    const chosen = [
      ...rarest(found.title, counts, rarestOfTitle),
      ...rarest(found.text, counts, rarestOfText),
    ];
    candidates.push(index < firstNew ? [] : bestOf(chosen, buckets));
    for (const hash of chosen) {
      const bucket = buckets.get(hash);
      if (bucket === undefined) buckets.set(hash, [index]);
      else bucket.push(index);
    }
    if (index % 1_000 === 999) yield (texts.length + index) / 2;
  }
  return candidates;
}

function bump(counts: Uint16Array, hash: number): void {
  const slot = hash & counterMask;
  if (counts[slot]! < 0xffff) counts[slot]! += 1;
}

function bestOf(hashes: readonly number[], buckets: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const hash of hashes) {
    for (const other of buckets.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  if (shared.size <= mostCandidates) return [...shared.keys()];
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCandidates)
    .map(([other]) => other);
}
