import {
  type Atom,
  type AtomAt,
  dimensionName,
  isDigit,
  isLatinLetter,
  mayBeginUnit,
  readAtom,
} from './unitsLexicon.ts';
import { MULTIPLIERS } from './unitsTable.ts';

/** A unit as read: what it measures and how it leads to the coherent SI unit, si = (value + offset) × factor. */
export interface Unit {
  /** A name such as 'pressure', or exponents such as 'M L2 T-3 K-1' where no name is listed. Equal = convertible. */
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
  /** Only made of measure words for counted things (台, 件, 次), with or without 万 in front. */
  readonly counted: boolean;
}

/** A unit found in a text, and where it ends. */
export interface UnitAt {
  readonly unit: Unit;
  readonly end: number;
}

const PRODUCT_SIGNS = '·⋅•∙*×';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶';

/** The exponent written after an atom: 2 in m2, ³, ^2, -1 where a product sign shows that powers are meant. */
function readExponent(
  text: string,
  at: number,
  after: 'sign' | 'latin' | 'product',
): { exponent: number; end: number } {
  const minus = text[at] === '⁻' ? -1 : 1;
  const superscriptAt = minus < 0 ? at + 1 : at;
  const superscript = SUPERSCRIPTS.indexOf(text[superscriptAt] ?? ' ');
  if (superscript >= 0) return { exponent: minus * superscript, end: superscriptAt + 1 };
  if (text[at] === '^') {
    const match = /^\^\(?(-?[1-6])\)?/.exec(text.slice(at, at + 5));
    if (match) return { exponent: Number(match[1]), end: at + match[0].length };
  }
  if (after === 'sign') return { exponent: 1, end: at };
  const next = text.charCodeAt(at + 1);
  if (
    (text[at] === '2' || text[at] === '3') &&
    !isDigit(next) &&
    !(text[at + 1] === '.' && isDigit(text.charCodeAt(at + 2)))
  ) {
    return { exponent: Number(text[at]), end: at + 1 };
  }
  const third = text.charCodeAt(at + 2);
  const runsOn = isLatinLetter(third) || '.%~'.includes(text[at + 2] ?? ' ');
  const closed = !isDigit(third) && (after === 'product' || !runsOn);
  if (text[at] === '-' && next >= 0x31 && next <= 0x33 && closed) {
    return { exponent: -Number(text[at + 1]), end: at + 2 };
  }
  return { exponent: 1, end: at };
}

interface Accumulator {
  readonly exponents: Map<string, number>;
  factor: number;
  offset: number;
  count: number;
  allCounted: boolean;
}

function multiply(into: Accumulator, atom: Atom, exponent: number): void {
  for (const [base, power] of atom.exponents) {
    into.exponents.set(base, (into.exponents.get(base) ?? 0) + power * exponent);
  }
  into.factor *= atom.factor ** exponent;
  into.offset = into.count === 0 && exponent === 1 ? atom.offset : 0;
  into.count++;
  into.allCounted &&= atom.row.counted === true;
}

/** One atom with its 平方/立方 or exponent, multiplied in with the sign of its place. */
function readFactor(
  text: string,
  at: number,
  into: Accumulator,
  sign: 1 | -1,
  joint: 'latin' | 'product',
): AtomAt | null {
  const power = text.startsWith('平方', at) ? 2 : text.startsWith('立方', at) ? 3 : 1;
  if (power !== 1) {
    const root = readAtom(text, at + 2);
    if (root?.atom.row.dimension === 'L') {
      multiply(into, root.atom, power * sign);
      return root;
    }
  }
  const found = readAtom(text, at);
  if (found === null) return null;
  // 43%2、… is 43 % and list number 2: only letters take a bare exponent.
  const letter = isLatinLetter(text.charCodeAt(found.end - 1)) || text[found.end - 1] === 'Ω';
  const after = letter ? joint : 'sign';
  const { exponent, end } = readExponent(text, found.end, after);
  const next = text.charCodeAt(end);
  // 2A12 is an alloy, m2x is no area.
  if (letter && (end > found.end ? isLatinLetter(next) : isDigit(next))) return null;
  multiply(into, found.atom, exponent * sign);
  return { atom: found.atom, end };
}

