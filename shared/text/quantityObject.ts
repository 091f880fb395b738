import type { Lead, ReadableText } from './quantityContext.ts';
import { isDigitCode, isLatinCode } from './quantityNumbers.ts';
import {
  ENGLISH_STOP_WORDS,
  type FigureChange,
  MEASURED_ENDINGS,
  OBJECT_OPENER_EXCEPTIONS,
  OBJECT_OPENERS,
  OBJECT_TAILS,
  WORDS_BEFORE,
} from './quantityWords.ts';

/** The place of the words that name what a number measures. */
export interface ObjectAt {
  readonly start: number;
  readonly end: number;
}

const DELIMITERS = ',;:。、!?\n\r\t()[]{}【】《》<>"\'“”‘’|…~';
/** A region that ends in one of these names nothing there: 目前需要5000h寿命. */
const CLOSING_VERBS = OBJECT_OPENERS.filter((opener) => opener.length > 1);
const openersByFirst = Map.groupBy(OBJECT_OPENERS, (opener) => opener[0]!);
const LONGEST_REGION = 48;
const LONGEST_NAME = 14;
const MOST_ENGLISH_WORDS = 3;

function isDelimiter(character: string | undefined): boolean {
  return character === undefined || DELIMITERS.includes(character);
}

function skipBlank(folded: string, at: number): number {
  return folded[at] === ' ' ? at + 1 : at;
}

function isHanCode(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function isLetterCode(code: number): boolean {
  return isHanCode(code) || isLatinCode(code) || (code >= 0x370 && code <= 0x3ff);
}

/** Where the clause that ends at `end` begins; a point between figures does not end it. */
function clauseStart(folded: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_REGION);
  let at = end;
  while (at > limit && !isDelimiter(folded[at - 1])) {
    if (folded[at - 1] === '.' && !isDigitCode(folded.charCodeAt(at))) break;
    at--;
  }
  return at;
}

function isExceptionAround(folded: string, at: number, length: number): boolean {
  return OBJECT_OPENER_EXCEPTIONS.some((word) => {
    for (let shift = 0; shift + length <= word.length; shift++) {
      if (folded.startsWith(word, at - shift)) return true;
    }
    return false;
  });
}

/** Behind the last verb or particle between `start` and `end` that leaves at least two characters of name. */
function afterLastOpener(folded: string, start: number, end: number): number {
  for (let at = end - 2; at >= start; at--) {
    for (const opener of openersByFirst.get(folded[at]!) ?? []) {
      if (at + opener.length > end - 2) continue;
      if (folded.startsWith(opener, at) && !isExceptionAround(folded, at, opener.length))
        return at + opener.length;
    }
  }
  return start;
}

function trimEnds(folded: string, start: number, end: number): ObjectAt | null {
  let from = start;
  let to = end;
  while (from < to && !isLetterCode(folded.charCodeAt(from))) from++;
  for (let changed = true; changed && to > from; ) {
    changed = false;
    while (to > from && ' -+*·/.'.includes(folded[to - 1]!)) to--;
    for (const tail of OBJECT_TAILS) {
      if (to - from > tail.length + 1 && folded.startsWith(tail, to - tail.length)) {
        to -= tail.length;
        changed = true;
      }
    }
    for (const verb of CLOSING_VERBS) {
      if (to - from >= verb.length && folded.startsWith(verb, to - verb.length)) {
        to -= verb.length;
        changed = true;
      }
    }
  }
  return to - from > 1 ? { start: from, end: to } : null;
}

interface NamedChange {
  readonly object: ObjectAt | null;
  readonly change: FigureChange;
}

/** 增加社会效益4.6亿元: the verb of change stands before the name. */
function splitLeadingChange(folded: string, object: ObjectAt): NamedChange {
  for (let length = 3; length >= 2; length--) {
    const role = WORDS_BEFORE.get(folded.slice(object.start, object.start + length));
    if (role === undefined || !('change' in role)) continue;
    const rest = object.start + length;
    if ('率量幅速期点'.includes(folded[rest] ?? ' ')) return { object, change: null };
    return { object: object.end - rest >= 1 ? { start: rest, end: object.end } : null, change: role.change };
  }
  return { object, change: null };
}

