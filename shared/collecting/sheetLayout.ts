import { codeTables } from '../codes/index.ts';
import { catalogues, titleFieldOf } from '../domain/fields/catalogues.ts';
import type { Field, RecordKind } from '../domain/fields/field.ts';
import { isStepped } from '../domain/preparation.ts';
import { valueCell } from '../reporting/listSheet.ts';
import { heading, type Sheet, type SheetCell, sheetName, text } from '../reporting/sheet.ts';

/** A row as it left: the record, its number and the values of the fields that were asked for. */
export interface IssuedRow {
  readonly recordId: string;
  readonly number: string;
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What all workbooks of a collection share. */
export interface CollectionPlan {
  readonly title: string;
  readonly kind: RecordKind;
  readonly fields: readonly string[];
  readonly dueOn: string;
  readonly note: string | null;
}

export const numberHeading = '编号';
/** The hidden sheet by which a returned workbook is known, and the mark in its first cell. */
export const codeSheet = '_yinxian';
export const codeMark = 'yinxian-collection';
const choiceSheet = '_选项';
const spareRows = 30;

/** The fields that can be asked for: everything that is written as text; references go by the record's own form. */
export function askableFields(kind: RecordKind): [name: string, field: Field][] {
  const title = titleFieldOf(kind);
  return Object.entries<Field>(catalogues[kind]).filter(
    ([name, field]) =>
      field.type !== 'reference' &&
      name !== title &&
      name !== 'secrecy' &&
      // What follows from the office's own steps is not for others to fill in.
      !isStepped(kind, name),
  );
}

/**
 * A workbook for one recipient: what to do, its rows with locked numbers and drop-downs, and some open rows below for
 * what is new. A hidden sheet holds the code by which it is known again.
 */
export function collectionSheets(
  plan: CollectionPlan,
  sheet: { readonly code: string; readonly recipient: string; readonly rows: readonly IssuedRow[] },
): Sheet[] {
  const { kind, title } = plan;
  const titleField = titleFieldOf(kind);
  const fields = fieldsOfPlan(plan);
  const lists = fields.flatMap(([name, field]) => {
    const labels = choicesOf(field);
    return labels.length === 0 ? [] : [{ name, labels }];
  });
  const open = (cell: SheetCell): SheetCell =>
    cell === null ? { text: '', open: 'yes' } : { ...cell, open: 'yes' };
  const lookups = { language: 'zh' as const, nameOf: () => null, dayOf: () => '' };
  const rows = sheet.rows.map((row) => [
    text(row.number),
    open(text(row.title)),
    ...fields.map(([name, field]) => open(valueCell(field, row.values[name], lookups))),
  ]);
  const blank = [text(''), ...Array.from({ length: fields.length + 1 }, () => open(null))];
  const lastRow = 1 + rows.length + spareRows;
  const titles: Readonly<Record<string, Field>> = catalogues[kind];
  return [
    {
      name: '填写说明',
      widths: [100],
      stickyRows: 0,
      rows: instructions(plan, sheet).map((line, index) => [index === 0 ? heading(line) : text(line)]),
    },
    {
      name: sheetName(title),
      widths: [24, 36, ...fields.map(([, field]) => (field.type === 'longText' ? 48 : 20))],
      stickyRows: 1,
      locked: 'yes',
      choices: lists.map(({ name, labels }, at) => ({
        column: 2 + fields.findIndex(([known]) => known === name),
        firstRow: 2,
        lastRow,
        list: { sheet: choiceSheet, column: at, count: labels.length },
      })),
      rows: [
        [
          heading(numberHeading),
          heading(titles[titleField]!.label.zh),
          ...fields.map(([, field]) => heading(headingOf(field))),
        ],
        ...rows,
        ...Array.from({ length: spareRows }, () => blank),
      ],
    },
    {
      name: choiceSheet,
      widths: [],
      stickyRows: 0,
      hidden: 'yes',
      rows: listRows(lists.map(({ labels }) => labels)),
    },
    { name: codeSheet, widths: [], stickyRows: 0, hidden: 'yes', rows: [[text(codeMark), text(sheet.code)]] },
  ];
}

/** The fields of a plan with their catalogue entry, in the order in which they were asked. */
export function fieldsOfPlan({ kind, fields }: Pick<CollectionPlan, 'kind' | 'fields'>): [string, Field][] {
  const known = new Map(askableFields(kind));
  return fields.flatMap((name): [string, Field][] => {
    const field = known.get(name);
    return field === undefined ? [] : [[name, field]];
  });
}

/** The heading of a field's column; amounts name their unit. */
export function headingOf(field: Field): string {
  return field.type === 'moneyFen' ? `${field.label.zh}（万元）` : field.label.zh;
}

function choicesOf(field: Field): string[] {
  if (field.type === 'boolean') return ['是', '否'];
  if (field.type !== 'code' || field.codeTable === undefined) return [];
  return codeTables[field.codeTable].entries.map((entry) => entry.zh).slice(0, 500);
}

function listRows(lists: readonly (readonly string[])[]): SheetCell[][] {
  const height = Math.max(0, ...lists.map((labels) => labels.length));
  return Array.from({ length: height }, (_, row) =>
    lists.map((labels) => (labels[row] ? text(labels[row]) : null)),
  );
}

function instructions(
  { title, dueOn, note }: CollectionPlan,
  { recipient, code, rows }: { recipient: string; code: string; rows: readonly IssuedRow[] },
): string[] {
  return [
    `${title}（${recipient}）`,
    `请于 ${dueOn} 前填好，原文件发回。共 ${rows.length} 条。`,
    '一、浅黄色的格子可以改，其余已锁定。编号请勿改动。',
    '二、有下拉箭头的格子请从列表中选择；一格要填几项时用“；”隔开。金额单位见表头。',
    '三、新增的事项写在表末的空白行，编号留空。不再有的事项不要删行，请在名称后写“（撤销）”。',
    '四、不清楚的格子留空即可，不会清掉原有内容。',
    '五、涉密内容不要填写。',
    ...(note ? [note] : []),
    `回收码：${code}`,
  ];
}
