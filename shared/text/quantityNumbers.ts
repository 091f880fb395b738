/** A number written in digits. */
export interface NumberAt {
  readonly start: number;
  readonly end: number;
  /** The value as written, with its power of ten; a minus sign is not part of it. */
  readonly value: number;
  /** Digits with no point, comma or power: what a year, a list number or a model name looks like. */
  readonly plain: boolean;
}

const LONGEST_RUN = 20;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatinCode(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (isDigitCode(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the digits with thousands commas and a decimal point, from `start` on. */
function mantissaEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  if (end - start <= 3) {
    while (text[end] === ',' && runEnd(text, end + 1) === end + 4) end += 4;
  }
  if (text[end] === '.' && isDigitCode(text.charCodeAt(end + 1))) {
    const fraction = runEnd(text, end + 1);
    // 1.2.3 is a clause or a version, not a number.
    if (text[fraction] !== '.' || !isDigitCode(text.charCodeAt(fraction + 1))) end = fraction;
  }
  return end;
}

/** The power of ten behind a mantissa: ×10^6, x10-3, ·10⁶, 1E-13. */
function readPower(text: string, at: number): { exponent: number; end: number } | null {
  const short = /^[eE]([-+]?[0-9]{1,2})(?![0-9A-Za-z.])/.exec(text.slice(at, at + 5));
  if (short !== null) return { exponent: Number(short[1]), end: at + short[0].length };
  let i = text[at] === ' ' ? at + 1 : at;
  if (!'×xX*·'.includes(text[i] ?? '#')) return null;
  i = text[i + 1] === ' ' ? i + 2 : i + 1;
  if (text[i] !== '1' || text[i + 1] !== '0') return null;
  return readExponent(text, i + 2);
}

/** What follows a 10 when it is a power: ^6, -3, ⁶, ⁻⁶. */
function readExponent(text: string, at: number): { exponent: number; end: number } | null {
  const caret = text[at] === '^';
  let i = caret ? at + 1 : at;
  const negative = text[i] === '-' || text[i] === '⁻';
  if (negative) i++;
  if (SUPERSCRIPT_DIGITS.includes(text[i] ?? '#')) {
    let exponent = 0;
    const limit = i + 2;
    for (; i < limit && SUPERSCRIPT_DIGITS.includes(text[i] ?? '#'); i++) {
      exponent = exponent * 10 + SUPERSCRIPT_DIGITS.indexOf(text[i]!);
    }
    return { exponent: negative ? -exponent : exponent, end: i };
  }
  if (!caret && !negative) return null;
  const end = runEnd(text, i);
  if (end === i || end - i > 2) return null;
  const exponent = Number(text.slice(i, end));
  return { exponent: negative ? -exponent : exponent, end };
}

/** The number whose first digit is at `start`, or null where the digits are no number (too long, a version). */
export function readNumber(text: string, start: number): NumberAt | null {
  const digits = mantissaEnd(text, start);
  if (digits - start > LONGEST_RUN) return null;
  const mantissa = Number(text.slice(start, digits).replaceAll(',', ''));
  const plain = digits === runEnd(text, start);
  const power = readPower(text, digits);
  if (power !== null) return { start, end: power.end, value: scale(mantissa, power.exponent), plain: false };
  if (mantissa === 10 && plain) {
    const own = text[digits] === '-' ? null : readExponent(text, digits);
    if (own !== null) return { start, end: own.end, value: scale(1, own.exponent), plain: false };
  }
  if (plain && text[digits] === '/' && mantissa > 0) {
    const fraction = readFraction(text, start, digits, mantissa);
    if (fraction !== null) return fraction;
  }
  return { start, end: digits, value: mantissa, plain };
}

/** Through the decimal text, so that 96.1×10-6 is the double nearest to it. */
function scale(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`);
}

function readFraction(text: string, start: number, slash: number, numerator: number): NumberAt | null {
  const end = runEnd(text, slash + 1);
  if (end === slash + 1 || end - slash > 3 || slash - start > 2) return null;
  const denominator = Number(text.slice(slash + 1, end));
  const next = text.charCodeAt(end);
  if (denominator <= numerator || isLatinCode(next) || '/.-%'.includes(text[end] ?? ' ')) return null;
  return { start, end, value: numerator / denominator, plain: false };
}
