import type { MatchRecord } from '../../shared/matching/types.ts';

const SENTENCE_END = /(?<=[。；！？!?;])/u;
const KEPT_SENTENCES = 4;

/**
 * As many records as asked, made of real titles and sentences: a title crossed with another one's, sentences of two
 * records. The same count and seed give the same records; the first ones of a longer list are those of a shorter.
 */
export function recombined(
  sources: readonly MatchRecord[],
  count: number,
  { prefix, seed }: { readonly prefix: string; readonly seed: number },
): MatchRecord[] {
  const random = mulberry32(seed);
  const sentences = sources.map((record) =>
    record.text.split(SENTENCE_END).filter((part) => part.trim() !== ''),
  );
  const pick = () => Math.floor(random() * sources.length);
  return Array.from({ length: count }, (_, place): MatchRecord => {
    const [first, second] = [pick(), pick()];
    return {
      id: `${prefix}${String(place).padStart(7, '0')}`,
      title: crossed(sources[first]!.title, sources[second]!.title, random),
      text: [first, second].flatMap((source) => someOf(sentences[source]!, random)).join(''),
    };
  });
}

/** The first half of one title and the second half of another, one time in two; else the title as it is. */
function crossed(left: string, right: string, random: () => number): string {
  if (random() < 0.5) return left;
  return left.slice(0, Math.ceil(left.length / 2)) + right.slice(Math.floor(right.length / 2));
}

function someOf(sentences: readonly string[], random: () => number): readonly string[] {
  if (sentences.length <= KEPT_SENTENCES) return sentences;
  const start = Math.floor(random() * (sentences.length - KEPT_SENTENCES));
  return sentences.slice(start, start + KEPT_SENTENCES);
}

/** A small generator of numbers 0…1 with a seed (mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
