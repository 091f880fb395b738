import { type ExtractedFigure, extractFigures, type FigureRow, figureFromRow } from '../../text/quantity.ts';
import { convertUnit, parseUnit } from '../../text/units.ts';
import { compareFigures, type FigureComparison } from './compareFigures.ts';
import { listedQuantity } from './sameQuantity.ts';

/** A figure row of a record with what the form keeps beside the value. */
export interface StoredFigure extends FigureRow {
  readonly importance?: 'must' | 'nice';
  readonly testMethod?: string | null;
}

/** What one side says in figures: its rows, and the texts in which more may stand. */
export interface FigureSource {
  readonly title: string;
  readonly text: string;
  readonly rows: readonly StoredFigure[];
}

/** A figure as one side says it. */
interface SaidFigure {
  /** Where it stands: a row of the form, or free text. */
  readonly origin: 'row' | 'title' | 'text';
  /** What is measured, as written; '' where the text does not say. */
  readonly quantity: string;
  /** The expression as written, or as the row would be written: '≥ 800 MPa'. */
  readonly value: string;
  /** The words round it, for a person who wants to see them: empty for a row. */
  readonly quote: string;
  readonly importance: 'must' | 'nice' | null;
  readonly testMethod: string | null;
}

/** One asked figure and what stands against it. */
export interface PairFigure {
  readonly asked: SaidFigure;
  readonly offered: SaidFigure | null;
  readonly verdict: FigureComparison['verdict'];
  readonly why: FigureComparison['why'] | 'unitUnknown';
  /** 1 = reached; less by the gap relative to what is asked; 0 where unknown. */
  readonly closeness: number;
  /** The offered value in the unit that was asked for, where they differ: '900 MPa'; else null. */
  readonly converted: string | null;
}

/** More would be no comparison that anybody reads. */
const MOST_ASKED = 30;
/** Figures come early in a description; what stands behind is background. */
const MOST_CHARACTERS = 50_000;
const QUOTED_BEFORE = 16;
const QUOTED_AFTER = 10;

interface Known {
  readonly figure: ExtractedFigure;
  readonly said: SaidFigure;
}

/**
 * The figures that a demand asks for, each beside the best answer of a supply: rows of the form first, then what
 * stands in title and text and in no row. What a text says of the present state, of competing products or of money
 * and dates of the project is no requirement and no answer. Never throws; the same input gives the same rows.
 */
export function pairFigures(demand: FigureSource, supply: FigureSource): PairFigure[] {
  const { asked } = readFigures(demand);
  const { offers } = readFigures(supply);
  const compared = compareFigures(
    asked.map(({ figure }) => figure),
    offers.map(({ figure }) => figure),
  );
  const known = compared.map((row, place): PairFigure => {
    const offer = offers.find(({ figure }) => figure === row.achievement) ?? null;
    return {
      asked: asked[place]!.said,
      offered: offer?.said ?? null,
      verdict: row.verdict,
      why: row.why,
      closeness: row.closeness,
      converted: row.achievement === null ? null : inUnitOf(row.need, row.achievement),
    };
  });
  return [...known, ...unreadableRows(demand.rows)].slice(0, MOST_ASKED);
}

/** The figures of one side, read once to be compared with many others. */
export interface ReadFigures {
  /** What it would ask of the other side. */
  readonly asked: readonly Known[];
  /** What it says of itself. */
  readonly offers: readonly Known[];
}

export function readFigures(source: FigureSource): ReadFigures {
  const offers = knownFigures(source);
  // A figure without a name is a question only where it plainly sets a limit.
  const asked = offers.filter(
    ({ figure, said }) =>
      figure.objectText !== '' ||
      (said.origin !== 'row' && figure.comparator !== 'equal' && figure.comparator !== 'about'),
  );
  return { asked, offers };
}

/** A figure that would be nice counts half of one that must be reached. */
const NICE_SHARE = 0.5;

/**
 * How far a supply reaches what a demand asks for in figures: mean closeness 0…1 over the asked figures to which it
 * says anything at all; undefined where there is none. By hand: 800 MPa must and 5000 h nice, offered 900 MPa and
 * 4000 h: (1 × 1 + 0.5 × closeness of 4000 h) / 1.5.
 */
export function figureFit(demand: ReadFigures, supply: ReadFigures): number | undefined {
  if (demand.asked.length === 0 || supply.offers.length === 0) return undefined;
  const compared = compareFigures(
    demand.asked.map(({ figure }) => figure),
    supply.offers.map(({ figure }) => figure),
  );
  let sum = 0;
  let weights = 0;
  for (const [place, { verdict, closeness }] of compared.entries()) {
    if (verdict === 'unknown') continue;
    const weight = demand.asked[place]!.said.importance === 'nice' ? NICE_SHARE : 1;
    sum += weight * closeness;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

function knownFigures(source: FigureSource): Known[] {
  const rows = source.rows.flatMap((row): Known[] => {
    const figure = figureFromRow(row);
    return figure === null ? [] : [{ figure, said: saidByRow(row) }];
  });
  const texts = [
    ...figuresInText('title', source.title),
    ...figuresInText('text', source.text.slice(0, MOST_CHARACTERS)),
  ];
  const kept: Known[] = [...rows];
  for (const found of texts) if (!kept.some((known) => saysTheSame(known, found))) kept.push(found);
  return kept;
}

/** A row speaks for its quantity alone; of equal figures in the texts the first one stands for all. */
function saysTheSame(known: Known, found: Known): boolean {
  const [a, b] = [known.figure, found.figure];
  if (a.change !== b.change) return false;
  const sameQuantity = a.dimension === b.dimension && sameName(a.objectText, b.objectText);
  if (known.said.origin === 'row') return sameQuantity || repeats(a, b);
  return sameQuantity && a.comparator === b.comparator && a.siLow === b.siLow && a.siHigh === b.siHigh;
}

/** The value of a row under a longer name (系统回用率), or with its unit spelled in a way nobody reads (微西门子). */
function repeats(row: ExtractedFigure, found: ExtractedFigure): boolean {
  const [a, b] = [row.objectText, found.objectText];
  const nested = a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));
  if (!nested || row.low !== found.low || row.high !== found.high) return false;
  return row.dimension === found.dimension || found.dimension === 'number';
}

