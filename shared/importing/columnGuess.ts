import { type RecordKind, recordKinds } from '../domain/fields/field.ts';
import { cellText, type Heading, readHeading, saysNothing } from './cells.ts';
import { readCodes } from './codeText.ts';
import { contactPartOf } from './contactText.ts';
import { readDaySpan } from './dayText.ts';
import { kindWords } from './headingSynonyms.ts';
import { readMoney } from './moneyText.ts';
import type { Cell } from './table.ts';
import { type ImportTarget, importTargets } from './targets.ts';

/** What a column is taken for, and how sure that is (0…1); target null keeps it beside the record. */
export interface ColumnGuess {
  target: string | null;
  confidence: number;
}

const leastScore = 0.64;
const sampledRows = 60;

/** What the cells of a column look like: shares (0…1) of the sampled non-empty cells. */
interface ColumnLook {
  filled: number;
  phone: number;
  email: number;
  creditCode: number;
  day: number;
  money: number;
  wholeNumber: number;
  averageLength: number;
  texts: string[];
}

function lookAt(rows: readonly (readonly Cell[])[], column: number): ColumnLook {
  const texts: string[] = [];
  const step = Math.max(1, Math.floor(rows.length / sampledRows));
  for (let index = 0; index < rows.length && texts.length < sampledRows; index += step) {
    const text = cellText(rows[index]?.[column]);
    if (!saysNothing(text)) texts.push(text);
  }
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    filled: texts.length,
    phone: share((text) => contactPartOf(text) === 'phone'),
    email: share((text) => contactPartOf(text) === 'email'),
    creditCode: share((text) => /^[0-9A-Z]{18}$/.test(text) && /[0-9]{8}/.test(text)),
    day: share((text) => readDaySpan(text) !== null),
    money: share((text) => readMoney(text, '万元') !== null),
    wholeNumber: share((text) => /^\d{1,9}$/.test(text)),
    averageLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    texts,
  };
}

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

