import { type Lead, type ReadableText, readLead, readTrail } from './quantityContext.ts';
import { isDigitCode, isLatinCode } from './quantityNumbers.ts';
import { findObject, type ObjectAt } from './quantityObject.ts';
import { readValues, type ValueAt } from './quantityValues.ts';
import {
  BOOKKEEPING_WORDS,
  type FigureChange,
  type FigureComparator,
  LESS_IS_BETTER,
  PURE_NUMBER_ENDINGS,
  STATISTIC_NAMES,
} from './quantityWords.ts';
import { foldUnitText, parseUnit, toSi, type Unit } from './units.ts';

export type { FigureComparator };

/** One quantity read from a text. All offsets are UTF-16 offsets in the text as given, end exclusive. */
export interface ExtractedFigure {
  /** The whole expression: comparator, number, unit, comparator behind it. */
  readonly start: number;
  readonly end: number;
  readonly comparator: FigureComparator;
  /** As written, in `unitText`; null = open on this side. Equal and about have low = high. */
  readonly low: number | null;
  readonly high: number | null;
  /** As written; '' for a bare number. */
  readonly unitText: string;
  /** A name such as 'pressure', exponents such as 'M L2 T-3 K-1', or 'number' for a bare number. */
  readonly dimension: string;
  /** In coherent SI units; what SI does not know is in its own base (yuan, count, ratio 0…1). */
  readonly siLow: number | null;
  readonly siHigh: number | null;
  /** 提高30% is a change 'up'; 提高到30% is a level (null). */
  readonly change: FigureChange;
  /** Counted things (3台): weaker evidence than a measured quantity. */
  readonly counted: boolean;
  /** What is measured, as written; '' where the text does not say. */
  readonly objectText: string;
  readonly objectStart: number;
  readonly objectEnd: number;
}

/** A figure of a record as the form stores it, see `shared/domain/figure.ts`. */
export interface FigureRow {
  readonly quantity: string;
  readonly comparator: 'atLeast' | 'atMost' | 'equal' | 'above' | 'below' | 'range';
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
}

const BARE_NUMBER: Unit = { dimension: 'number', factor: 1, offset: 0, counted: false };
const ACIDITY: Unit = { dimension: 'acidity', factor: 1, offset: 0, counted: false };
/** What follows the first of a list takes its name from it. */
const NO_NAME = { object: null, change: null } as const;
const LARGEST_BARE_NUMBER = 1e8;
const PURE_RATIO: Unit = { dimension: 'ratio', factor: 1, offset: 0, counted: false };
/** Behind a bare number these make it an ordinal, a code or a count of something we do not compare. */
const NOT_AFTER_BARE_NUMBER = '<版号款条种类个人项名家年月日位期届代路所篇部门点分栋座户村次届章节';

function readableText(original: string): ReadableText {
  const folded = foldUnitText(original);
  let lower = folded;
  if (/[A-Z]/.test(folded)) lower = folded.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return { original, folded, lower };
}

/**
 * The quantities a text states, in order of place: a number with its unit, comparator, range and the words that
 * name what is measured. Years, list numbers, model names, ordinals, ages and project bookkeeping (专利2项) are
 * not figures. Chinese and English may be mixed. Never throws; takes time linear in the length of the text.
 */
export function extractFigures(text: string): ExtractedFigure[] {
  if (!/[0-9０-９]/.test(text)) return [];
  const readable = readableText(text);
  const figures: ExtractedFigure[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigitCode(readable.folded.charCodeAt(at))) {
      at++;
      continue;
    }
    const { values, next } = readValues(readable.folded, at, figures[figures.length - 1]?.end ?? -1);
    let shared: Lead | null = null;
    for (const value of values) {
      const figure = buildFigure(readable, value, shared, figures[figures.length - 1] ?? null);
      if (figure === null) continue;
      figures.push(figure);
      shared ??= readLead(readable, value.start);
    }
    at = Math.max(next, at + 1);
  }
  return figures;
}

