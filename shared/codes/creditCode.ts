const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const departments = '123456789ANY';
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Why a unified social credit code looks wrong:
 * `length` not 18 characters; `characters` a character outside the alphabet of GB 32100-2015; `department` an
 * unknown registering department in place 1; `check` the 18th character does not fit; `organisation` the inner
 * organisation code (places 9–17) fails its own GB 11714 check.
 */
export type CreditCodeWarning = 'length' | 'characters' | 'department' | 'check' | 'organisation';

/**
 * Checks a unified social credit code (GB 32100-2015): c18 = (31 − Σ cᵢ·(3^(i−1) mod 31) mod 31) mod 31, and
 * within it the organisation code (GB 11714): c9 = 11 − Σ cᵢ·wᵢ mod 11, 10 written X, 11 written 0.
 * Width, case and inner spaces are ignored. Returns null when all is well or the text is blank (departments of
 * institutes and foreign parties have none); otherwise the first thing wrong. A warning, never a reason to refuse.
 */
export function checkCreditCode(text: string): CreditCodeWarning | null {
  const code = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (code === '') return null;
  if (code.length !== 18) return 'length';
  if ([...code].some((character) => !alphabet.includes(character))) return 'characters';
  if (!departments.includes(code.charAt(0))) return 'department';
  if (checkCharacter(code) !== code.charAt(17)) return 'check';
  return organisationCheckCharacter(code) === code.charAt(16) ? null : 'organisation';
}

function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckCharacter(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + organisationAlphabet.indexOf(code.charAt(8 + place)) * weight,
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
