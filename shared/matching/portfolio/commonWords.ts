import { subjectWords } from '../learning/words.ts';

/** The words that at least half of the texts hold, two texts at least; the most common first, then the longer. */
export function commonWords(texts: readonly string[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of subjectWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2 && count * 2 >= texts.length)
    .sort(([a, many], [b, few]) => few - many || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([word]) => word);
}
