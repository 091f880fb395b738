import { codeLabel } from '../codes/index.ts';
import { catalogues } from '../domain/fields/catalogues.ts';
import type { Field, RecordKind, Words } from '../domain/fields/field.ts';
import { count, heading, type SheetCell, text, wan } from './sheet.ts';

/** A record as a list exports it. */
interface ListedRecord {
  readonly number: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly ownerId: string | null;
  readonly updatedAt: number;
}

/** One column of an exported list. */
export interface ListColumn {
  readonly heading: SheetCell;
  readonly width: number;
  cell(record: ListedRecord): SheetCell;
}

/** What the columns need beside the record. */
export interface ListLookups {
  readonly language: 'zh' | 'en';
  /** The name of a record or profile; null when it is not known. */
  nameOf(id: string): string | null;
  /** The office's day of an instant in UTC milliseconds. */
  dayOf(instantMs: number): string;
}

const systemColumns = {
  number: { zh: '编号', en: 'Number' },
  ownerId: { zh: '负责人', en: 'Owner' },
  updatedAt: { zh: '更新日期', en: 'Updated on' },
} as const satisfies Record<string, Words>;

/** The columns by name, in the given order. @throws RangeError naming a column that the kind does not have */
export function listColumns(kind: RecordKind, names: readonly string[], lookups: ListLookups): ListColumn[] {
  return names.map((name) => {
    const field = fieldOf(kind, name);
    if (field) return fieldColumn(name, field, lookups);
    const system = systemColumn(name, lookups);
    if (!system) throw new RangeError(`Expected a column of ${kind}, got "${name}"`);
    return system;
  });
}

function fieldOf(kind: RecordKind, name: string): Field | undefined {
  const catalogue: Readonly<Record<string, Field>> = catalogues[kind];
  return Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
}

function fieldColumn(name: string, field: Field, lookups: ListLookups): ListColumn {
  const unit = { zh: '（万元）', en: ' (CNY 10,000)' }[lookups.language];
  const label = field.label[lookups.language];
  return {
    heading: heading(field.type === 'moneyFen' ? `${label}${unit}` : label),
    width: field.type === 'longText' ? 48 : field.type === 'text' ? 28 : 16,
    cell: (record) => valueCell(field, record.values[name], lookups),
  };
}

function systemColumn(name: string, lookups: ListLookups): ListColumn | null {
  const cells: Readonly<Record<keyof typeof systemColumns, ListColumn['cell']>> = {
    number: (record) => text(record.number),
    ownerId: (record) => text(record.ownerId ? (lookups.nameOf(record.ownerId) ?? '') : ''),
    updatedAt: (record) => text(lookups.dayOf(record.updatedAt)),
  };
  if (!isSystemColumn(name)) return null;
  return { heading: heading(systemColumns[name][lookups.language]), width: 18, cell: cells[name] };
}

function isSystemColumn(name: string): name is keyof typeof systemColumns {
  return Object.hasOwn(systemColumns, name);
}

/** One value of a record as a list or a form sheet writes it. */
export function valueCell(field: Field, value: unknown, { language, nameOf }: ListLookups): SheetCell {
  if (value === null || value === undefined) return null;
  const label = (code: string) => (field.codeTable ? codeLabel(field.codeTable, code, language) : code);
  if (field.type === 'moneyFen') return wan(Number(value));
  if (field.type === 'integer') return count(Number(value));
  if (field.type === 'boolean') return text(yesNo(value === true, language));
  if (field.type === 'reference') return text(nameOf(String(value)) ?? '');
  if (Array.isArray(value)) return text(value.map((part) => label(String(part))).join('；'));
  return text(label(String(value)));
}

function yesNo(value: boolean, language: 'zh' | 'en'): string {
  if (language === 'en') return value ? 'Yes' : 'No';
  return value ? '是' : '否';
}
