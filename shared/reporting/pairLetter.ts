import type { MatchExplanation } from '../contract/matching.ts';
import type { Words } from '../domain/fields/field.ts';
import { type DocumentBlock, type DocumentModel, fields, heading, paragraph } from './document/model.ts';
import type { LetterSide } from './pair/letterSide.ts';
import { letterWords } from './pair/letterWords.ts';
import { cleanOf, type SideChoice, type SideContent, sideContent } from './pair/sideContent.ts';

type Language = 'zh' | 'en';
type LetterFigure = MatchExplanation['figures'][number];

/** To whom a letter goes: the firm that asks, or the professor whose achievement it is. */
export type LetterReader = 'firm' | 'professor';
export type LetterForm = SideChoice['form'];

/** Everything a letter about one pair is made from. */
export interface PairLetter {
  readonly demand: LetterSide;
  readonly supply: LetterSide;
  /** The level in words. */
  readonly level: string;
  /** Phrases in which the two texts meet, most telling first. */
  readonly phrases: readonly string[];
  readonly figures: readonly LetterFigure[];
  /** What to ask, by its code, in words of the letter's language. */
  readonly questions: readonly { readonly code: string; readonly text: string }[];
  readonly office: string;
  /** The day of the letter. */
  readonly day: string;
}

export interface LetterChoice extends SideChoice {
  readonly reader: LetterReader;
}

/** What both renderings of a letter say: the words left over once names, numbers and unfiled details are taken out. */
interface LetterContent {
  readonly heading: Words;
  readonly demand: SideContent;
  readonly supply: SideContent;
  readonly level: string;
  readonly phrases: readonly string[];
  readonly figures: readonly FigureContent[];
  readonly questions: readonly string[];
  /** What the reader must know of what is left out. */
  readonly notes: readonly string[];
}

interface FigureContent {
  readonly quantity: string;
  readonly asked: string;
  readonly offered: string;
  readonly verdict: LetterFigure['verdict'];
}

const MOST_QUESTIONS = 4;
const MOST_FIGURES = 6;

/**
 * What a letter may say. In the anonymous form no organisation, person or identifying number of either side stands
 * in it, in titles and texts neither. An achievement that is not filed or not public is told by title and effect
 * alone, in any form that leaves for the firm or without names. Budgets and prices are never told.
 */
export function letterContent(pair: PairLetter, choice: LetterChoice): LetterContent {
  const { reader, form, language } = choice;
  const say = (words: Words) => words[language];
  const { demand, supply } = pair;
  const clean = cleanOf(
    [
      { side: demand, role: 'demand' },
      { side: supply, role: 'supply' },
    ],
    choice,
  );
  const isKept = supply.disclosure === 'titleAndEffect' && (reader === 'firm' || form === 'anonymous');
  const notes = [
    ...(isKept ? [say(letterWords.unfiled)] : []),
    say(letterWords.moneyLeftOpen),
    ...(form === 'anonymous' ? [say(letterWords.anonymous)] : []),
  ];
  return {
    heading: reader === 'firm' ? letterWords.toFirm : letterWords.toProfessor,
    demand: sideContent(demand, 'demand', 'open', choice, clean),
    supply: sideContent(supply, 'supply', isKept ? 'titleAndEffect' : 'open', choice, clean),
    level: pair.level,
    phrases: isKept ? [] : pair.phrases.map(clean),
    figures: pair.figures.slice(0, MOST_FIGURES).map((figure) => ({
      quantity: clean(figure.asked.quantity),
      asked: clean(figure.asked.value),
      offered: offeredText(figure, isKept ? say(letterWords.kept) : null, clean),
      verdict: figure.verdict,
    })),
    questions: pair.questions
      .filter(({ code }) => isForReader(code, reader))
      .slice(0, MOST_QUESTIONS)
      .map(({ text }) => clean(text)),
    notes,
  };
}

function offeredText(figure: LetterFigure, kept: string | null, clean: (text: string) => string): string {
  if (figure.offered === null) return '—';
  if (kept !== null) return kept;
  const value = clean(figure.offered.value);
  return figure.converted === null ? value : `${value} = ${figure.converted}`;
}

/** What the firm alone can answer, and what only the professor can; everything else is asked of both. */
const askedOf: Readonly<Record<LetterReader, readonly string[]>> = {
  firm: [
    'ask.figure.objectUnknown',
    'ask.figure.otherValue',
    'ask.figure.unitUnknown',
    'ask.domain',
    'ask.industry',
    'ask.region',
    'ask.text',
  ],
  professor: [
    'ask.figure.noSuchFigure',
    'ask.figure.openBound',
    'ask.figures',
    'ask.readiness',
    'ask.rights',
    'ask.freshness',
  ],
};
/** Of the office's own records, to be looked up and not to be asked. */
const OWN_RECORDS = new Set(['ask.history']);

