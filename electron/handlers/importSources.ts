import type { Batch } from '../../db/write.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import type { JoinedForms } from '../../shared/importing/forms/joinForms.ts';
import type { ImportPlan } from '../../shared/importing/plan.ts';
import { rowErrorWords } from '../../shared/importing/rowErrors.ts';
import type { JobContext } from '../core/context.ts';
import { type KeptBytes, keepBytes } from './attachmentBytes.ts';
import type { FormBundle } from './importForms.ts';
import type { numberSeries } from './numbers.ts';

/** One kind of record of an import as it will be written; `joined` tells which file each row came from. */
export interface PlannedSheet {
  readonly plan: ImportPlan;
  readonly joined: JoinedForms | null;
}

/** The ids of written records by the row they came from. */
export interface RecordIds {
  readonly kind: RecordKind;
  readonly ids: ReadonlyMap<number, string>;
}

/** Row 1 of joined forms holds the labels. */
const FIRST_FORM_ROW = 2;

/**
 * Attaches its source files to every record, and keeps what could not be read as 线索: whole files, and forms
 * without what a record must have. A form marked as secret is kept nowhere, nor is its file. Returns how many 线索.
 */
export function keepSources(
  context: JobContext,
  work: {
    batch: Batch;
    nextNumber: ReturnType<typeof numberSeries>;
    bundle: FormBundle;
    sheets: readonly PlannedSheet[];
    recordIds: readonly RecordIds[];
  },
): number {
  const { batch, bundle, sheets, recordIds } = work;
  const secret = secretFiles(sheets);
  const bytes = new Map<number, KeptBytes>();
  const attach = (ownerKind: string, ownerId: string, files: readonly number[]) => {
    for (const file of files.filter((index) => !secret.has(index))) {
      const { blobId, fileName } = bundle.files[file]!;
      const kept = bytes.get(file) ?? keepBytes(context, blobId);
      bytes.set(file, kept);
      batch.insert('attachment', { ownerKind, ownerId, fileName, ...kept });
    }
  };
  let leads = 0;
  const keepLead = (title: string, body: string | null, files: readonly number[]) => {
    const id = batch.insert('jotting', {
      title,
      body,
      source: 'file',
      happenedOn: context.today(),
      state: 'open',
      number: work.nextNumber('jotting'),
      ownerId: context.actor,
      importBatchId: batch.id,
    });
    attach('jotting', id, files);
    leads += 1;
  };
  for (const [index, { plan, joined }] of sheets.entries()) {
    if (joined === null) continue;
    const { kind, ids } = recordIds[index]!;
    for (const [row, id] of ids) attach(kind, id, joined.sources[row - FIRST_FORM_ROW] ?? []);
    for (const row of refusedRows(plan)) {
      const files = joined.sources[row - FIRST_FORM_ROW] ?? [];
      keepLead(bundle.files[files[0] ?? -1]?.fileName ?? '', textOf(joined, row), files);
    }
  }
  for (const [file, { outcome, fileName }] of bundle.files.entries()) {
    if (outcome === 'lead') keepLead(fileName, null, [file]);
  }
  return leads;
}

/** Rows that do not become records, though nothing forbids to keep them. */
function refusedRows(plan: ImportPlan): Set<number> {
  const secret = new Set(plan.errors.filter(({ code }) => code === 'SECRET_ROW').map(({ row }) => row));
  const refused = plan.errors.filter(
    ({ code, row }) => rowErrorWords[code].effect === 'row' && !secret.has(row),
  );
  return new Set(
    [...refused, ...plan.skipped.filter(({ reason }) => reason !== 'empty')].map(({ row }) => row),
  );
}

function secretFiles(sheets: readonly PlannedSheet[]): Set<number> {
  return new Set(
    sheets.flatMap(({ plan, joined }) =>
      plan.errors
        .filter(({ code }) => code === 'SECRET_ROW')
        .flatMap(({ row }) => joined?.sources[row - FIRST_FORM_ROW] ?? []),
    ),
  );
}

function textOf({ table }: JoinedForms, row: number): string {
  const [headings = [], cells = []] = [table.rows[0], table.rows[row - 1]];
  return cells
    .flatMap((cell, column) => (cell === null || cell === '' ? [] : [`${headings[column]}：${cell}`]))
    .join('\n');
}
