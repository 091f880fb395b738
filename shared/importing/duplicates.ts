import type { RecordKind, Words } from '../domain/fields/field.ts';
import { compareText } from '../domain/lists.ts';
import { findCandidates } from './duplicateBlocks.ts';
import { numbersIn, organisationCore, organisationKey, relateNames } from './organisationNames.ts';
import { type Bigrams, bigramsOf, comparableText, diceOf } from './similarity.ts';

/** A record as far as it matters for finding duplicates. All items of one search are of one kind. */
export interface DuplicateItem {
  id: string;
  /** Title, or the name of an organisation or person. */
  title: string;
  /** The longest text of the record; '' when there is none. */
  text: string;
  organisationName: string | null;
  creditCode: string | null;
  /** A number given by an authority, which no two records share: 批准登记号. */
  registrationNumber: string | null;
}

/** Why two records may be the same one, strongest first. */
export const evidenceWords = {
  CREDIT_CODE_EQUAL: { zh: '统一社会信用代码相同', en: 'Same unified social credit code' },
  REGISTRATION_NUMBER_EQUAL: { zh: '登记号相同', en: 'Same registration number' },
  NAME_EQUAL: { zh: '名称相同', en: 'Same name' },
  NAME_CORE_EQUAL: { zh: '名称除公司形式外相同', en: 'Same name but for the legal form' },
  NAME_ALIKE: { zh: '名称相近', en: 'Similar name' },
  TITLE_EQUAL: { zh: '标题相同', en: 'Same title' },
  TITLE_ALIKE: { zh: '标题相近', en: 'Similar title' },
  TEXT_EQUAL: { zh: '正文相同', en: 'Same text' },
  TEXT_ALIKE: { zh: '正文相近', en: 'Similar text' },
  ORGANISATION_SAME: { zh: '单位相同', en: 'Same organisation' },
} as const satisfies Record<string, Words>;
type Evidence = keyof typeof evidenceWords;

/**
 * Why two records that look alike are rather two. A pair with a veto is told, but behind those without one:
 * credit codes, registration numbers, organisations, or the numbers in their names differ.
 */
type Veto = 'CREDIT_CODES_DIFFER' | 'REGISTRATION_NUMBERS_DIFFER' | 'ORGANISATIONS_DIFFER' | 'NUMBERS_DIFFER';

/** Two records for a person to decide about. Never merged by the search. */
export interface DuplicatePair {
  /** Always an incoming record. */
  left: string;
  /** An existing record, or an incoming one that stands earlier. */
  right: string;
  /** 0…1; 1 means an identifier agrees. */
  score: number;
  evidence: Evidence[];
  vetoes: Veto[];
}

export interface DuplicateRequest {
  kind: RecordKind;
  incoming: readonly DuplicateItem[];
  existing: readonly DuplicateItem[];
}

/** A record prepared once for many comparisons. */
interface Prepared {
  item: DuplicateItem;
  title: string;
  text: string;
  titleBigrams: Bigrams | null;
  textBigrams: Bigrams | null;
}

const comparedCharacters = 2_000;
/** Texts shorter than this agree by chance. */
const tellingTextCharacters = 20;
const tellingTitleCharacters = 4;

function prepare(kind: RecordKind, item: DuplicateItem): Prepared {
  const title = kind === 'organisation' ? organisationKey(item.title) : comparableText(item.title);
  const text = comparableText(item.text.slice(0, comparedCharacters));
  return { item, title, text, titleBigrams: null, textBigrams: null };
}

function titleLikeness(left: Prepared, right: Prepared): number {
  if (left.title === right.title) return left.title === '' ? 0 : 1;
  left.titleBigrams ??= bigramsOf(left.title);
  right.titleBigrams ??= bigramsOf(right.title);
  return diceOf(left.titleBigrams, right.titleBigrams);
}

