import { isDigitCode, isLatinCode, type NumberAt, readNumber } from './quantityNumbers.ts';
import { RANGE_SIGNS } from './quantityWords.ts';
import { readUnit, type UnitAt } from './units.ts';

/** A number, range or tolerance with its unit, before the words round it are read. */
export interface ValueAt {
  /** Includes the sign. */
  readonly start: number;
  /** Behind the unit, or behind the number where there is none. */
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly kind: 'single' | 'range';
  /** 2000余, 8年多: somewhat more than the number. */
  readonly vague: boolean;
  readonly unit: UnitAt | null;
  readonly unitStart: number;
  /** One plain whole number: only then may it be a list number or a year. */
  readonly plain: boolean;
}

const CHAIN_SIGNS = '、×xX*/和或与,';
const LONGEST_CHAIN = 16;
/** Single letters that are words, grades or chapter letters when a blank stands before them. */
const LONELY_LETTERS = 'AaVvWhsgmtlLKNJSBk';

function skipBlank(folded: string, at: number): number {
  return folded[at] === ' ' ? at + 1 : at;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Whether the digits at `at` belong to a name (PA66, CL-20, GB/T1591), a version or an ordinal (第3). */
function isPartOfName(folded: string, at: number): boolean {
  const before = folded[at - 1];
  if (before === undefined) return false;
  const code = before.charCodeAt(0);
  if ('_#№第.@$'.includes(before)) return true;
  if (before === '>' && /<\/?[a-z]{1,6}>$/i.test(folded.slice(Math.max(0, at - 9), at))) return true;
  if (isLatinCode(code)) return !/(?:^|[^a-z])(?:ph)$/i.test(folded.slice(Math.max(0, at - 3), at));
  if (before !== '-' && before !== '/') return false;
  const further = folded.charCodeAt(at - 2);
  return isLatinCode(further) || isDigitCode(further);
}

function signStart(folded: string, at: number): number {
  return folded[at - 1] === '-' ? at - 1 : at;
}

/** The unit behind a number, with 余/多 before it and without what only looks like one. */
function readUnitAfter(
  folded: string,
  number: NumberAt,
): { unit: UnitAt; start: number; vague: boolean } | null {
  let at = number.end;
  const vague = '余多来'.includes(folded[at] ?? '#');
  if (vague) at++;
  const start = skipBlank(folded, at);
  const unit = readUnit(folded, start, number.value);
  if (unit === null) return null;
  const text = folded.slice(start, unit.end);
  if (
    start > at &&
    text.length === 1 &&
    LONELY_LETTERS.includes(text) &&
    number.plain &&
    isYear(number.value)
  ) {
    return null;
  }
  if (text === 's' && folded.startsWith(' of ', unit.end)) return null;
  if ((text === '年' || text === 's') && number.plain && isYear(number.value)) return null;
  return { unit, start, vague };
}

function readRangeSign(folded: string, at: number): number {
  for (const sign of RANGE_SIGNS) if (folded.startsWith(sign, at)) return at + sign.length;
  return -1;
}

/** The second number of a range from behind the first (and its unit, if it has one). */
function readSecond(
  folded: string,
  at: number,
  firstNegative: boolean,
): { number: NumberAt; value: number } | null {
  const start = folded[at] === ' ' && '-~至到'.includes(folded[at + 1] ?? '#') ? at + 1 : at;
  let next = readRangeSign(folded, start);
  if (next < 0) return null;
  const doubled = folded.startsWith('--', start);
  if (doubled && firstNegative) next--;
  next = skipBlank(folded, next);
  const negative = folded[next] === '-' || folded[next] === '+' ? folded[next] === '-' : null;
  if (negative !== null) next++;
  if (!isDigitCode(folded.charCodeAt(next))) return null;
  const number = readNumber(folded, next);
  // A third part makes it a date, a phone number or a name: 2019-05-06, 82-37-4.
  if (number === null || (folded[number.end] === '-' && isDigitCode(folded.charCodeAt(number.end + 1))))
    return null;
  return { number, value: negative ? -number.value : number.value };
}

interface FirstNumber {
  readonly number: NumberAt;
  readonly value: number;
  readonly start: number;
}

function single(folded: string, first: FirstNumber): ValueAt {
  const found = readUnitAfter(folded, first.number);
  const end = found?.unit.end ?? first.number.end;
  const trailingMore = found !== null && folded[end] === '多' && found.unit.unit.dimension === 'duration';
  return {
    start: first.start,
    end: trailingMore ? end + 1 : end,
    low: first.value,
    high: first.value,
    kind: 'single',
    vague: trailingMore || (found?.vague ?? false),
    unit: found?.unit ?? null,
    unitStart: found?.start ?? end,
    plain: first.number.plain,
  };
}

function readRange(folded: string, first: FirstNumber, firstUnit: UnitAt | null): ValueAt | null {
  const second = readSecond(folded, firstUnit?.end ?? first.number.end, first.value < 0);
  if (second === null) return null;
  let unitAt = second.number.end;
  const bracketed = folded[unitAt] === ')' && folded[first.start - 1] === '(';
  if (bracketed) unitAt++;
  const found = readUnitAfter(folded, { ...second.number, end: unitAt });
  if (firstUnit !== null && found?.unit.unit.dimension !== firstUnit.unit.dimension) return null;
  if (found === null && first.number.plain && second.number.plain) return null;
  const scale = firstUnit === null || found === null ? 1 : firstUnit.unit.factor / found.unit.unit.factor;
  const low = first.value * scale;
  return {
    start: first.start,
    end: found?.unit.end ?? second.number.end,
    low: Math.min(low, second.value),
    high: Math.max(low, second.value),
    kind: 'range',
    vague: false,
    unit: found?.unit ?? null,
    unitStart: found?.start ?? second.number.end,
    plain: false,
  };
}

/** 25±2℃, 5mm±20μm, 100V±10% and the bare 2.65±0.05. */
function readDeviation(folded: string, first: FirstNumber, firstUnit: UnitAt | null): ValueAt | null {
  const sign = skipBlank(folded, firstUnit?.end ?? first.number.end);
  if (folded[sign] !== '±') return null;
  const digits = skipBlank(folded, sign + 1);
  if (!isDigitCode(folded.charCodeAt(digits))) return null;
  const number = readNumber(folded, digits);
  if (number === null) return null;
  const found = readUnitAfter(folded, number);
  const spread = spreadOf(first.value, number.value, firstUnit, found?.unit ?? null);
  if (spread === null) return null;
  const own = firstUnit !== null;
  return {
    start: first.start,
    end: found?.unit.end ?? number.end,
    low: first.value - spread,
    high: first.value + spread,
    kind: 'range',
    vague: false,
    unit: firstUnit ?? found?.unit ?? null,
    unitStart: own ? skipBlank(folded, first.number.end) : (found?.start ?? number.end),
    plain: false,
  };
}

/** The deviation in the unit of the nominal value; null where the two units do not fit together. */
function spreadOf(
  nominal: number,
  deviation: number,
  first: UnitAt | null,
  second: UnitAt | null,
): number | null {
  if (first === null) return deviation;
  if (second === null) return null;
  if (first.unit.dimension === second.unit.dimension)
    return (deviation * second.unit.factor) / first.unit.factor;
  return second.unit.dimension === 'ratio' ? Math.abs(nominal) * deviation * second.unit.factor : null;
}

/** 1.5、2、3 mg/kg and 100×50×20mm: numbers that share the unit of the last. Empty where it is no such list. */
function readChain(folded: string, first: FirstNumber): { values: ValueAt[]; next: number } {
  const members: NumberAt[] = [first.number];
  let at = first.number.end;
  while (members.length < LONGEST_CHAIN) {
    const sign = skipBlank(folded, at);
    if (!CHAIN_SIGNS.includes(folded[sign] ?? '#')) break;
    const digits = skipBlank(folded, sign + 1);
    if (!isDigitCode(folded.charCodeAt(digits))) break;
    const number = readNumber(folded, digits);
    if (number === null) break;
    members.push(number);
    at = number.end;
  }
  const last = members[members.length - 1]!;
  // None of the numbers before the last has a unit of its own: reading goes on at the last.
  const none = { values: [], next: last === first.number ? last.end : last.start };
  if (members.length < 2) return none;
  const found = readUnitAfter(folded, last);
  if (
    found === null ||
    members.some((member) => member.plain && isYear(member.value)) ||
    isListNumber(folded, first)
  )
    return none;
  const values = members.map(
    (member) =>
      ({
        start: member === first.number ? first.start : member.start,
        end: member === last ? found.unit.end : member.end,
        low: member === first.number ? first.value : member.value,
        high: member === first.number ? first.value : member.value,
        kind: 'single',
        vague: false,
        unit: found.unit,
        unitStart: found.start,
        plain: false,
      }) as const,
  );
  return { values, next: found.unit.end };
}

/** '1、2mm厚的钢板' at the beginning of a line is item 1, not 1 mm. */
function isListNumber(folded: string, first: FirstNumber): boolean {
  const before = folded[first.start - 1];
  return (
    first.number.plain &&
    first.number.value < 100 &&
    (before === undefined || '\n\r。;:"'.includes(before)) &&
    folded[first.number.end] === '、'
  );
}

/**
 * The values that begin with the digit at `at`: one, or several that share a unit. `next` is where reading goes
 * on; `figureEnd` is where the figure before ended (10μm/60μm goes on, GB/T1591 does not). An empty list means the digits are part of a name, a date, an ordinal or unreadable.
 */
export function readValues(
  folded: string,
  at: number,
  figureEnd: number,
): { values: ValueAt[]; next: number } {
  const number = readNumber(folded, at);
  if (number === null) return { values: [], next: digitsEnd(folded, at) };
  const continues = folded[at - 1] === '/' && figureEnd === at - 1;
  if (!continues && isPartOfName(folded, at)) return { values: [], next: number.end };
  const start = signStart(folded, at);
  const first: FirstNumber = { number, start, value: start < at ? -number.value : number.value };
  const alone = single(folded, first);
  const wide = readDeviation(folded, first, alone.unit) ?? readRange(folded, first, alone.unit);
  if (wide !== null && !(wide.unit === null && alone.unit !== null))
    return { values: [wide], next: wide.end };
  if (alone.unit === null) {
    const chain = readChain(folded, first);
    if (chain.values.length > 0) return chain;
    const skipped = dateEnd(folded, number);
    if (skipped > number.end) return { values: [], next: skipped };
    return { values: [alone], next: chain.next };
  }
  return { values: [alone], next: alone.end };
}

function digitsEnd(folded: string, at: number): number {
  let end = at;
  while (isDigitCode(folded.charCodeAt(end)) || '.,'.includes(folded[end] ?? '#')) end++;
  return Math.max(end, at + 1);
}

/** Behind a run such as 2012-2014年, 2019-05-06 or 0375-1234567, so that its parts are not read one by one. */
function dateEnd(folded: string, number: NumberAt): number {
  let end = number.end;
  for (
    let parts = 0;
    parts < 4 && '-~/'.includes(folded[end] ?? '#') && isDigitCode(folded.charCodeAt(end + 1));
    parts++
  ) {
    const next = readNumber(folded, end + 1);
    if (next === null || next.end === end + 1) break;
    end = next.end;
  }
  return end;
}
