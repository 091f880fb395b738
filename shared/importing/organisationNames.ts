/** How two organisation names stand to each other. 'maybe': one contains the other, or they are much alike. */
export type NameRelation = 'same' | 'sameCore' | 'maybe' | 'different';

/** Legal forms at the end of a firm's name, longest first: they are left out, shortened or bracketed at will. */
const legalForms =
  /(?:集团股份有限公司|股份有限责任公司|集团有限责任公司|集团有限公司|股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|集团公司|公司|集团|股份|有限合伙|普通合伙|合伙企业|co,?ltd|inc|llc|ltd|gmbh)+$/;

/**
 * The name in the form in which equal names are equal: compatibility forms unified, lower case, brackets,
 * blanks and punctuation taken out ('企业031（有限公司）' and '企业031有限公司' agree).
 */
export function organisationKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');
}

/** The key without legal forms; the key itself when nothing else would remain. */
export function organisationCore(name: string): string {
  const key = organisationKey(name);
  const core = key.replace(legalForms, '');
  return core.length >= 2 ? core : key;
}

/** Numbers in a text, Arabic and Chinese: '第一医院' and '第二医院' are alike in all but the one that counts. */
export function numbersIn(text: string): string {
  return (text.normalize('NFKC').match(/\d+(?:\.\d+)?|[一二三四五六七八九十百]+/g) ?? []).join(' ');
}

/** Compares two names. Both must be given; an unknown name is no evidence either way. */
export function relateNames(left: string, right: string): NameRelation {
  if (organisationKey(left) === organisationKey(right)) return 'same';
  const [a, b] = [organisationCore(left), organisationCore(right)];
  if (a === b) return 'sameCore';
  if (numbersIn(a) !== numbersIn(b)) return 'different';
  return a.includes(b) || b.includes(a) ? 'maybe' : 'different';
}
