/** One side of a pair as it may leave the office. */
export interface LetterSide {
  readonly title: string;
  readonly organisationName: string | null;
  readonly personName: string | null;
  /** Instead of the title in the anonymous form, where the office has written one. */
  readonly publicTitle: string | null;
  readonly summary: string;
  /** Further names that the anonymous form must not give away, as that of the contact. */
  readonly otherNames: readonly string[];
}

export interface PairLetter {
  readonly demand: LetterSide;
  readonly supply: LetterSide;
  readonly levelWords: string;
  /** Phrases in which the two texts meet, most telling first. */
  readonly phrases: readonly string[];
  /** Questions in words, to be asked before a call. */
  readonly questions: readonly string[];
}

/** named: with the names of both sides; anonymous: until both have agreed to be introduced. */
export type LetterForm = 'named' | 'anonymous';

export type LetterKey =
  | 'letter.heading'
  | 'letter.demand'
  | 'letter.firm'
  | 'letter.supply'
  | 'letter.institution'
  | 'letter.leader'
  | 'letter.someFirm'
  | 'letter.someInstitution'
  | 'letter.someone'
  | 'letter.level'
  | 'letter.why'
  | 'letter.ask'
  | 'letter.close';

const SUMMARY_CHARACTERS = 120;

/**
 * A pair as plain text for a chat window: short lines, no markup, empty lines between the parts. In the anonymous
 * form no organisation or person of the pair is named, in titles and summaries neither.
 * @param word the words of the letter by key, in the language of the letter
 */
export function pairText(pair: PairLetter, form: LetterForm, word: (key: LetterKey) => string): string {
  const hidden = form === 'named' ? [] : maskedNames(pair, word);
  const said = (text: string) => hideNames(text, hidden);
  const sides = [
    sideLines(pair.demand, 'letter.demand', 'letter.firm', form, word),
    sideLines(pair.supply, 'letter.supply', 'letter.institution', form, word),
  ];
  const fit = [`${word('letter.level')}${pair.levelWords}`];
  if (pair.phrases.length > 0) fit.push(`${word('letter.why')}${pair.phrases.map(said).join(' · ')}`);
  const blocks = [[word('letter.heading')], ...sides.map((lines) => lines.map(said)), fit];
  if (pair.questions.length > 0) {
    blocks.push([
      word('letter.ask'),
      ...pair.questions.map((question, index) => `${index + 1}. ${question}`),
    ]);
  }
  blocks.push([word('letter.close')]);
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function sideLines(
  side: LetterSide,
  titleKey: LetterKey,
  organisationKey: LetterKey,
  form: LetterForm,
  word: (key: LetterKey) => string,
): string[] {
  const title = form === 'anonymous' && side.publicTitle ? side.publicTitle : side.title;
  const lines = [`${word(titleKey)}${title}`];
  if (form === 'named' && side.organisationName)
    lines.push(`${word(organisationKey)}${side.organisationName}`);
  if (form === 'named' && side.personName) lines.push(`${word('letter.leader')}${side.personName}`);
  const summary = shortened(side.summary);
  if (summary !== '' && !(form === 'anonymous' && side.publicTitle)) lines.push(summary);
  return lines;
}

type Mask = readonly [name: string, instead: string];

function maskedNames(pair: PairLetter, word: (key: LetterKey) => string): Mask[] {
  const masks: [string | null, string][] = [
    [pair.demand.organisationName, word('letter.someFirm')],
    [pair.supply.organisationName, word('letter.someInstitution')],
    [pair.demand.personName, word('letter.someone')],
    [pair.supply.personName, word('letter.someone')],
    ...[...pair.demand.otherNames, ...pair.supply.otherNames].map((name): [string, string] => [
      name,
      word('letter.someone'),
    ]),
  ];
  // Longer names first: a name may begin with another one.
  return masks
    .filter((mask): mask is [string, string] => mask[0] !== null && mask[0].trim().length > 1)
    .toSorted((a, b) => b[0].length - a[0].length);
}

function hideNames(text: string, masks: readonly Mask[]): string {
  return masks.reduce((rest, [name, instead]) => rest.replaceAll(name.trim(), instead), text);
}

/** One paragraph of bounded length, cut at the end of a clause where one is near. */
function shortened(text: string): string {
  const flat = asOneParagraph(text);
  if (flat.length <= SUMMARY_CHARACTERS) return flat;
  const head = flat.slice(0, SUMMARY_CHARACTERS);
  const clause = Math.max(...['。', '；', '，', '. ', ', '].map((mark) => head.lastIndexOf(mark)));
  return `${head.slice(0, clause > SUMMARY_CHARACTERS / 2 ? clause : SUMMARY_CHARACTERS)}…`;
}

/** Lines joined so that each still reads as a clause of its own. */
function asOneParagraph(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  return lines.reduce((said, line) => {
    if (said === '') return line;
    if (/[。；！？，：、]$/u.test(said)) return said + line;
    return /[.;!?,:]$/u.test(said) ? `${said} ${line}` : `${said}；${line}`;
  }, '');
}