function englishBefore(text: ReadableText, start: number, end: number): ObjectAt | null {
  let from = end;
  let to = end;
  for (let words = 0; words < MOST_ENGLISH_WORDS; ) {
    let wordEnd = from;
    while (wordEnd > start && !isLatinCode(text.lower.charCodeAt(wordEnd - 1))) wordEnd--;
    let wordStart = wordEnd;
    while (
      wordStart > start &&
      (isLatinCode(text.lower.charCodeAt(wordStart - 1)) || text.lower[wordStart - 1] === '-')
    ) {
      wordStart--;
    }
    if (wordStart === wordEnd) break;
    const stop = ENGLISH_STOP_WORDS.has(text.lower.slice(wordStart, wordEnd));
    if (stop && words > 0) break;
    from = wordStart;
    if (stop) {
      to = wordStart;
      continue;
    }
    if (words === 0) to = wordEnd;
    words++;
  }
  return to > from && !ENGLISH_STOP_WORDS.has(text.lower.slice(from, to)) ? { start: from, end: to } : null;
}

function englishAfter(text: ReadableText, at: number): ObjectAt | null {
  let start = -1;
  let end = at;
  for (let words = 0; words < MOST_ENGLISH_WORDS; words++) {
    let wordStart = end;
    while (' -'.includes(text.lower[wordStart] ?? '#') && wordStart - end < 2) wordStart++;
    let wordEnd = wordStart;
    while (
      wordEnd - wordStart < 30 &&
      (isLatinCode(text.lower.charCodeAt(wordEnd)) || text.lower[wordEnd] === '-')
    )
      wordEnd++;
    const word = text.lower.slice(wordStart, wordEnd);
    if (word === 'of' && words === 0) {
      end = wordEnd;
      words--;
      if (start === -2) return null;
      start = -2;
      continue;
    }
    if (word.length < 2 || ENGLISH_STOP_WORDS.has(word)) break;
    if (start < 0) start = wordStart;
    end = wordEnd;
  }
  return start >= 0 && end > start ? { start, end } : null;
}

function isLatinText(text: ReadableText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isHanCode(text.folded.charCodeAt(at))) return false;
  return true;
}

/** 抗拉强度(Rm)≥800MPa: the remark in brackets is not the name. */
function beforeBracket(folded: string, end: number): number {
  if (folded[end - 1] !== ')') return end;
  const limit = Math.max(0, end - 30);
  const open = folded.slice(limit, end).lastIndexOf('(');
  return open > 0 ? limit + open : end;
}

/** The name before the number, its leading verb of change split off. */
function nameBefore(text: ReadableText, lead: Lead, from: number): NamedChange {
  const { folded } = text;
  const end = beforeBracket(folded, lead.objectEnd);
  const start = Math.max(from, clauseStart(folded, end));
  if (start >= end) return { object: null, change: null };
  if (isLatinText(text, start, end)) return { object: englishBefore(text, start, end), change: null };
  const trimmed = trimEnds(folded, afterLastOpener(folded, start, end), end);
  if (trimmed === null) return { object: null, change: null };
  const cut = afterLastOpener(folded, trimmed.start, trimmed.end);
  const named = splitLeadingChange(folded, trimEnds(folded, cut, trimmed.end) ?? trimmed);
  if (named.object === null) return named;
  const nearest = Math.max(named.object.start, named.object.end - LONGEST_NAME);
  return { object: { start: nearest, end: named.object.end }, change: named.change };
}

/** The name behind the unit: 5000h寿命, 50%的湿度, 3 kW system. */
function nameAfter(text: ReadableText, figureEnd: number): ObjectAt | null {
  const { folded } = text;
  let start = folded[figureEnd] === ')' ? figureEnd + 1 : figureEnd;
  start = skipBlank(folded, start);
  if (isLatinCode(folded.charCodeAt(start)) || folded[figureEnd] === '-') {
    const english = englishAfter(text, figureEnd);
    if (english === null || !isHanCode(folded.charCodeAt(english.end))) return english;
  }
  if (folded[start] === '的') start++;
  let end = start;
  while (
    end - start < LONGEST_NAME &&
    isLetterCode(folded.charCodeAt(end)) &&
    !'的、和与及等时为在是'.includes(folded[end]!)
  )
    end++;
  return end - start >= 2 ? { start, end } : null;
}

/**
 * The words that name what a figure measures, and the change a verb before the name speaks of. `figureEnd` is
 * behind the unit and its comparator word; nothing before `from` (the end of the figure before) is looked at.
 */
export function findObject(text: ReadableText, lead: Lead, figureEnd: number, from: number): NamedChange {
  const before = nameBefore(text, lead, from);
  if (before.object === null) return { object: nameAfter(text, figureEnd), change: before.change };
  const last = text.folded[before.object.end - 1]!;
  const english = isLatinText(text, before.object.start, before.object.end);
  const claimed = lead.joined || MEASURED_ENDINGS.includes(last);
  const attributive = text.folded[skipBlank(text.folded, figureEnd)] === '的';
  if (!claimed || (lead.change !== null && attributive)) {
    const after = attributive || english ? nameAfter(text, figureEnd) : null;
    if (after !== null) return { object: after, change: before.change };
  }
  return before;
}