function buildFigure(
  text: ReadableText,
  value: ValueAt,
  shared: Lead | null,
  previous: ExtractedFigure | null,
): ExtractedFigure | null {
  if (value.unit === null && !mayBeBare(text, value)) return null;
  const lead = shared ?? readLead(text, value.start);
  if (value.unit === null && value.plain && lead.comparator === null && !lead.joined) return null;
  const trail = readTrail(text, value.end);
  const end = trail?.end ?? value.end;
  const named = shared === null ? findObject(text, lead, end, previous?.end ?? 0) : NO_NAME;
  const object = named.object ?? inheritedObject(text, lead, previous);
  const name = object === null ? '' : text.folded.slice(object.start, object.end);
  const comparator = chooseComparator(value, lead, trail?.comparator ?? null, name);
  const change = lead.change ?? (comparator === 'plusMinus' ? null : named.change);
  const unit = unitOf(text, value, lead, comparator, name, change);
  if (unit === null || !isWanted(text, value, unit, name, end)) return null;
  return assemble(text, value, {
    comparator,
    change,
    unit,
    object,
    start: expressionStart(value, lead, shared, previous),
    end,
  });
}

/** With the comparator before it, but never back into the figure before; in a list only the first has it. */
function expressionStart(
  value: ValueAt,
  lead: Lead,
  shared: Lead | null,
  previous: ExtractedFigure | null,
): number {
  if (shared !== null) return value.start;
  return Math.max(Math.min(lead.start, value.start), previous?.end ?? 0);
}

/** A bare number is worth a look only where a comparator or a copula may stand before it. */
function mayBeBare(text: ReadableText, value: ValueAt): boolean {
  // Registration and telephone numbers.
  if (Math.abs(value.low) >= LARGEST_BARE_NUMBER) return false;
  const next = text.folded[value.end] ?? ' ';
  if (next === ' ' && isLatinCode(text.folded.charCodeAt(value.end + 1))) return false;
  if (isLatinCode(next.charCodeAt(0)) || isDigitCode(next.charCodeAt(0))) return false;
  return !NOT_AFTER_BARE_NUMBER.includes(next) && value.start > 0;
}

function chooseComparator(
  value: ValueAt,
  lead: Lead,
  trail: FigureComparator | null,
  name: string,
): FigureComparator {
  if (lead.comparator === 'plusMinus') return 'plusMinus';
  if (value.kind === 'range') return 'range';
  if (lead.comparator === 'better') return LESS_IS_BETTER.test(name) ? 'below' : 'above';
  if (trail !== null && (lead.comparator === null || lead.comparator === 'about')) return trail;
  return lead.comparator ?? (value.vague ? 'above' : 'equal');
}

/** The unit a value counts in; null where a number without unit says nothing that can be compared. */
function unitOf(
  text: ReadableText,
  value: ValueAt,
  lead: Lead,
  comparator: FigureComparator,
  name: string,
  change: FigureChange,
): Unit | null {
  if (value.unit !== null) {
    const difference = change !== null || comparator === 'plusMinus';
    const { unit } = value.unit;
    return difference && unit.offset !== 0
      ? { ...unit, offset: 0, dimension: 'temperatureDifference' }
      : unit;
  }
  if (/^ph值?$/i.test(name)) return ACIDITY;
  const fraction = value.kind === 'single' && !value.plain && value.low > 0 && value.low < 1;
  if (fraction && text.folded.slice(value.start, value.end).includes('/')) {
    return change !== null || comparator !== 'equal' ? PURE_RATIO : null;
  }
  if (name.length < 2 || STATISTIC_NAMES.has(name.toLowerCase())) return null;
  if (comparator !== 'equal' && comparator !== 'about' && comparator !== 'range') return BARE_NUMBER;
  const han = /[\u4e00-\u9fff]/.test(name);
  const named = lead.joined || PURE_NUMBER_ENDINGS.includes(name[name.length - 1]!);
  return han && named && !value.plain && comparator !== 'about' ? BARE_NUMBER : null;
}

