/** A piece of text that must not leave, and what stands in its place. */
export interface Mask {
  readonly hidden: string;
  readonly instead: string;
}

/** Legal forms and kinds of institution: what is left without them is the name people say. */
const LEGAL_FORM =
  /(?:（[^）]*）|\([^)]*\))?(?:集团)?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司|合作社|厂)$|,?\s*(?:Co\.?,?\s*Ltd\.?|Ltd\.?|Inc\.?|LLC|GmbH|Corporation|Corp\.?|Company)$/iu;
const PLACE = /^(?:[\p{Script=Han}]{2,4}(?:省|自治区))?(?:[\p{Script=Han}]{2,4}市)?/u;
/** Shorter pieces of a name are common words. */
const SHORTEST_NAME = 2;
const SHORTEST_SHORT_FORM = 4;

/**
 * The masks of a name: as written, and as it is shortened in speech (without place and legal form), where that is
 * still long enough to mean nobody else. An organisation whose name is a single character is not masked.
 */
export function masksOf(name: string, instead: string): Mask[] {
  const full = name.trim();
  if (full.length < SHORTEST_NAME) return [];
  const withoutForm = full.replace(LEGAL_FORM, '').trim();
  const withoutPlace = withoutForm.replace(PLACE, '');
  const short = [withoutForm, withoutPlace].filter(
    (form) => form !== full && form.length >= SHORTEST_SHORT_FORM,
  );
  return [...new Set([full, ...short])].map((hidden) => ({ hidden, instead }));
}

/**
 * What identifies by itself, whoever wrote it: numbers of patents and applications, credit codes, telephones,
 * addresses of mail and web, numbers of this program's records.
 */
const IDENTIFYING = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?:https?:\/\/|www\.)[^\s，。；）)]+/giu,
  /(?<![\w])(?:ZL|CN|WO|US|EP|PCT)[\s/.]?\d{4,}[\d.]*(?:[A-Z]\d?)?(?![\w])/giu,
  /(?<!\d)(?:19|20)\d{2}[123]\d{7}(?:\.[\dX])?(?!\d)/giu,
  /(?<!\w)[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?!\w)/gu,
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu,
  /(?<!\d)0\d{2,3}[-\s]\d{7,8}(?!\d)/gu,
  /(?<!\w)\w{1,12}-[A-Z]{2}\d{4}-\d{4,}(?:-\w+)?/gu,
];

/** A text without the masked names and without anything that identifies by itself. The longest names go first. */
export function hideIn(text: string, masks: readonly Mask[], omitted: string): string {
  const ordered = masks.toSorted((a, b) => b.hidden.length - a.hidden.length);
  const named = ordered.reduce((rest, { hidden, instead }) => rest.replaceAll(hidden, instead), text);
  return IDENTIFYING.reduce((rest, pattern) => rest.replace(pattern, omitted), named);
}