function skipBlank(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** A product such as N·m or 's Hz' inside brackets, from `at` on. Returns its end, or -1 where nothing was read. */
function readProduct(
  text: string,
  at: number,
  into: Accumulator,
  sign: 1 | -1,
  place: 'open' | 'bracketed',
): number {
  let found = readFactor(text, at, into, sign, 'latin');
  if (found === null) return -1;
  let end = found.end;
  for (let guard = 0; guard < 5; guard++) {
    const signed = PRODUCT_SIGNS.includes(text[end] ?? '#');
    const hyphen = text[end] === '-' && isLatinLetter(text.charCodeAt(end + 1));
    if (!signed && !hyphen && !(place === 'bracketed' && text[end] === ' ')) return end;
    const copy: Accumulator = { ...into, exponents: new Map(into.exponents) };
    found = readFactor(text, end + 1, copy, sign, signed ? 'product' : 'latin');
    if (found === null) return end;
    Object.assign(into, copy);
    for (const [base, power] of copy.exponents) into.exponents.set(base, power);
    end = found.end;
  }
  return end;
}

/** What stands after a dividing sign: '(m·K)', '100ml', '667 m2', '吨'. Returns its end, or -1. */
function readDivisor(text: string, at: number, into: Accumulator): number {
  if (text[at] === '(') {
    const end = readProduct(text, skipBlank(text, at + 1), into, -1, 'bracketed');
    if (end < 0) return -1;
    const close = skipBlank(text, end);
    return text[close] === ')' ? close + 1 : -1;
  }
  let start = skipBlank(text, at);
  let digits = 0;
  while (digits < 5 && isDigit(text.charCodeAt(start + digits))) digits++;
  const amount = digits === 0 ? 1 : Number(text.slice(start, start + digits));
  if (amount === 0) return -1;
  start = digits === 0 ? start : skipBlank(text, start + digits);
  const end = readProduct(text, start, into, -1, 'open');
  // 10μm/60μm are two figures, 5mg/100mg is one unit.
  const cancels = [...into.exponents.values()].every((exponent) => exponent === 0);
  if (cancels && !Number.isInteger(Math.log10(amount))) return -1;
  if (end >= 0) into.factor /= amount;
  return end;
}

function readMultiplier(text: string, at: number): { scale: number; end: number } | null {
  for (let length = Math.min(8, text.length - at); length > 0; length--) {
    const scale = MULTIPLIERS[text.slice(at, at + length)];
    if (scale !== undefined && Object.hasOwn(MULTIPLIERS, text.slice(at, at + length))) {
      return { scale, end: at + length };
    }
  }
  return null;
}

/**
 * The unit written at `at` of a text whose full-width forms are already folded, or null. Reads a power of ten in
 * words (万, million), products, divisors with brackets or an amount (mg/100ml), exponents in every usual form.
 * Looks at no more than a bounded number of characters. `value` is the number before it, for spellings that are
 * names with small numbers (4K).
 */
export function readUnit(text: string, at: number, value: number): UnitAt | null {
  if (!mayBeginUnit(text[at])) return null;
  const direct = readPlainUnit(text, at, 1, value);
  if (direct !== null) return direct;
  const multiplier = readMultiplier(text, at);
  if (multiplier === null) return null;
  return readPlainUnit(text, skipBlank(text, multiplier.end), multiplier.scale, value * multiplier.scale);
}

function readPlainUnit(text: string, at: number, scale: number, value: number): UnitAt | null {
  const into: Accumulator = { exponents: new Map(), factor: scale, offset: 0, count: 0, allCounted: true };
  const first = readAtom(text, at)?.atom.row;
  let end = readProduct(text, at, into, 1, 'open');
  if (end < 0) return null;
  let compound = into.count > 1;
  for (let guard = 0; guard < 3; guard++) {
    const slash = skipBlank(text, end);
    const divides = text[slash] === '/' || text[slash] === '每';
    if (!divides) break;
    const copy: Accumulator = { ...into, exponents: new Map(into.exponents) };
    const next = readDivisor(text, slash + 1, copy);
    if (next < 0) break;
    Object.assign(into, copy, { exponents: into.exponents });
    for (const [base, power] of copy.exponents) into.exponents.set(base, power);
    end = next;
    compound = true;
  }
  if (!compound && first !== undefined && (first.onlyCompound || Math.abs(value) < (first.least ?? 0)))
    return null;
  const offset = compound ? 0 : into.offset;
  return {
    unit: { dimension: dimensionName(into.exponents), factor: into.factor, offset, counted: into.allCounted },
    end,
  };
}

/** Folds what a text may hold to the form `readUnit` takes; every character keeps its place. */
export function foldUnitText(text: string): string {
  return text.replace(FOLDABLE, foldCharacter);
}

const FOLDED_CHARACTERS = new Map<string, string>(
  [
    ['　', ' '],
    ['\u00a0', ' '],
    ['﹒', '·'],
    ['・', '·'],
    ['µ', 'μ'],
    ['—–−‐‑‒', '-'],
    ['〜∼～˜', '~'],
    ['≧⩾﹥', '≥'],
    ['≦⩽﹤', '≤'],
    ['∶', ':'],
    ['萬', '万'],
    ['億', '亿'],
    ['噸', '吨'],
    ['於', '于'],
    ['個', '个'],
    ['達', '达'],
    ['過', '过'],
    ['圓', '元'],
    ['時', '时'],
    ['鐘', '钟'],
    ['週', '周'],
  ].flatMap(([from, to]) => [...from!].map((character): [string, string] => [character, to!])),
);

const FOLDABLE = new RegExp(`[\uff01-\uff5e${[...FOLDED_CHARACTERS.keys()].join('')}]`, 'g');

function foldCharacter(character: string): string {
  const known = FOLDED_CHARACTERS.get(character);
  return known ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Reads a whole unit cell such as 'MPa', '万吨/年', 'W/(m·K)'. Null where any part of it is not a known unit. */
export function parseUnit(unitText: string): Unit | null {
  const folded = foldUnitText(unitText).trim();
  const found = folded === '' ? null : readUnit(folded, 0, Number.MAX_VALUE);
  return found !== null && found.end === folded.length ? found.unit : null;
}

/** The value in the coherent SI unit (yuan, ratio 0…1, count … for what SI does not know). */
export function toSi(value: number, unit: Unit): number {
  return (value + unit.offset) * unit.factor;
}

/** A value in another unit of the same dimension; null where the dimensions differ. */
export function convertUnit(value: number, from: Unit, to: Unit): number | null {
  if (from.dimension !== to.dimension) return null;
  return toSi(value, from) / to.factor - to.offset;
}