function isWanted(text: ReadableText, value: ValueAt, unit: Unit, name: string, end: number): boolean {
  if (value.unit === null || !unit.counted) return true;
  const around = name + text.folded.slice(end, end + 8);
  if (BOOKKEEPING_WORDS.some((word) => around.includes(word))) return false;
  const word = text.folded.slice(value.unitStart, value.unit.end);
  return word !== '个' || /[数量]$/.test(name);
}

/** 0.5、1和2 mm, 60×40mm, 由35吨提高到36吨: what follows closely on a figure measures the same thing. */
function inheritedObject(text: ReadableText, lead: Lead, previous: ExtractedFigure | null): ObjectAt | null {
  if (previous === null || previous.objectText === '') return null;
  const gap = text.folded.slice(previous.end, Math.min(lead.objectEnd, previous.end + 4));
  return lead.objectEnd <= previous.end || /^[ 、,×xX*/;和或及与):]{1,3}$/.test(gap)
    ? { start: previous.objectStart, end: previous.objectEnd }
    : null;
}

interface FigureContext {
  readonly comparator: FigureComparator;
  readonly change: FigureChange;
  readonly unit: Unit;
  readonly object: ObjectAt | null;
  readonly start: number;
  readonly end: number;
}

function boundsOf(
  comparator: FigureComparator,
  value: { low: number; high: number },
): [number | null, number | null] {
  if (comparator === 'atLeast' || comparator === 'above') return [value.low, null];
  if (comparator === 'atMost' || comparator === 'below') return [null, value.high];
  if (comparator === 'plusMinus') return [-Math.abs(value.high), Math.abs(value.high)];
  return [value.low, value.high];
}

function assemble(text: ReadableText, value: ValueAt, context: FigureContext): ExtractedFigure {
  const { comparator, change, unit, object, start, end } = context;
  const [low, high] = boundsOf(comparator, value);
  return {
    start,
    end,
    comparator,
    low,
    high,
    unitText: value.unit === null ? '' : text.original.slice(value.unitStart, value.unit.end),
    dimension: unit.dimension,
    siLow: low === null ? null : toSi(low, unit),
    siHigh: high === null ? null : toSi(high, unit),
    change,
    counted: unit.counted,
    objectText: object === null ? '' : text.original.slice(object.start, object.end),
    objectStart: object?.start ?? start,
    objectEnd: object?.end ?? start,
  };
}

/**
 * A stored figure row in the form of an extracted one, so that rows and free text compare alike. Offsets are 0:
 * there is no text. Null where the unit is unknown or both bounds are open.
 */
export function figureFromRow(row: FigureRow): ExtractedFigure | null {
  const unit = row.unit === null || row.unit.trim() === '' ? BARE_NUMBER : parseUnit(row.unit);
  const value = row.low ?? row.high;
  if (unit === null || value === null) return null;
  const [low, high] = boundsOf(row.comparator, { low: row.low ?? value, high: row.high ?? value });
  return {
    start: 0,
    end: 0,
    comparator: row.comparator,
    low,
    high,
    unitText: row.unit ?? '',
    dimension: unit.dimension,
    siLow: low === null ? null : toSi(low, unit),
    siHigh: high === null ? null : toSi(high, unit),
    change: rowChange(row.quantity),
    counted: unit.counted,
    objectText: row.quantity,
    objectStart: 0,
    objectEnd: 0,
  };
}

/** 成本降低 and 效率提升 as the name of a row speak of a change. */
function rowChange(quantity: string): FigureChange {
  if (/(?:降低|减少|下降|缩短|节约|节省)[率幅度]*$/.test(quantity)) return 'down';
  return /(?:提高|提升|增加|增长|延长)[率幅度]*$/.test(quantity) ? 'up' : null;
}