function isForReader(code: string, reader: LetterReader): boolean {
  if (OWN_RECORDS.has(code)) return false;
  const other = reader === 'firm' ? 'professor' : 'firm';
  return !askedOf[other].includes(code);
}

/** One page about a pair, for the firm or for the professor. */
export function pairLetter(pair: PairLetter, choice: LetterChoice): DocumentModel {
  const { reader, form, language } = choice;
  const say = (words: Words) => words[language];
  const content = letterContent(pair, choice);
  const title = say(content.heading);
  // Each reader knows the own side: of it title and words are enough, to see that it was understood.
  const [own, other] =
    reader === 'firm' ? [content.demand, content.supply] : [content.supply, content.demand];
  const [ownTitle, otherTitle] =
    reader === 'firm'
      ? [letterWords.yourNeed, letterWords.theAchievement]
      : [letterWords.yourAchievement, letterWords.theNeed];
  return {
    title,
    // The name of a file is read by whoever gets it: in the anonymous form it names nobody.
    fileName: form === 'named' ? `${title}_${content.supply.title}`.slice(0, 120) : `${title}_${pair.day}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: addressee(pair, choice),
    blocks: [
      paragraph(say(reader === 'firm' ? letterWords.introFirm : letterWords.introProfessor)),
      heading(say(ownTitle), 2),
      paragraph(ownWords(own, language)),
      heading(say(otherTitle), 2),
      ...sideBlocks(other, say),
      heading(say(letterWords.why), 2),
      paragraph(fitWords(content, choice)),
      ...figureTable(content.figures, say),
      ...questionList(content.questions, say),
      heading(say(letterWords.next), 2),
      paragraph([say(letterWords.close), ...content.notes].join(language === 'zh' ? '' : ' ')),
      { kind: 'signature', lines: [pair.office, pair.day].filter((line) => line !== '') },
    ],
  };
}

function questionList(questions: readonly string[], say: (words: Words) => string): DocumentBlock[] {
  if (questions.length === 0) return [];
  return [heading(say(letterWords.ask), 2), { kind: 'list', order: 'numbered', items: [...questions] }];
}

function addressee(pair: PairLetter, { reader, form, language }: LetterChoice): string {
  const side = reader === 'firm' ? pair.demand : pair.supply;
  const names = reader === 'firm' ? [side.organisationName] : [side.organisationName, side.personName];
  const known = names.filter((name): name is string => name !== null && name !== '');
  if (form === 'anonymous' || known.length === 0)
    return (reader === 'firm' ? letterWords.dearSomeFirm : letterWords.dearSomeProfessor)[language];
  return letterWords.dearFirm[language].replace('{{name}}', known.join(' '));
}

function fitWords({ level, phrases }: LetterContent, { language }: LetterChoice): string {
  const [colon, stop] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  const said = [`${letterWords.level[language]}${colon}${level}`];
  if (phrases.length > 0) said.push(`${letterWords.phrases[language]}${colon}${phrases.join(' · ')}`);
  return said.join(stop);
}

function ownWords(side: SideContent, language: Language): string {
  if (side.text === '') return side.title;
  const title = language === 'zh' ? `《${side.title}》：` : `${side.title}: `;
  return title + shortened(side.text, MOST_OWN_CHARACTERS);
}

function sideBlocks(side: SideContent, say: (words: Words) => string): DocumentBlock[] {
  return [
    fields([[say(letterWords.name), side.title], ...side.names, ...side.facts]),
    ...(side.text === '' ? [] : [paragraph(shortened(side.text))]),
  ];
}

/** So much of a description stands on one page beside the rest. */
const MOST_CHARACTERS = 360;
const MOST_OWN_CHARACTERS = 120;

/** A text of bounded length in one paragraph, cut at the end of a clause where one is near. */
export function shortened(text: string, most = MOST_CHARACTERS): string {
  const flat = asOneParagraph(text);
  if (flat.length <= most) return flat;
  const head = flat.slice(0, most);
  const clause = Math.max(...['。', '；', '，', '. ', ', '].map((mark) => head.lastIndexOf(mark)));
  return `${head.slice(0, clause > most / 2 ? clause : most)}…`;
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

function figureTable(figures: LetterContent['figures'], say: (words: Words) => string): DocumentBlock[] {
  if (figures.length === 0) return [];
  const { figure, asked, offered, verdict } = letterWords;
  return [
    {
      kind: 'table',
      caption: say(letterWords.figures),
      columns: [figure, asked, offered, verdict].map((column, place) => ({
        heading: say(column),
        align: 'start',
        share: place === 3 ? 1 : 1.6,
      })),
      rows: figures.map((row) => [
        row.quantity || '—',
        row.asked,
        row.offered,
        say(letterWords[row.verdict]),
      ]),
      notes: [say(letterWords.figuresNote)],
    },
  ];
}
