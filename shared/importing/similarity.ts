/** A text as its bigrams: hashed, sorted, repeats kept. Empty for texts of fewer than two characters. */
export type Bigrams = Uint32Array;

/** What counts when texts are compared: letters, digits and Han characters, in one case and width. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** @param text in comparable form */
export function bigramsOf(text: string): Bigrams {
  const bigrams = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < bigrams.length; at += 1) {
    bigrams[at] = ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
  }
  return bigrams.sort();
}

/** Dice coefficient of two bigram multisets, 0 (nothing shared) … 1 (equal); 0 when either is empty. */
export function diceOf(left: Bigrams, right: Bigrams): number {
  if (left.length === 0 || right.length === 0) return 0;
  let shared = 0;
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const a = left[at]!;
    const b = right[other]!;
    if (a === b) shared += 1;
    if (a <= b) at += 1;
    if (b <= a) other += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/** Hashes of all runs of `length` characters; FNV-1a over the code units, 32 bits. */
export function shingleHashes(text: string, length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - length + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < length; step += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at + step), 0x01000193);
    hashes[at] = (hash ^ (hash >>> 15)) >>> 0;
  }
  return hashes;
}
