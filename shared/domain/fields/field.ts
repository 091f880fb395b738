import { z } from 'zod';
import type { CodeTableId } from '../../codes/index.ts';

/** A text in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The record kinds that have a field catalogue, a form, a list and an import of their own. */
export const recordKinds = ['achievement', 'need', 'scenario', 'organisation', 'person'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** How a value is stored, entered and shown. Money is whole 分; days are 'YYYY-MM-DD'; lists are arrays. */
type FieldType =
  | 'text'
  | 'longText'
  | 'integer'
  | 'moneyFen'
  | 'day'
  | 'boolean'
  | 'code'
  | 'codes'
  | 'tags'
  | 'reference';

/** Where a field stands in a progressive form: the essentials are asked at once, the rest when needed. */
export type FieldSection =
  | 'essential'
  | 'content'
  | 'maturity'
  | 'rights'
  | 'terms'
  | 'people'
  | 'registration';

export interface Field<Value = unknown> {
  readonly type: FieldType;
  readonly label: Words;
  readonly section: FieldSection;
  /** Zod schema of the stored value; every optional field also accepts null, which means absent. */
  readonly schema: z.ZodType<Value>;
  readonly required: boolean;
  /** The code table of 'code' and 'codes' fields. */
  readonly codeTable?: CodeTableId;
  /** The kind of record a 'reference' points to. */
  readonly target?: RecordKind;
  /** Whether a list may show the field as a column; the first listed ones are shown at the start. */
  readonly column?: 'shown' | 'available';
  /** Counts towards the completeness shown beside a record. */
  readonly counted?: boolean;
}

type Options = Partial<Pick<Field, 'section' | 'column' | 'counted'>>;

function build<Value>(
  type: FieldType,
  label: Words,
  schema: z.ZodType<Value>,
  required: boolean,
  options: Options & Pick<Field, 'codeTable' | 'target'> = {},
): Field<Value> {
  return { type, label, schema, required, section: 'content', ...options };
}

const TITLE_LENGTH = 300;
const TEXT_LENGTH = 2_000;
const LONG_TEXT_LENGTH = 100_000;

/** A day as ISO text; 2026-02-30 is refused. */
export const daySchema = z.iso.date();

/** A one-line text that must not be blank. */
export function requiredText(label: Words, options?: Options): Field<string> {
  return build('text', label, z.string().trim().min(1).max(TITLE_LENGTH), true, options);
}
export function text(label: Words, options?: Options): Field<string | null> {
  return build('text', label, z.string().trim().max(TEXT_LENGTH).nullable(), false, options);
}
export function longText(label: Words, options?: Options): Field<string | null> {
  return build('longText', label, z.string().max(LONG_TEXT_LENGTH).nullable(), false, options);
}
export function integer(
  label: Words,
  range: { min: number; max: number },
  options?: Options,
): Field<number | null> {
  return build('integer', label, z.int().min(range.min).max(range.max).nullable(), false, options);
}
/** An amount in 分, up to 9 × 10^13 分 (900 billion yuan), never negative. */
export function moneyFen(label: Words, options?: Options): Field<number | null> {
  return build('moneyFen', label, z.int().min(0).max(90_000_000_000_000).nullable(), false, options);
}
export function day(label: Words, options?: Options): Field<string | null> {
  return build('day', label, daySchema.nullable(), false, options);
}
export function yesNo(label: Words, options?: Options): Field<boolean | null> {
  return build('boolean', label, z.boolean().nullable(), false, options);
}
export function code(label: Words, codeTable: CodeTableId, options?: Options): Field<string | null> {
  return build('code', label, z.string().min(1).max(40).nullable(), false, { ...options, codeTable });
}
export function codes(label: Words, codeTable: CodeTableId, options?: Options): Field<string[] | null> {
  return build('codes', label, z.array(z.string().min(1).max(40)).max(50).nullable(), false, {
    ...options,
    codeTable,
  });
}
/** Free words such as keywords, at most 50. */
export function tags(label: Words, options?: Options): Field<string[] | null> {
  return build('tags', label, z.array(z.string().trim().min(1).max(60)).max(50).nullable(), false, options);
}
export function reference(label: Words, target: RecordKind, options?: Options): Field<string | null> {
  return build('reference', label, z.uuid().nullable(), false, { ...options, target });
}

export type FieldCatalogue = Readonly<Record<string, Field>>;

/** The record that a catalogue describes. */
export type ValuesOf<Catalogue extends FieldCatalogue> = {
  [Name in keyof Catalogue]: Catalogue[Name] extends Field<infer Value> ? Value : never;
};

/** The schema of a whole record: unknown names are refused, absent optional fields become null. */
export function recordSchema<Catalogue extends FieldCatalogue>(
  catalogue: Catalogue,
): z.ZodType<ValuesOf<Catalogue>> {
  const shape = Object.fromEntries(
    Object.entries(catalogue).map(([name, field]) => [
      name,
      field.required ? field.schema : field.schema.default(null as never),
    ]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<ValuesOf<Catalogue>>;
}

/** The schema of a change to a record: some of its fields, each checked, unknown names refused. */
export function patchSchema<Catalogue extends FieldCatalogue>(
  catalogue: Catalogue,
): z.ZodType<Partial<ValuesOf<Catalogue>>> {
  const shape = Object.fromEntries(
    Object.entries(catalogue).map(([name, field]) => [name, field.schema.optional()]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<Partial<ValuesOf<Catalogue>>>;
}
