import {
  type Collection,
  findCollection,
  liveCollections,
  returnsOfCollection,
  type SplitBy,
  sheetsOfCollection,
} from '../../db/repositories/collection.ts';
import { namesOf, profileNames, recordsById, type StoredRecord } from '../../db/repositories/record.ts';
import { reminderText } from '../../shared/collecting/reminder.ts';
import { askableFields, collectionSheets, type IssuedRow } from '../../shared/collecting/sheetLayout.ts';
import type { Filter } from '../../shared/contract/common.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import { outward } from '../../shared/domain/outward.ts';
import { publishable } from '../../shared/domain/publishable.ts';
import type { ReadContext } from '../core/context.ts';
import { workbookBytes } from '../services/workbookWriter.ts';
import { packBytes, zipArchive } from '../services/zipWriter.ts';
import { notFound } from './checks.ts';
import { acceptReturns, openReturns } from './collectingReturns.ts';
import { idsFor } from './listing.ts';
import type { DomainHandlers } from './types.ts';

const nobody = '未指明';
/** Characters of an id that make a code: the random end of a UUID. */
const CODE_LENGTH = 12;

/** 下发–回收: one workbook for each recipient, and the list of who has not answered. */
export const collectingHandlers: DomainHandlers<'collecting'> = {
  list(context) {
    const collections = liveCollections(context.db).map((collection) => {
      const sheets = sheetsOfCollection(context.db, collection.id);
      const returned = new Set(returnsOfCollection(context.db, collection.id).map(({ sheetId }) => sheetId));
      return {
        ...collection,
        sheets: sheets.length,
        returned: returned.size,
        awaited: sheets.length - returned.size,
      };
    });
    return { collections };
  },

  detail(context, { id }) {
    const collection = liveCollection(context, id);
    const returns = returnsOfCollection(context.db, id);
    const sheets = sheetsOfCollection(context.db, id).map((sheet) => {
      const own = returns.filter(({ sheetId }) => sheetId === sheet.id);
      const first = own[0]?.returnedOn ?? null;
      return {
        id: sheet.id,
        recipient: sheet.recipient,
        rows: sheet.issued.length,
        returnedOn: first,
        lateDays: first === null ? 0 : Math.max(0, daysBetween(collection.dueOn, first)),
        changes: own.reduce((sum, { changeCount }) => sum + changeCount, 0),
        problems: own.reduce((sum, { problems }) => sum + problems.length, 0),
      };
    });
    const awaited = sheets.filter(({ returnedOn }) => returnedOn === null);
    const reminder = reminderText(collection, {
      awaited,
      returned: sheets.length - awaited.length,
      today: context.today(),
    });
    return { collection, sheets, reminder };
  },

  recipients(context, { kind, filter, splitBy }) {
    const groups = groupsOf(context, kind, filter, splitBy);
    return { recipients: [...groups].map(([name, records]) => ({ name, rows: records.length })) };
  },

  issue(context, { filter, ...values }) {
    const { kind, splitBy, title } = values;
    const known = new Set(askableFields(kind).map(([name]) => name));
    const unknown = values.fields.find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new ContractError('INVALID_INPUT', {
        field: 'fields',
        expected: 'askable field',
        found: unknown,
      });
    const groups = groupsOf(context, kind, filter, splitBy);
    if (groups.size === 0) throw new ContractError('INVALID_INPUT', { field: 'filter', problem: 'no_rows' });
    const id = context.write({ code: 'collection.issue', params: { title, count: groups.size } }, (batch) => {
      const collectionId = batch.insert('collection', values);
      for (const [recipient, records] of groups) {
        const sheetId = batch.newId();
        const code = sheetId.slice(-CODE_LENGTH);
        const issued = records.map((record) => issuedRow(kind, values.fields, record));
        const issuedOn = context.today();
        batch.insert('collectionSheet', { collectionId, code, recipient, issued, issuedOn }, sheetId);
      }
      return collectionId;
    });
    const rows = [...groups.values()].reduce((sum, records) => sum + records.length, 0);
    return { id, sheets: groups.size, rows };
  },

  async download(context, { id, sheetId }) {
    const collection = liveCollection(context, id);
    const sheets = sheetsOfCollection(context.db, id).filter(
      (sheet) => sheetId === null || sheet.id === sheetId,
    );
    const [first] = sheets;
    if (first === undefined) throw notFound('collectionSheet', sheetId ?? id);
    const made = [];
    for (const sheet of sheets) {
      const bytes = await workbookBytes(
        collectionSheets(outward(collection), { ...outward(sheet), rows: outward(sheet.issued) }),
      );
      made.push({ name: `${fileSafe(`${collection.title}_${sheet.recipient}`)}.xlsx`, bytes });
    }
    if (sheetId !== null) return { blobId: context.blobs.put(made[0]!.bytes), fileName: made[0]!.name };
    const packed = distinctNames(made).map(({ name, bytes }) => packBytes(name, bytes));
    return { blobId: context.blobs.put(zipArchive(packed)), fileName: `${fileSafe(collection.title)}.zip` };
  },

  remove(context, { id }) {
    const { title } = liveCollection(context, id);
    context.write({ code: 'collection.remove', params: { title } }, (batch) =>
      batch.remove('collection', id),
    );
    return {};
  },

  open: openReturns,
  accept: acceptReturns,
};

function liveCollection(context: ReadContext, id: string): Collection {
  const collection = findCollection(context.db, id);
  if (collection === null) throw notFound('collection', id);
  return collection;
}

function issuedRow(kind: RecordKind, fields: readonly string[], record: StoredRecord): IssuedRow {
  const { id: recordId, number } = record;
  // Whom a workbook reaches nobody knows: how an unfiled achievement is done is not asked about in one.
  const values = kind === 'achievement' ? publishable(record.values) : record.values;
  return {
    recordId,
    number,
    title: String(values[titleFieldOf(kind)]),
    values: Object.fromEntries(fields.map((name) => [name, values[name] ?? null])),
  };
}

/** Live records by the name of who is asked about them; the names in their order, those without one last. */
function groupsOf(
  context: ReadContext,
  kind: RecordKind,
  filter: Filter,
  splitBy: SplitBy,
): Map<string, StoredRecord[]> {
  const records = recordsById(context.db, kind, idsFor(context, kind, filter, null));
  const names = new Map<string, string>(profileNames(context.db));
  const organisations = records
    .map(({ values }) => values.organisationId)
    .filter((id) => typeof id === 'string');
  for (const [id, { name }] of namesOf(context.db, organisations)) names.set(id, name);
  const recipientOf = (record: StoredRecord): string => {
    if (splitBy === 'unit') return String(record.values.unitName ?? '') || nobody;
    const id = splitBy === 'owner' ? record.ownerId : record.values.organisationId;
    return (typeof id === 'string' ? names.get(id) : undefined) ?? nobody;
  };
  const groups = Map.groupBy(records, recipientOf);
  return new Map(
    [...groups].toSorted(
      ([a], [b]) => Number(a === nobody) - Number(b === nobody) || a.localeCompare(b, 'zh'),
    ),
  );
}

function fileSafe(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 80);
}

/** Two recipients may be called alike once the signs that files cannot have are gone. */
function distinctNames<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.name) ?? 0) + 1;
    seen.set(item.name, count);
    return count === 1 ? item : { ...item, name: item.name.replace(/\.xlsx$/, `（${count}）.xlsx`) };
  });
}
