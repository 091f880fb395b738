import { type CodeTableId, children, codePath } from '../../../shared/codes/index.ts';
import type { Condition } from '../../../shared/contract/common.ts';
import { catalogues, fieldsOf } from '../../../shared/domain/fields/catalogues.ts';
import type { Field, RecordKind, Words } from '../../../shared/domain/fields/field.ts';
import type { Language } from '../../i18n/words.ts';
import { fieldText, type Names } from './fieldText.tsx';

/** Conditions on what stands beside the catalogue's fields. */
const importField = 'importBatchId';

const systemLabels: Readonly<Record<string, Words>> = {
  ownerId: { zh: '负责人', en: 'Owner' },
  [importField]: { zh: '导入批次', en: 'Import' },
  demonstration: { zh: '示范数据', en: 'Demonstration' },
};

/** The filter of a list that holds exactly what one import brought in. */
export function importedBy(batchId: string): Condition {
  return { field: importField, test: 'anyOf', values: [batchId] };
}

const MOST_VALUES = 200;

/**
 * The codes with everything below them: who asks for a province means its cities too. The upper levels come
 * first, at most as many as one condition may name.
 */
export function withBranches(table: CodeTableId, codes: readonly string[]): string[] {
  const all = new Set(codes);
  for (const code of all) {
    for (const child of children(table, code)) all.add(child.code);
    if (all.size > MOST_VALUES) break;
  }
  return [...all].slice(0, MOST_VALUES);
}

/** The codes without those that lie below another one of them: what was chosen before `withBranches`. */
export function withoutBranches(table: CodeTableId, codes: readonly string[]): string[] {
  const chosen = new Set(codes);
  return codes.filter(
    (code) =>
      !codePath(table, code)
        .slice(0, -1)
        .some((upper) => chosen.has(upper)),
  );
}

/** The kinds of question that a field of a type can be asked in a filter, the usual one first. */
export function testsOf(field: Field): Condition['test'][] {
  switch (field.type) {
    case 'code':
    case 'codes':
    case 'reference':
      return ['anyOf', 'known'];
    case 'integer':
    case 'moneyFen':
    case 'day':
      return ['between', 'known'];
    case 'boolean':
      return ['is', 'known'];
    default:
      return ['contains', 'known'];
  }
}

/** Fields of a kind that a list can be filtered by, in form order. */
export function filterableFields(kind: RecordKind): [name: string, field: Field][] {
  return fieldsOf(kind).filter(([, field]) => field.type !== 'longText' || field.counted === true);
}

interface Wording {
  readonly language: Language;
  readonly names: Names;
}

const wordings = {
  zh: {
    known: '已填',
    unknown: '未填',
    contains: (text: string) => `含“${text}”`,
    from: (end: string) => `≥ ${end}`,
    to: (end: string) => `≤ ${end}`,
    colon: '：',
    several: (first: string, count: number) => `${first} 等 ${count} 项`,
    thisImport: '这一批',
  },
  en: {
    known: 'known',
    unknown: 'not known',
    contains: (text: string) => `contains “${text}”`,
    from: (end: string) => `≥ ${end}`,
    to: (end: string) => `≤ ${end}`,
    colon: ': ',
    several: (first: string, count: number) => `${first} and ${count - 1} more`,
    thisImport: 'this one',
  },
};

/** A condition as a short sentence: '技术领域：新材料 等 3 项', 'Budget, to: ≥ ¥1M'. */
export function conditionText(kind: RecordKind, condition: Condition, wording: Wording): string {
  const field: Field | undefined = (catalogues[kind] as Readonly<Record<string, Field>>)[condition.field];
  const label = (field?.label ?? systemLabels[condition.field])?.[wording.language] ?? condition.field;
  return `${label}${wordings[wording.language].colon}${testText(field, condition, wording)}`;
}

function testText(field: Field | undefined, condition: Condition, { language, names }: Wording): string {
  const say = wordings[language];
  const show = (value: unknown) =>
    field === undefined ? (names[String(value)]?.name ?? '') : fieldText(field, value, language, names);
  switch (condition.test) {
    case 'known':
      return condition.value ? say.known : say.unknown;
    case 'is':
      return fieldText(field ?? yesNoField, condition.value, language, names);
    case 'contains':
      return say.contains(condition.text);
    case 'between': {
      const from = condition.from === null ? '' : say.from(show(condition.from));
      const to = condition.to === null ? '' : say.to(show(condition.to));
      return [from, to].filter((part) => part !== '').join(' ');
    }
    case 'anyOf': {
      if (condition.field === importField) return say.thisImport;
      const { values } = condition;
      const chosen = field?.codeTable === undefined ? values : withoutBranches(field.codeTable, values);
      const first = show(chosen[0]);
      return chosen.length === 1 ? first : say.several(first, chosen.length);
    }
  }
}

const yesNoField = catalogues.need.closed;

/** The conditions with one put in, in place of an earlier one on the same field. */
export function withCondition(conditions: readonly Condition[], added: Condition): Condition[] {
  const at = conditions.findIndex((condition) => condition.field === added.field);
  return at < 0 ? [...conditions, added] : conditions.with(at, added);
}