/** null when either text is too short to tell anything. */
function textLikeness(left: Prepared, right: Prepared): number | null {
  if (Math.min(left.text.length, right.text.length) < tellingTextCharacters) return null;
  if (left.text === right.text) return 1;
  left.textBigrams ??= bigramsOf(left.text);
  right.textBigrams ??= bigramsOf(right.text);
  return diceOf(left.textBigrams, right.textBigrams);
}

interface Findings {
  score: number;
  evidence: Evidence[];
  vetoes: Veto[];
}

function differ(left: string | null, right: string | null): boolean {
  return left !== null && right !== null && left !== right;
}

function compareOrganisations(left: Prepared, right: Prepared): Findings | null {
  const evidence: Evidence[] = [];
  const vetoes: Veto[] = [];
  let score = 0;
  const { item: a } = left;
  const { item: b } = right;
  if (a.creditCode !== null && a.creditCode === b.creditCode) {
    evidence.push('CREDIT_CODE_EQUAL');
    score = 1;
  }
  const relation = relateNames(a.title, b.title);
  if (relation === 'same') {
    evidence.push('NAME_EQUAL');
    score = Math.max(score, 0.95);
  } else if (relation === 'sameCore') {
    evidence.push('NAME_CORE_EQUAL');
    score = Math.max(score, 0.85);
  } else if (titleLikeness(left, right) >= 0.85) {
    evidence.push('NAME_ALIKE');
    score = Math.max(score, 0.7);
    if (numbersIn(a.title) !== numbersIn(b.title)) vetoes.push('NUMBERS_DIFFER');
  }
  if (differ(a.creditCode, b.creditCode)) vetoes.push('CREDIT_CODES_DIFFER');
  return evidence.length === 0 ? null : { score, evidence, vetoes };
}

function comparePersons(left: Prepared, right: Prepared): Findings | null {
  if (left.title !== right.title || left.title === '') return null;
  const evidence: Evidence[] = ['NAME_EQUAL'];
  const relation = relateOrganisations(left.item, right.item);
  if (relation === 'different') return { score: 0.5, evidence, vetoes: ['ORGANISATIONS_DIFFER'] };
  if (relation === 'same') return { score: 0.9, evidence: [...evidence, 'ORGANISATION_SAME'], vetoes: [] };
  return { score: 0.7, evidence, vetoes: [] };
}

/** null when either is unknown: an unknown organisation is no evidence either way. */
function relateOrganisations(a: DuplicateItem, b: DuplicateItem): 'same' | 'maybe' | 'different' | null {
  if (a.creditCode !== null && a.creditCode === b.creditCode) return 'same';
  if (a.organisationName === null || b.organisationName === null) return null;
  const relation = relateNames(a.organisationName, b.organisationName);
  return relation === 'sameCore' ? 'same' : relation;
}

/** Whether title and text together are near enough to be put before a person. */
function isNear(title: number, text: number | null, shorterTitle: number): boolean {
  if (text === null) return title >= 0.9 && shorterTitle >= tellingTitleCharacters;
  return (title >= 0.6 && text >= 0.6) || (text >= 0.9 && title >= 0.25) || (title >= 0.95 && text >= 0.4);
}

function compareTexts(left: Prepared, right: Prepared): Findings | null {
  const { item: a } = left;
  const { item: b } = right;
  const evidence: Evidence[] = [];
  const vetoes: Veto[] = [];
  const hasSameNumber = a.registrationNumber !== null && a.registrationNumber === b.registrationNumber;
  const title = titleLikeness(left, right);
  const text = textLikeness(left, right);
  if (!hasSameNumber && !isNear(title, text, Math.min(left.title.length, right.title.length))) return null;
  if (hasSameNumber) evidence.push('REGISTRATION_NUMBER_EQUAL');
  if (title === 1) evidence.push('TITLE_EQUAL');
  else if (title >= 0.6) evidence.push('TITLE_ALIKE');
  if (text === 1) evidence.push('TEXT_EQUAL');
  else if (text !== null && text >= 0.6) evidence.push('TEXT_ALIKE');
  const relation = relateOrganisations(a, b);
  if (relation === 'same') evidence.push('ORGANISATION_SAME');
  if (relation === 'different') vetoes.push('ORGANISATIONS_DIFFER');
  if (differ(a.registrationNumber, b.registrationNumber)) vetoes.push('REGISTRATION_NUMBERS_DIFFER');
  // Two sizes of one product are two needs, unless the whole description is the same.
  if (title < 1 && (text ?? 0) < 0.95 && numbersIn(a.title) !== numbersIn(b.title))
    vetoes.push('NUMBERS_DIFFER');
  const likeness = text === null ? title * 0.9 : title * 0.5 + text * 0.5;
  const score = hasSameNumber ? 1 : likeness * (relation === 'same' ? 1 : 0.95);
  return { score, evidence, vetoes };
}

