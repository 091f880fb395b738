import { readFileSync } from 'node:fs';
import {
  type Collection,
  type CollectionSheet,
  findCollection,
  liveTitles,
  returnsOfCollection,
  sheetByCode,
  sheetsOfCollection,
} from '../../db/repositories/collection.ts';
import { namesOf, recordsById } from '../../db/repositories/record.ts';
import type { Batch } from '../../db/write.ts';
import { codeOf, compareReturn } from '../../shared/collecting/compareReturn.ts';
import type { ReturnedFile } from '../../shared/contract/collecting.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import type { JobContext, ReadContext, WriteContext } from '../core/context.ts';
import { sha256Of } from '../services/blobStore.ts';
import { parseSpreadsheet } from '../workers/parseSpreadsheet.ts';
import { keepAttachment } from './attachmentBytes.ts';
import type { HandedFile } from './importForms.ts';
import { numberSeries } from './numbers.ts';
import { checkedPatch, checkedValues } from './recordValues.ts';
import type { DomainHandlers } from './types.ts';

interface ReadReturn extends HandedFile {
  readonly sha256: string;
  readonly shown: ReturnedFile;
  readonly collection: Collection | null;
  readonly sheet: CollectionSheet | null;
}

// One at a time: opening others gives the earlier ones up.
let draft: { readonly draftId: string; readonly files: readonly ReadReturn[] } | null = null;

/** Reads returned workbooks, several together, and compares each with how it left. */
export const openReturns: DomainHandlers<'collecting'>['open'] = async (context, { files }) => {
  const read: ReadReturn[] = [];
  for (const [index, file] of files.entries()) {
    context.progress({ done: index, total: files.length, step: 'reading' });
    read.push(await readReturn(context, file, index, read));
  }
  const told = markDisagreements(read);
  draft = { draftId: `return-${context.jobId}`, files: told };
  return { draftId: draft.draftId, files: told.map(({ shown }) => shown) };
};

async function readReturn(
  context: JobContext,
  file: HandedFile,
  index: number,
  before: readonly ReadReturn[],
): Promise<ReadReturn> {
  const sha256 = sha256Of(readFileSync(context.blobs.file(file.blobId)));
  const nothing = { ...file, sha256, collection: null, sheet: null };
  let tables: Awaited<ReturnType<typeof parseSpreadsheet>>['tables'];
  try {
    const request = { path: context.blobs.file(file.blobId), encoding: null, separator: null };
    const { spawnParser, signal } = context;
    ({ tables } = await parseSpreadsheet(request, { spawnParser, signal }));
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    if (error.code === 'READING_CANCELLED') throw new ContractError('CANCELLED');
    return { ...nothing, shown: { ...unmatched(file), outcome: 'unreadable', reason: error.code } };
  }
  const code = codeOf(tables);
  const sheet = code === null ? null : sheetByCode(context.db, code);
  const collection = sheet && findCollection(context.db, sheet.collectionId);
  if (sheet === null || collection === null) return { ...nothing, shown: unmatched(file) };
  const returns = returnsOfCollection(context.db, collection.id);
  const isRepeated =
    returns.some((known) => known.sha256 === sha256) || before.some((known) => known.sha256 === sha256);
  const again =
    returns.some(({ sheetId }) => sheetId === sheet.id) ||
    before.some((known) => known.sheet?.id === sheet.id);
  const compared = isRepeated
    ? { changes: [], additions: [], problems: [] }
    : compareReturn(tables, basisOf(context, collection, sheet));
  return {
    ...file,
    sha256,
    collection,
    sheet,
    shown: {
      fileName: file.fileName,
      outcome: isRepeated ? 'repeated' : 'matched',
      reason: null,
      recipient: sheet.recipient,
      collectionTitle: collection.title,
      lateDays: Math.max(0, daysBetween(collection.dueOn, context.today())),
      again,
      kind: collection.kind,
      changes: compared.changes.map((change, at) => ({ ...change, key: `${index}/c${at}` })),
      additions: compared.additions.map((addition, at) => ({
        ...addition,
        key: `${index}/n${at}`,
        values: { ...addition.values },
      })),
      problems: [...compared.problems],
    },
  };
}

function unmatched({ fileName }: HandedFile): ReturnedFile {
  return {
    fileName,
    outcome: 'foreign',
    reason: null,
    recipient: null,
    collectionTitle: null,
    lateDays: 0,
    again: false,
    changes: [],
    additions: [],
    problems: [],
    kind: null,
  };
}

function basisOf(context: ReadContext, collection: Collection, sheet: CollectionSheet) {
  const { kind } = collection;
  const records = recordsById(
    context.db,
    kind,
    sheet.issued.map(({ recordId }) => recordId),
  );
  const live = records.filter(({ deletedAt }) => deletedAt === null);
  const others = sheetsOfCollection(context.db, collection.id).filter(({ id }) => id !== sheet.id);
  return {
    plan: collection,
    issued: sheet.issued,
    current: new Map(live.map(({ id, values }) => [id, values])),
    othersNumbers: new Set(others.flatMap(({ issued }) => issued.map(({ number }) => number))),
    knownTitles: liveTitles(context.db, kind),
  };
}

