import type { Words } from '../../domain/fields/field.ts';
import { hideIn, type Mask, masksOf } from './anonymity.ts';
import type { LetterSide } from './letterSide.ts';
import { letterWords } from './letterWords.ts';

export type SideRole = 'demand' | 'supply';

/** Who may be read, and in which language. */
export interface SideChoice {
  /** named: with the names of both sides; anonymous: until both have agreed to be introduced. */
  readonly form: 'named' | 'anonymous';
  readonly language: 'zh' | 'en';
}

/** What is left of one side once names, numbers and unfiled details are taken out. */
export interface SideContent {
  readonly title: string;
  readonly names: readonly (readonly [label: string, value: string])[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly text: string;
}

/** Takes everything out of a text that the form must not give away. */
export type Clean = (text: string) => string;

/** The cleaning of a form: of the anonymous one, the names and numbers of these sides go, wherever they stand. */
export function cleanOf(
  sides: readonly { readonly side: LetterSide; readonly role: SideRole }[],
  { form, language }: SideChoice,
): Clean {
  if (form === 'named') return (text) => text;
  const say = (words: Words) => words[language];
  const masks = sides.flatMap(({ side, role }) =>
    masksOfSide(side, say(role === 'demand' ? letterWords.someFirm : letterWords.someInstitution), say),
  );
  return (text) => hideIn(text, masks, say(letterWords.omitted));
}

/** One side as it may be told in the chosen form. */
export function sideContent(
  side: LetterSide,
  role: SideRole,
  disclosure: LetterSide['disclosure'],
  { form, language }: SideChoice,
  clean: Clean,
): SideContent {
  const say = (words: Words) => words[language];
  const hasPublicTitle = form === 'anonymous' && side.publicTitle !== null;
  const names: [string, string | null][] = [
    [say(role === 'demand' ? letterWords.firm : letterWords.institution), side.organisationName],
    [say(letterWords.leader), role === 'supply' ? side.personName : null],
    [say(letterWords.number), side.number],
  ];
  const isKept = disclosure === 'titleAndEffect';
  // Who wrote a public title wanted nothing else of the text to be read.
  const text = isKept ? side.effect : hasPublicTitle ? '' : side.summary;
  return {
    title: clean(hasPublicTitle ? side.publicTitle! : side.title),
    names:
      form === 'named' ? names.flatMap(([label, value]) => (value ? [[label, value] as const] : [])) : [],
    facts: isKept ? [] : side.facts.map(([label, value]) => [label, clean(value)] as const),
    text: clean(text),
  };
}

function masksOfSide(side: LetterSide, organisation: string, say: (words: Words) => string): Mask[] {
  return [
    ...[...side.organisationNames, ...(side.organisationName ? [side.organisationName] : [])].flatMap(
      (name) => masksOf(name, organisation),
    ),
    ...side.personNames.flatMap((name) => masksOf(name, say(letterWords.someone))),
    ...side.numbers.flatMap((number) => masksOf(number, say(letterWords.omitted))),
  ];
}
