import { codeLabel } from '../../codes/index.ts';
import type { RecordDetail } from '../../contract/records.ts';
import { fieldsOf } from '../../domain/fields/catalogues.ts';
import { outward } from '../../domain/outward.ts';
import { isUnfiled } from '../../domain/publishable.ts';

type Language = 'zh' | 'en';
type SideRecord = Pick<RecordDetail, 'kind' | 'number' | 'values' | 'names'>;

/** One side of a pair as letters speak of it. */
export interface LetterSide {
  readonly title: string;
  /** Instead of the title in the anonymous form, where the office has written one. */
  readonly publicTitle: string | null;
  readonly number: string | null;
  readonly organisationName: string | null;
  readonly personName: string | null;
  /** Names of people and organisations that the anonymous form must not give away. */
  readonly organisationNames: readonly string[];
  readonly personNames: readonly string[];
  /** Numbers that identify the record. */
  readonly numbers: readonly string[];
  /** What the other side should know besides: label and value, nothing that identifies. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly summary: string;
  /** What it brings, without how it is done. */
  readonly effect: string;
  /** 'titleAndEffect': not yet filed or not public, so that how it is done must not be told in a letter. */
  readonly disclosure: 'open' | 'titleAndEffect';
}

/** Few: a letter is one page, and whoever is interested asks for more. */
const factFields: Readonly<Record<string, readonly string[]>> = {
  achievement: ['maturity', 'trl', 'ipState', 'transferModes', 'sampleAvailable'],
  need: ['domain', 'solutionModes', 'neededBy'],
  scenario: ['domain', 'closesOn'],
};

const summaryFields: Readonly<Record<string, readonly string[]>> = {
  achievement: ['summary', 'problemSolved', 'advantages'],
  // Only what the firm has confirmed leaves the office.
  need: ['confirmedText'],
  scenario: ['description', 'acceptanceMetrics'],
};
const effectFields = ['sellingPoint', 'problemSolved', 'advantages', 'economics'] as const;

/** Values of 公开等级 and 密级 with which an achievement may be described in full. */
const openVisibility = new Set(['public', 'partial']);

/** A record as one side of a letter. Needs and scenarios are the firm's to tell; an achievement may be unfiled. */
export function letterSideOf(written: SideRecord, language: Language): LetterSide {
  const record = outward(written);
  const text = (field: string) => textOf(record.values[field]);
  const first = (fields: readonly string[]) => fields.map(text).find((value) => value !== null) ?? '';
  const nameOf = (field: string) => {
    const id = text(field);
    return id === null ? null : (record.names[id]?.name ?? null);
  };
  const named = Object.values(record.names);
  const list = (field: string) => listOf(record.values[field]);
  const personName = text('leaderName') ?? nameOf('contactPersonId');
  return {
    title: text('title') ?? '',
    publicTitle: text('publicTitle'),
    number: record.number,
    organisationName: nameOf('organisationId'),
    personName,
    organisationNames: [
      ...named.filter(({ kind }) => kind === 'organisation').map(({ name }) => name),
      ...list('partnerOrganisations'),
      ...(text('unitName') === null ? [] : [text('unitName')!]),
    ],
    personNames: [
      ...named.filter(({ kind }) => kind === 'person' || kind === 'profile').map(({ name }) => name),
      ...list('inventors'),
      ...(personName === null ? [] : [personName]),
    ],
    numbers: [
      record.number,
      ...list('rightNumbers'),
      ...['registrationNumber', 'externalNumber'].flatMap((field) => text(field) ?? []),
    ],
    facts: factsOf(record, language),
    summary: first(summaryFields[record.kind] ?? []),
    effect: first(effectFields),
    disclosure: isDisclosable(record) ? 'open' : 'titleAndEffect',
  };
}

/** A pasted text that stands for no record. */
export function letterSideOfText(title: string, text: string): LetterSide {
  return {
    title,
    publicTitle: null,
    number: null,
    organisationName: null,
    personName: null,
    organisationNames: [],
    personNames: [],
    numbers: [],
    facts: [],
    summary: text,
    effect: '',
    disclosure: 'open',
  };
}

// A description handed out before the filing date takes the novelty away (Patent Law of China, art. 22 and 24).
function isDisclosable({ kind, values }: SideRecord): boolean {
  if (kind !== 'achievement') return true;
  if (isUnfiled(values)) return false;
  if (typeof values.secrecy === 'string' && values.secrecy !== 'open') return false;
  return typeof values.visibility !== 'string' || openVisibility.has(values.visibility);
}

function factsOf(record: SideRecord, language: Language): LetterSide['facts'] {
  const fields = new Map(fieldsOf(record.kind));
  return (factFields[record.kind] ?? []).flatMap((name) => {
    const field = fields.get(name);
    const value = record.values[name];
    if (field === undefined || value === null || value === undefined || value === '') return [];
    const one = (code: unknown) =>
      field.codeTable === undefined ? String(code) : codeLabel(field.codeTable, String(code), language);
    const yesNo = { zh: ['否', '是'], en: ['No', 'Yes'] }[language];
    const said = Array.isArray(value)
      ? value.map(one).join(language === 'zh' ? '、' : ', ')
      : typeof value === 'boolean'
        ? yesNo[Number(value)]!
        : one(value);
    return said === '' ? [] : [[field.label[language], said] as const];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
