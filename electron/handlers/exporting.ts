import { profileNames, recordsById } from '../../db/repositories/record.ts';
import { targetNames } from '../../db/repositories/targetNames.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { dayAt } from '../../shared/domain/days.ts';
import { fieldsOf } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind, Words } from '../../shared/domain/fields/field.ts';
import { leavingValues } from '../../shared/domain/publishable.ts';
import { type ListColumn, listColumns } from '../../shared/reporting/listSheet.ts';
import { type SheetRow, sheetName } from '../../shared/reporting/sheet.ts';
import type { JobContext } from '../core/context.ts';
import { openFiles } from '../services/openFiles.ts';
import { workbookBytes } from '../services/workbookWriter.ts';
import { idsFor } from './listing.ts';
import type { DomainHandlers } from './types.ts';

const ROWS_PER_STEP = 500;

const listWords: Readonly<Record<RecordKind, Words>> = {
  achievement: { zh: '成果', en: 'Achievements' },
  need: { zh: '需求', en: 'Needs' },
  scenario: { zh: '场景', en: 'Scenarios' },
  organisation: { zh: '机构', en: 'Organisations' },
  person: { zh: '人员', en: 'People' },
};

/** A list as a workbook: the rows the filter finds, in the order of the list, in the columns it shows. */
export const exportingHandlers: DomainHandlers<'exporting'> = {
  async list(context, { kind, filter, sort, columns, language }) {
    const short = language === 'en' ? 'en' : 'zh';
    const names = new Map<string, string>(profileNames(context.db));
    const { timeZone } = context.settings();
    const wanted = requireColumns(kind, columns, {
      language: short,
      nameOf: (id) => names.get(id) ?? null,
      dayOf: (instantMs) => dayAt(instantMs, timeZone),
    });
    const ids = idsFor(context, kind, filter, sort);
    const title = listWords[kind][short];
    const bytes = await workbookBytes([
      {
        name: sheetName(title),
        widths: wanted.map((column) => column.width),
        rows: listRows(context, kind, ids, wanted, names),
        stickyRows: 1,
      },
    ]);
    await context.breathe();
    return {
      blobId: context.blobs.put(bytes),
      fileName: `${title}_${context.today()}.xlsx`,
      rows: ids.length,
    };
  },

  async everything(context, { language }) {
    const short = language === 'en' ? 'en' : 'zh';
    const { bytes, tables, rows } = await openFiles(context.db, short, async (done, total) => {
      context.progress({ done, total, step: 'exporting.rows' });
      await context.breathe();
    });
    const title = short === 'zh' ? '引线全部数据' : 'yinxian-everything';
    return { blobId: context.blobs.put(bytes), fileName: `${title}_${context.today()}.zip`, tables, rows };
  },
};

/** Headings, then the rows, read in steps: a cancel gets through and other calls are answered in between. */
async function* listRows(
  context: JobContext,
  kind: RecordKind,
  ids: readonly string[],
  columns: readonly ListColumn[],
  names: Map<string, string>,
): AsyncGenerator<SheetRow> {
  yield columns.map((column) => column.heading);
  for (let start = 0; start < ids.length; start += ROWS_PER_STEP) {
    context.progress({ done: start, total: ids.length, step: 'exporting.rows' });
    await context.breathe();
    const records = recordsById(context.db, kind, ids.slice(start, start + ROWS_PER_STEP));
    addNames(context, kind, records, names);
    // Not filed yet, not confirmed, or not to be said outside: that does not leave, in a list either.
    const leaving = records.map((record) => ({ ...record, values: leavingValues(kind, record.values) }));
    for (const record of leaving) yield columns.map((column) => column.cell(record));
  }
  context.progress({ done: ids.length, total: ids.length, step: 'exporting.rows' });
}

function addNames(
  context: JobContext,
  kind: RecordKind,
  records: readonly { values: Readonly<Record<string, unknown>> }[],
  names: Map<string, string>,
): void {
  const targets = fieldsOf(kind).flatMap(([name, field]) =>
    records.flatMap(({ values }) => {
      const id = values[name];
      return field.target && typeof id === 'string' && !names.has(id) ? [{ kind: field.target, id }] : [];
    }),
  );
  for (const [id, named] of targetNames(context.db, targets)) names.set(id, named.name);
}

function requireColumns(...wanted: Parameters<typeof listColumns>): ListColumn[] {
  try {
    return listColumns(...wanted);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ContractError('INVALID_INPUT', { field: 'columns', message: error.message });
  }
}
