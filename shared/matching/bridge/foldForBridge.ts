const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Half width, lower case, ₂ as 2, dashes as -: every UTF-16 unit keeps its place, so offsets stay true. */
export function foldForBridge(text: string): string {
  const lower = text.toLowerCase();
  // A few letters grow when lowered (İ); then only ASCII is lowered, so that places stay.
  const base =
    lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return base.replace(/[！-～　₀-₉‐-―−\u00a0]/g, foldCharacter);
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const subscript = SUBSCRIPTS.indexOf(character);
  if (subscript >= 0) return String(subscript);
  return character === '　' || character === '\u00a0' ? ' ' : '-';
}

/** A Latin or Greek letter or a digit of a folded text. NaN (outside the text) is none. */
export function isWordCharacter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x3b1 && code <= 0x3c9);
}
