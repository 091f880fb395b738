import { z } from 'zod';

const text = z.string().max(20_000);

/**
 * One cell of a document's table. Figures stay figures, so that Word and paper show them with grouping and a unit
 * in the heading while a workbook keeps a number: 分 of money shown in 万元, a count, or a share 0…1.
 */
const fenSchema = z.strictObject({ fen: z.int() });
const countSchema = z.strictObject({ count: z.number() });
const documentCellSchema = z.union([
  text,
  fenSchema,
  countSchema,
  z.strictObject({ share: z.number() }),
  z.null(),
]);
export type DocumentCell = z.infer<typeof documentCellSchema>;

const columnSchema = z.strictObject({
  heading: text,
  align: z.enum(['start', 'end', 'centre']),
  /** Its part of the table's width, relative to the other columns. */
  share: z.number().positive().max(100),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2]), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('list'), order: z.enum(['numbered', 'plain']), items: z.array(text) }),
  z.strictObject({
    kind: z.literal('fields'),
    rows: z.array(z.strictObject({ label: text, value: text })),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text.nullable(),
    columns: z.array(columnSchema).min(1).max(40),
    rows: z.array(z.array(documentCellSchema)).max(20_000),
    /** Basis, period, unit and denominator: printed right under the table. */
    notes: z.array(text),
  }),
  /** Horizontal bars, one group for each label and one bar for each series; the same unit throughout. */
  z.strictObject({
    kind: z.literal('chart'),
    caption: text,
    series: z.array(text).min(1).max(2),
    bars: z
      .array(
        z.strictObject({
          label: text,
          values: z
            .array(z.union([fenSchema, countSchema]))
            .min(1)
            .max(2),
        }),
      )
      .max(60),
    notes: z.array(text),
  }),
  z.strictObject({ kind: z.literal('signature'), lines: z.array(text) }),
  z.strictObject({ kind: z.literal('pageBreak') }),
]);
export type DocumentBlock = z.infer<typeof blockSchema>;

/**
 * Something made for paper: a letter, a form, a report, a list. One model, and Word, Excel, print and chat text are
 * renderings of it.
 */
export const documentModelSchema = z.strictObject({
  title: z.string().min(1).max(500),
  /** Without ending; what the file is called. */
  fileName: z.string().min(1).max(150),
  language: z.enum(['zh', 'en']),
  /** 'official' follows the layout of Chinese official documents (GB/T 9704); 'plain' is a working sheet. */
  layout: z.enum(['official', 'plain']),
  orientation: z.enum(['portrait', 'landscape']),
  /** Below the title: to whom, of which day, of which period. */
  subtitle: text.nullable(),
  blocks: z.array(blockSchema).max(2_000),
});
export type DocumentModel = z.infer<typeof documentModelSchema>;
export type DocumentTable = Extract<DocumentBlock, { kind: 'table' }>;
export type DocumentChart = Extract<DocumentBlock, { kind: 'chart' }>;

/** A paragraph of running text. */
export function paragraph(value: string): DocumentBlock {
  return { kind: 'paragraph', text: value };
}

/** A heading; level 1 is numbered 一、 by whoever writes it. */
export function heading(value: string, level: 1 | 2 = 1): DocumentBlock {
  return { kind: 'heading', level, text: value };
}

/** Label and value side by side; rows without a value are left out. */
export function fields(rows: readonly (readonly [label: string, value: string | null])[]): DocumentBlock {
  return {
    kind: 'fields',
    rows: rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
  };
}
