const SUFFIXES: readonly (readonly [suffix: string, replacement: string, minimumStem: number])[] = [
  ['ational', 'ate', 2],
  ['ization', 'ize', 2],
  ['fulness', 'ful', 2],
  ['iveness', 'ive', 2],
  ['ations', 'ate', 3],
  ['ation', 'ate', 3],
  ['ments', '', 4],
  ['ingly', '', 3],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ies', 'y', 2],
  ['ing', '', 3],
  ['ers', '', 4],
  ['ors', '', 4],
  ['ed', '', 3],
  ['er', '', 4],
  ['or', '', 4],
  ['ly', '', 4],
  ['es', '', 3],
  ['s', '', 3],
];

/**
 * A light stem of an English word, so that "welding", "welded" and "welds" meet. Words that hold a digit (type
 * names, formulae) and words of other scripts are left alone; "ss" and "us" keep their s. Both sides go through
 * the same function, so a stem need not be a word.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  for (const [suffix, replacement, minimumStem] of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    if (suffix === 's' && /(?:ss|us|is)$/.test(word)) continue;
    const stem = word.slice(0, word.length - suffix.length);
    if (stem.length < minimumStem || !/[aeiouy]/.test(stem)) continue;
    return withoutSilentEnd(stem + replacement);
  }
  return withoutSilentEnd(word);
}

function withoutSilentEnd(stem: string): string {
  if (stem.length > 4 && stem.endsWith('e')) return stem.slice(0, -1);
  return /([bdfgmnprt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
}
