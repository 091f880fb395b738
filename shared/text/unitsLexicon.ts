import {
  CHINESE_PREFIXES,
  DIMENSION_NAMES,
  LATIN_PREFIXES,
  MULTIPLIERS,
  UNIT_ROWS,
  type UnitRow,
  WORD_PREFIXES,
} from './unitsTable.ts';

/** One spelling of one unit, with its prefix worked in. */
export interface Atom {
  readonly exponents: ReadonlyMap<string, number>;
  readonly factor: number;
  readonly offset: number;
  readonly row: UnitRow;
}

const BASE_ORDER = ['M', 'L', 'T', 'I', 'K', 'N', 'J'];

const exactAtoms = new Map<string, Atom>();
const foldedAtoms = new Map<string, Atom>();
/** The first characters of all spellings, with the length of the longest: most places in a text begin no unit. */
const longestByFirst = new Map<string, number>();
for (const word of [...Object.keys(MULTIPLIERS), '平方', '立方']) noteFirst(word[0]!, 0);
for (const row of UNIT_ROWS) addRow(row);

function noteFirst(character: string, length: number): void {
  longestByFirst.set(character, Math.max(longestByFirst.get(character) ?? 0, length));
}

function addRow(row: UnitRow): void {
  const exponents = parseDimension(row.dimension);
  const put = (name: string, scale: number): void => {
    const bareOnlyInCompound = row.onlyPrefixed && scale === 1;
    const atom: Atom = {
      exponents,
      factor: row.factor * scale,
      offset: row.offset ?? 0,
      row: bareOnlyInCompound ? { ...row, onlyCompound: true } : row,
    };
    const known = exactAtoms.get(name);
    // A spelling may stand alone in one row and only in compounds in another: the freer one wins.
    if (known === undefined || known.row.onlyCompound) exactAtoms.set(name, atom);
    const lower = name.toLowerCase();
    noteFirst(name[0]!, name.length);
    if (name.length > 1) {
      noteFirst(name[0]!.toLowerCase(), name.length);
      noteFirst(name[0]!.toUpperCase(), name.length);
    }
    // Seconds keep their case: MS and NS are names far more often.
    if (name.length > 1 && (row.word || row.dimension !== 'T') && !foldedAtoms.has(lower))
      foldedAtoms.set(lower, atom);
  };
  for (const written of row.names.split(' ')) {
    const name = written.replaceAll('_', ' ');
    // Mega before milli: where only the case tells them apart, 'mpa' and 'mhz' mean the mega unit in practice.
    for (const prefix of prefixesOf(row)) put(prefix + name, LATIN_PREFIXES[prefix]!);
    for (const prefix of row.chinesePrefixes ?? '')
      if (isHan(name)) put(prefix + name, CHINESE_PREFIXES[prefix]!);
    put(name, 1);
    if (row.word) addWord(name, put);
  }
}

function prefixesOf(row: UnitRow): string[] {
  const prefixes = [...(row.prefixes ?? '')];
  const megaFirst = row.dimension === 'M L-1 T-2' || row.dimension === 'T-1' || row.dimension === 'M L2 T-3';
  return megaFirst ? prefixes.reverse() : prefixes;
}

function addWord(name: string, put: (name: string, scale: number) => void): void {
  put(`${name}s`, 1);
  for (const [prefix, scale] of Object.entries(WORD_PREFIXES)) {
    for (const joint of ['', '-']) {
      put(prefix + joint + name, scale);
      put(`${prefix + joint + name}s`, scale);
    }
  }
}

function isHan(name: string): boolean {
  return name.charCodeAt(0) >= 0x4e00;
}

function parseDimension(text: string): ReadonlyMap<string, number> {
  const exponents = new Map<string, number>();
  for (const part of text.split(' ')) {
    const match = /^([A-Za-z]+?)(-?\d+)?$/.exec(part);
    if (match) exponents.set(match[1]!, Number(match[2] ?? 1));
  }
  return exponents;
}

/** The name of a dimension, or its exponents in a fixed order where none is listed. */
export function dimensionName(exponents: ReadonlyMap<string, number>): string {
  const rank = (base: string): number => {
    const at = BASE_ORDER.indexOf(base);
    return at < 0 ? BASE_ORDER.length : at;
  };
  const key = [...exponents]
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([base, exponent]) => (exponent === 1 ? base : base + exponent))
    .join(' ');
  return nameByKey.get(key) ?? key;
}

/** The table writes 'turn T-1' as people say it; keys are sorted, so both are brought to one order here. */
const nameByKey = new Map<string, string>();
for (const [written, name] of Object.entries(DIMENSION_NAMES)) {
  nameByKey.set(dimensionName(parseDimension(written)), name);
}

export function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export interface AtomAt {
  readonly atom: Atom;
  readonly end: number;
}

/** The longest spelling at `at`; a Latin one must not run on into more letters. */
export function readAtom(text: string, at: number): AtomAt | null {
  const limit = Math.min(text.length, at + (longestByFirst.get(text[at] ?? '') ?? 0));
  for (let end = limit; end > at; end--) {
    if (isLatinLetter(text.charCodeAt(end - 1)) && isLatinLetter(text.charCodeAt(end))) continue;
    const name = text.slice(at, end);
    const atom = exactAtoms.get(name) ?? (name.length > 1 ? foldedAtoms.get(name.toLowerCase()) : undefined);
    if (atom === undefined) continue;
    const next = text[end];
    if (next !== undefined && atom.row.notBefore?.includes(next)) continue;
    return { atom, end };
  }
  return null;
}

/** Whether a unit or a power of ten in words can begin with this character: one look saves most searches. */
export function mayBeginUnit(character: string | undefined): boolean {
  return character !== undefined && longestByFirst.has(character);
}