/** Two workbooks that say different things of one field: neither is taken without a person's word. */
function markDisagreements(files: readonly ReadReturn[]): ReadReturn[] {
  const said = new Map<string, Set<string>>();
  const keyOf = ({ recordId, field }: ReturnedFile['changes'][number]) => `${recordId}/${field}`;
  for (const { changes } of files.map(({ shown }) => shown)) {
    for (const change of changes)
      said.set(keyOf(change), (said.get(keyOf(change)) ?? new Set()).add(JSON.stringify(change.returned)));
  }
  const first = new Set<string>();
  const newTitles = new Set<string>();
  return files.map((file) => {
    const changes = file.shown.changes.flatMap((change) => {
      const key = keyOf(change);
      if (said.get(key)!.size > 1) return [{ ...change, certainty: 'disagreeing' as const }];
      // The same change told again by a second workbook is one change.
      if (first.has(key)) return [];
      first.add(key);
      return [change];
    });
    const additions = file.shown.additions.filter(
      ({ title }) => !newTitles.has(`${file.sheet?.id}/${title}`),
    );
    for (const { title } of additions) newTitles.add(`${file.sheet?.id}/${title}`);
    return { ...file, shown: { ...file.shown, changes, additions } };
  });
}

/** A firm's own words stay as they were first said; what comes back later stands beside them, as after a visit. */
function isSaid(batch: Batch, kind: RecordKind, recordId: string, field: string): boolean {
  return kind === 'need' && field === 'originalWords' && Boolean(batch.find(kind, recordId)?.originalWords);
}

/** Writes what was agreed to, in one batch that can be undone. */
export const acceptReturns: DomainHandlers<'collecting'>['accept'] = (context, input) => {
  if (draft === null || draft.draftId !== input.draftId) throw new ContractError('DRAFT_MISSING');
  const { files } = draft;
  const [wanted, added] = [new Set(input.changes), new Set(input.additions)];
  const matched = files.filter(({ shown }) => shown.outcome === 'matched');
  const done = { changed: new Set<string>(), created: 0, batchId: '' };
  context.write({ code: 'collection.accept', params: { count: matched.length } }, (batch) => {
    done.batchId = batch.id;
    const nextNumber = numberSeries(context, batch);
    for (const file of matched) {
      const { collection, sheet, shown } = file;
      if (collection === null || sheet === null) continue;
      const agreed = shown.changes.filter(({ key }) => wanted.has(key));
      for (const { recordId, field, returned } of agreed) {
        if (isSaid(batch, collection.kind, recordId, field))
          batch.insert('preparation', {
            subjectKind: 'need',
            subjectId: recordId,
            kind: 'visit',
            happenedOn: context.today(),
            byName: sheet.recipient,
            channel: 'online',
            body: String(returned ?? ''),
          });
        else batch.update(collection.kind, recordId, checkedPatch(collection.kind, { [field]: returned }));
        done.changed.add(recordId);
      }
      for (const addition of shown.additions.filter(({ key }) => added.has(key))) {
        batch.insert(collection.kind, {
          ...checkedValues(collection.kind, {
            ...addition.values,
            [titleFieldOf(collection.kind)]: addition.title,
            ...belongingOf(context, collection, sheet),
          }),
          number: nextNumber(collection.kind),
          ownerId: ownerOf(context, collection, sheet),
          importBatchId: batch.id,
        });
        done.created += 1;
      }
      batch.insert('collectionReturn', {
        collectionId: collection.id,
        sheetId: sheet.id,
        fileName: file.fileName,
        sha256: file.sha256,
        returnedOn: context.today(),
        changeCount: agreed.length,
        problems: shown.problems,
      });
      // A workbook with secret rows is not kept, as little as the rows.
      if (!shown.problems.some(({ code }) => code === 'SECRET_ROW'))
        keepAttachment(context, batch, { ownerKind: 'batch', ownerId: batch.id, ...pick(file) });
    }
  });
  draft = null;
  return {
    batchId: done.batchId,
    changed: done.changed.size,
    created: done.created,
    returned: matched.length,
  };
};

function pick({ blobId, fileName }: HandedFile): HandedFile {
  return { blobId, fileName };
}

/** A new row belongs where the other rows of its workbook belong. */
function belongingOf(context: ReadContext, { kind, splitBy }: Collection, sheet: CollectionSheet) {
  const [sample] = recordsById(
    context.db,
    kind,
    sheet.issued.slice(0, 1).map(({ recordId }) => recordId),
  );
  if (sample === undefined || kind === 'organisation') return {};
  const { organisationId, unitName } = sample.values;
  const isKnown = typeof organisationId === 'string' && namesOf(context.db, [organisationId]).size > 0;
  return {
    ...(splitBy !== 'owner' && isKnown ? { organisationId } : {}),
    ...(splitBy === 'unit' && typeof unitName === 'string' ? { unitName } : {}),
  };
}

function ownerOf(
  context: WriteContext,
  { kind, splitBy }: Collection,
  sheet: CollectionSheet,
): string | null {
  if (splitBy !== 'owner') return context.actor;
  const [sample] = recordsById(
    context.db,
    kind,
    sheet.issued.slice(0, 1).map(({ recordId }) => recordId),
  );
  return sample?.ownerId ?? context.actor;
}
