import { normaliseText } from './normalise.ts';
import type { SearchTerm } from './searchTerms.ts';

/** Of a longer text only the beginning is looked at; an excerpt from far below would say little. */
const MOST_CHARACTERS = 20_000;
const BEFORE_FIRST_HIT = 24;
const EXCERPT_CHARACTERS = 140;

/** A place in a text: [start, end) in UTF-16 units. */
type Mark = [start: number, end: number];

/** Where the terms of a search stand in a text, in order, overlapping places joined. */
export function termMarks(text: string, terms: readonly SearchTerm[]): Mark[] {
  const { text: form, starts, ends } = normaliseText(text.slice(0, MOST_CHARACTERS));
  const found = terms.flatMap((term) =>
    [...form.matchAll(patternOf(term))].map((match): Mark => {
      const last = match.index + match[0].length - 1;
      return [starts[match.index]!, ends[last]!];
    }),
  );
  found.sort((left, right) => left[0] - right[0] || right[1] - left[1]);
  const marks: Mark[] = [];
  for (const mark of found) {
    const before = marks.at(-1);
    if (before && mark[0] <= before[1]) before[1] = Math.max(before[1], mark[1]);
    else marks.push([...mark]);
  }
  return marks;
}

/** How many of the terms stand in a text. */
export function heldCount(text: string, terms: readonly SearchTerm[]): number {
  const { text: form } = normaliseText(text.slice(0, MOST_CHARACTERS));
  return terms.filter((term) => patternOf(term).test(form)).length;
}

/**
 * The piece of a text round the first hit, at most 142 characters, lines joined by blanks, "…" where something
 * was left out, with the places of the hits in it. Null when no term stands in the text.
 */
export function excerptAround(
  text: string,
  terms: readonly SearchTerm[],
): { excerpt: string; marks: Mark[] } | null {
  const marks = termMarks(text, terms);
  const first = marks[0];
  if (!first) return null;
  const from = wholeCharacter(text, Math.max(0, first[0] - BEFORE_FIRST_HIT));
  const to = wholeCharacter(text, Math.min(text.length, from + EXCERPT_CHARACTERS));
  const head = from > 0 ? '…' : '';
  const tail = to < text.length ? '…' : '';
  const shift = head.length - from;
  return {
    excerpt: `${head}${text.slice(from, to).replace(/\s/g, ' ')}${tail}`,
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]): Mark => [start + shift, Math.min(end, to) + shift]),
  };
}

// A cut through a pair of surrogates would show a broken character.
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

// As the index sees it: between the characters of a phrase there may be signs, and a word begins after anything
// that is no letter, or after a Han character.
function patternOf(term: SearchTerm): RegExp {
  if (term.kind === 'prefix') return new RegExp(`(?<![[\\p{L}\\p{N}]--\\p{Script=Han}])${term.text}`, 'gv');
  return new RegExp(term.text.split(' ').join('[^\\p{L}\\p{N}]*'), 'gv');
}