function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const listed = listedQuantity(a);
  return listed !== null && listed === listedQuantity(b) && (a.endsWith(b) || b.endsWith(a));
}

function figuresInText(origin: 'title' | 'text', text: string): Known[] {
  return extractFigures(text)
    .filter((figure) => !isBeside(figure) && !speaksOfOthers(text, figure))
    .map((figure) => ({
      figure,
      said: {
        origin,
        quantity: figure.objectText,
        value: text.slice(figure.start, figure.end).trim(),
        quote: quoteOf(text, figure),
        importance: null,
        testMethod: null,
      },
    }));
}

const PROJECT_MONEY =
  /预算|投入|投资|资金|经费|金额|报价|价格|总价|产值|销售|营收|budget|investment|funding/iu;

/** Money of the project is compared as money, not as a figure of the thing. */
function isBeside(figure: ExtractedFigure): boolean {
  return figure.dimension === 'yuan' && PROJECT_MONEY.test(figure.objectText);
}

const OTHERS =
  /目前|现有|当前|现阶段|现状|原有|原来|传统|常规|普通|国外|国内现|进口|竞品|同类|以往|此前|仅(?:为|能|有|达)|只(?:有|能)|currently|at present|existing|conventional|traditional|competing/iu;

/** Whether the clause speaks of the present state or of somebody else's product. */
function speaksOfOthers(text: string, figure: ExtractedFigure): boolean {
  const from = Math.min(figure.objectStart, figure.start);
  const before = text.slice(Math.max(0, from - QUOTED_BEFORE), figure.start);
  const clause = before.split(/[，。；;,.!？?\n]/u).at(-1) ?? '';
  return OTHERS.test(clause);
}

function quoteOf(text: string, figure: ExtractedFigure): string {
  const start = Math.max(0, Math.min(figure.objectStart, figure.start) - QUOTED_BEFORE);
  const end = Math.min(text.length, Math.max(figure.objectEnd, figure.end) + QUOTED_AFTER);
  const [before = '', after = ''] = [
    text
      .slice(start, figure.start)
      .split(/[。；;\n]/u)
      .at(-1),
    text.slice(figure.end, end).split(/[，。；;,\n]/u)[0],
  ];
  return `${before}${text.slice(figure.start, figure.end)}${after}`.trim();
}

const SIGNS = { atLeast: '≥', atMost: '≤', above: '>', below: '<', equal: '', range: '' } as const;

/** A row as it would be written: '≥ 800 MPa', '-40–150 ℃'. */
function rowValue(row: StoredFigure): string {
  const { comparator, low, high, unit } = row;
  const numbers =
    comparator === 'range' && low !== null && high !== null ? `${low}–${high}` : `${low ?? high ?? ''}`;
  return [SIGNS[comparator], numbers, unit ?? ''].filter((part) => part !== '').join(' ');
}

function saidByRow(row: StoredFigure): SaidFigure {
  return {
    origin: 'row',
    quantity: row.quantity,
    value: rowValue(row),
    quote: '',
    importance: row.importance ?? null,
    testMethod: row.testMethod ?? null,
  };
}

/** Rows whose unit is not known stay in sight: nobody should think that they were met. */
function unreadableRows(rows: readonly StoredFigure[]): PairFigure[] {
  return rows
    .filter((row) => figureFromRow(row) === null)
    .map((row) => ({
      asked: saidByRow(row),
      offered: null,
      verdict: 'unknown',
      why: 'unitUnknown',
      closeness: 0,
      converted: null,
    }));
}

const SIGNIFICANT_DIGITS = 4;

/** An offered figure in the unit of the asked one; null where it is written in that unit already. */
function inUnitOf(asked: ExtractedFigure, offered: ExtractedFigure): string | null {
  const [to, from] = [parseUnit(asked.unitText), parseUnit(offered.unitText)];
  if (to === null || from === null || asked.unitText === offered.unitText) return null;
  if (to.factor === from.factor && to.offset === from.offset) return null;
  const values = [offered.low, offered.high].map((value) =>
    value === null ? null : convertUnit(value, from, to),
  );
  const [low = null, high = null] = values;
  const said = (value: number) => String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  if (low !== null && high !== null && low !== high) return `${said(low)}–${said(high)} ${asked.unitText}`;
  if (low === null && high === null) return null;
  const sign = low === null ? '≤ ' : high === null ? '≥ ' : '';
  return `${sign}${said((low ?? high)!)} ${asked.unitText}`;
}