function dice(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

/** How well two normalised headings agree, 0…1: equal, one inside the other, or alike in their bigrams. */
function likeness(key: string, known: string): number {
  if (key === known) return 1;
  if (known.length >= 2 && key.includes(known)) return 0.5 + 0.35 * (known.length / key.length);
  if (key.length >= 3 && known.includes(key)) return 0.5 + 0.3 * (key.length / known.length);
  return 0.75 * dice(key, known);
}

const labelKeys = new Map<ImportTarget, readonly string[]>();

function knownHeadings(target: ImportTarget): readonly string[] {
  if (target.unit !== null) return [];
  let keys = labelKeys.get(target);
  if (keys === undefined) {
    keys = [readHeading(target.label.zh).fullKey, readHeading(target.label.en).fullKey, ...target.headings];
    labelKeys.set(target, keys);
  }
  return keys;
}

/** A heading known with its brackets, '拟投入资金(上限)', is meant more exactly than one known without. */
const withoutBrackets = 0.97;

/** Earlier synonyms of a target are better ones: of two targets that know a heading, the nearer wins. */
function headingScore({ key, fullKey }: Heading, target: ImportTarget): number {
  if (key === '') return 0;
  let best = 0;
  for (const [rank, known] of knownHeadings(target).entries()) {
    const score = Math.max(
      likeness(fullKey, known),
      likeness(key, known) * (key === fullKey ? 1 : withoutBrackets),
    );
    best = Math.max(best, score - rank * 0.001);
  }
  return best;
}

/**
 * The target of a kind that knows a heading word for word, the one that knows it earlier if there are several; null
 * when none does.
 */
export function exactTarget(kind: RecordKind, heading: Heading): string | null {
  let best: { id: string; rank: number } | null = null;
  for (const target of importTargets(kind)) {
    const known = knownHeadings(target);
    const rank = Math.max(known.indexOf(heading.fullKey), known.indexOf(heading.key));
    if (rank >= 0 && (best === null || rank < best.rank)) best = { id: target.id, rank };
  }
  return best?.id ?? null;
}

/** Two odd cells say less against a heading than twenty. */
const tellingCells = 3;

/** What the cells say for a target, or against one that the heading suggests. */
function contentScore(look: ColumnLook, target: ImportTarget): number {
  const score = contentScoreOf(look, target);
  return score >= 0 ? score : score * Math.min(1, look.filled / tellingCells);
}

function contentScoreOf(look: ColumnLook, target: ImportTarget): number {
  if (look.filled === 0) return 0;
  switch (target.kind) {
    case 'contactPhone':
      return look.phone >= 0.6 ? 0.7 : 0;
    case 'contactEmail':
      return look.email >= 0.6 ? 0.7 : look.phone > 0.5 ? -0.4 : 0;
    case 'creditCode':
      return look.creditCode >= 0.6 ? 0.7 : 0;
    case 'rowNumber':
      return look.wholeNumber >= 0.8 ? 0 : -0.6;
    case 'daySpan':
      return look.day >= 0.3 ? 0 : -0.4;
    case 'moneyRange':
      return look.money >= 0.3 ? 0 : -0.4;
    case 'contactName':
    case 'organisationName':
      return look.averageLength > 60 || look.phone > 0.5 || look.wholeNumber > 0.8 ? -0.4 : 0;
    case 'field':
      return fieldContentScore(look, target);
    default:
      return 0;
  }
}

function fieldContentScore(look: ColumnLook, target: ImportTarget): number {
  const { name, field } = target.fields[0]!;
  switch (field.type) {
    case 'day':
      return look.day >= 0.3 ? 0 : -0.4;
    case 'moneyFen':
      return look.money >= 0.3 ? 0 : -0.4;
    case 'integer':
      return look.wholeNumber >= 0.3 ? 0 : -0.3;
    case 'code':
    case 'codes': {
      const table = field.codeTable;
      if (table === undefined) return 0;
      const known = look.texts.filter((text) => readCodes(table, text).codes.length > 0).length / look.filled;
      return known >= 0.3 ? 0 : -0.3;
    }
    case 'longText':
      return look.averageLength < 6 ? -0.05 : 0;
    default:
      if (look.phone > 0.5 || look.email > 0.5) return -0.6;
      return (name === 'title' || name === 'name') && look.averageLength > 80 ? -0.3 : 0;
  }
}

interface Candidate {
  column: number;
  target: ImportTarget;
  score: number;
}

function assign(candidates: Candidate[], width: number): ColumnGuess[] {
  const guesses: ColumnGuess[] = Array.from({ length: width }, () => ({ target: null, confidence: 0 }));
  const taken = new Set<string>();
  for (const { column, target, score } of candidates.toSorted((a, b) => b.score - a.score)) {
    const isFree = guesses[column]!.target === null && (target.takesSeveral || !taken.has(target.id));
    if (!isFree) continue;
    guesses[column] = { target: target.id, confidence: Math.min(1, Math.round(score * 100) / 100) };
    taken.add(target.id);
  }
  return guesses;
}

/**
 * Guesses for every column of a kind what it holds, from its heading and a sample of its cells. Each target is
 * given once, to its best column, save those that join several columns.
 */
export function guessColumns(
  kind: RecordKind,
  headings: readonly Heading[],
  rows: readonly (readonly Cell[])[],
): ColumnGuess[] {
  return guessTargets(importTargets(kind), headings, rows);
}

/** The same for any set of targets, as for the ledgers of contracts. */
export function guessTargets(
  targets: readonly ImportTarget[],
  headings: readonly Heading[],
  rows: readonly (readonly Cell[])[],
): ColumnGuess[] {
  const looks = headings.map((_, column) => lookAt(rows, column));
  return guessFromLooks(targets, headings, looks);
}

function guessFromLooks(
  targets: readonly ImportTarget[],
  headings: readonly Heading[],
  looks: readonly ColumnLook[],
): ColumnGuess[] {
  const candidates: Candidate[] = [];
  for (const target of targets) {
    for (const [column, heading] of headings.entries()) {
      const score = headingScore(heading, target) + contentScore(looks[column]!, target);
      if (score >= leastScore) candidates.push({ column, target, score });
    }
  }
  return assign(candidates, headings.length);
}

/** Targets that any list may have: they tell nothing about what kind of record the rows are. */
const tellsNothing = new Set([
  'rowNumber',
  'ignored',
  'domain',
  'industry',
  'region',
  'keywords',
  'visibility',
  'sourceNote',
  'reviewOn',
  'secrecyMark',
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactWechat',
  'creditCode',
  'organisationName',
]);

const titleWeight = 1.2;

/**
 * Guesses what kind of record the rows are, from the headings that only one kind knows and from the words of
 * the file name, sheet name and title rows.
 */
export function guessKind(
  headings: readonly Heading[],
  rows: readonly (readonly Cell[])[],
  titles: readonly string[],
): RecordKind {
  const looks = headings.map((_, column) => lookAt(rows, column));
  const title = titles.join(' ').toLowerCase();
  let best: { kind: RecordKind; score: number } = { kind: 'achievement', score: 0 };
  for (const kind of recordKinds) {
    const guesses = guessFromLooks(importTargets(kind), headings, looks);
    let score = kindWords[kind].some((word) => title.includes(word)) ? titleWeight : 0;
    for (const guess of guesses) {
      if (guess.target !== null && !tellsNothing.has(guess.target)) score += guess.confidence ** 2;
    }
    // Lists of any kind name firms, so the name of an organisation alone says little.
    if (kind === 'organisation' && guesses.some((guess) => guess.target === 'name')) score -= 0.6;
    const hasTitle = guesses.some((guess) => guess.target === 'title' || guess.target === 'name');
    if (!hasTitle) score *= 0.6;
    if (score > best.score) best = { kind, score };
  }
  return best.kind;
}

/** The name under which a mapping is remembered: the same headings in the same order, whatever the file. */
export function headerSignature(headings: readonly Heading[]): string {
  return headings.map((heading) => heading.fullKey).join('\u241F');
}
