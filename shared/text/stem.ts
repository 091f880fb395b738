/**
 * An English word without its plural ending (the s-stemmer of Harman, JASIS 1991, with "es" kept to its vowel), so
 * that "sensors" meets "sensor". Stronger stemming ("welding", "welder") was measured and finds less: technical
 * words lose their sense with their ending. Words that hold a digit (type names, formulae) and words of other
 * scripts are left alone.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('s') && !/(?:ss|us)$/.test(word)) return word.slice(0, -1);
  return word;
}
