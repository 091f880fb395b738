/** Words of a text with their weights, of length 1 together. */
export type WeighedWords = ReadonlyMap<string, number>;

/**
 * How far one text speaks of what the other wants changed, 0…1: the square root of the cosine of their words, because
 * two short texts about the same thing rarely share more than a tenth of their weight. Undefined where one says nothing.
 */
export function effectFit(asked: WeighedWords, offered: WeighedWords): number | undefined {
  if (asked.size === 0 || offered.size === 0) return undefined;
  const [few, many] = asked.size < offered.size ? [asked, offered] : [offered, asked];
  let cosine = 0;
  for (const [word, weight] of few) cosine += weight * (many.get(word) ?? 0);
  return Math.sqrt(Math.min(1, cosine));
}