const comparisons: Readonly<Record<RecordKind, (left: Prepared, right: Prepared) => Findings | null>> = {
  achievement: compareTexts,
  need: compareTexts,
  scenario: compareTexts,
  organisation: compareOrganisations,
  person: comparePersons,
};

/** Identifiers by which records meet whatever their words are. */
function identifiersOf(kind: RecordKind, { item, title, text }: Prepared): string[] {
  const keys: string[] = [];
  if (kind === 'organisation') {
    if (item.creditCode !== null) keys.push(`code ${item.creditCode}`);
    keys.push(`core ${organisationCore(item.title)}`);
  } else if (kind === 'person') keys.push(`name ${title}`);
  else {
    if (item.registrationNumber !== null) keys.push(`number ${item.registrationNumber}`);
    // Rows copied a hundred times share no rare run of characters, only everything.
    keys.push(`whole ${title} ${text.slice(0, 200)}`);
  }
  return keys;
}

/** Many records under one identifier (200 people called 张伟) are looked at from the nearest ones only. */
const mostPerIdentifier = 20;

/**
 * Looks for records that may be the same: incoming ones among each other and against existing ones, strongest
 * evidence first, vetoes named one by one (staged as in good reference managers). Compares each record with a
 * bounded number of candidates, so 100,000 records take seconds. Yields a share done (0…1) now and then, so
 * that the caller can show progress, let others in or stop.
 * @returns pairs by descending score, those with a veto behind those without; each pair once
 */
export function* findDuplicates(request: DuplicateRequest): Generator<number, DuplicatePair[]> {
  const { kind } = request;
  const firstNew = request.existing.length;
  const prepared: Prepared[] = [];
  for (const item of [...request.existing, ...request.incoming]) {
    prepared.push(prepare(kind, item));
    if (prepared.length % 1_000 === 0) yield 0;
  }
  const blocks = findCandidates(prepared, firstNew);
  let block = blocks.next();
  while (!block.done) {
    yield (block.value / Math.max(1, prepared.length)) * 0.6;
    block = blocks.next();
  }
  const compare = comparisons[kind];
  const byIdentifier = new Map<string, number[]>();
  const pairs: DuplicatePair[] = [];
  for (const [index, left] of prepared.entries()) {
    const others = new Set(block.value[index]);
    for (const key of identifiersOf(kind, left)) {
      const known = byIdentifier.get(key);
      if (known === undefined) byIdentifier.set(key, [index]);
      else {
        if (index >= firstNew) for (const other of known.slice(-mostPerIdentifier)) others.add(other);
        known.push(index);
      }
    }
    for (const other of others) {
      const findings = compare(left, prepared[other]!);
      if (findings !== null) pairs.push({ left: left.item.id, right: prepared[other]!.item.id, ...findings });
    }
    if (index % 1_000 === 999) yield 0.6 + (index / prepared.length) * 0.4;
  }
  return pairs.sort(byPromise);
}

function byPromise(a: DuplicatePair, b: DuplicatePair): number {
  const vetoed = Number(a.vetoes.length > 0) - Number(b.vetoes.length > 0);
  if (vetoed !== 0) return vetoed;
  return b.score - a.score || compareText(a.left, b.left) || compareText(a.right, b.right);
}
