import {
  attachmentsOf,
  contactsOf,
  countsByKind,
  figuresOf,
  namesOf,
  pickerNames,
  recordsById,
  replaceContacts,
  replaceFigures,
  type StoredRecord,
  threadsWith,
} from '../../db/repositories/record.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ListRow } from '../../shared/contract/records.ts';
import { completeness, fieldsOf, titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import { isStepped } from '../../shared/domain/preparation.ts';
import type { ReadContext } from '../core/context.ts';
import { idsFor, selectedIds } from './listing.ts';
import { numberSeries } from './numbers.ts';
import { checkedPatch, checkedValues } from './recordValues.ts';
import type { DomainHandlers } from './types.ts';

const MOST_NAMES = 20_000;

export const recordsHandlers: DomainHandlers<'records'> = {
  ids(context, { kind, filter, sort }) {
    const ids = idsFor(context, kind, filter, sort);
    return { ids, total: ids.length };
  },

  rows(context, { kind, ids }) {
    const records = recordsById(context.db, kind, ids);
    const names = namesOf(
      context.db,
      records.flatMap((record) => referencesOf(kind, record)),
    );
    return { rows: records.map((record) => listRow(kind, record)), names: Object.fromEntries(names) };
  },

  get(context, { kind, id }) {
    const record = existing(context, kind, id);
    const people = [record.ownerId, record.createdBy, ...record.helperIds].filter(
      (person) => person !== null,
    );
    return {
      ...listRow(kind, record),
      kind,
      helperIds: record.helperIds,
      extra: record.extra,
      createdAt: record.createdAt,
      createdBy: record.createdBy,
      deletedAt: record.deletedAt,
      importBatchId: record.importBatchId,
      figures: figuresOf(context.db, id),
      contacts: contactsOf(context.db, id),
      names: Object.fromEntries(namesOf(context.db, [...referencesOf(kind, record), ...people])),
      attachments: attachmentsOf(context.db, id),
      threads: threadsWith(context.db, id),
    };
  },

  create(context, { kind, values, people, figures, contacts }) {
    const checked = checkedValues(kind, values);
    const label = { code: `${kind}.create`, params: { title: String(checked[titleFieldOf(kind)]) } };
    return context.write(label, (batch) => {
      const number = numberSeries(context, batch)(kind);
      const id = batch.insert(kind, {
        ...checked,
        number,
        ownerId: people.ownerId ?? context.actor,
        helperIds: people.helperIds ?? null,
      });
      replaceFigures(context.db, batch, kind, id, figures);
      replaceContacts(context.db, batch, id, contacts);
      return { id, number };
    });
  },

  update(context, { kind, id, patch, people }) {
    const record = existing(context, kind, id);
    const checked = { ...checkedPatch(kind, patch), ...people };
    refuseStepped(kind, checked, [record]);
    const changed = context.write(labelOf(kind, 'update', record), (batch) =>
      batch.update(kind, id, checked),
    );
    return { changed };
  },

  updateMany(context, { kind, selection, patch, people }) {
    const ids = selectedIds(context, kind, selection);
    const checked = { ...checkedPatch(kind, patch), ...people };
    refuseStepped(kind, checked, 'originalWords' in checked ? recordsById(context.db, kind, ids) : []);
    const changed = context.write({ code: `${kind}.updateMany`, params: { count: ids.length } }, (batch) =>
      ids.map((id) => batch.update(kind, id, checked)).filter((names) => names.length > 0),
    );
    return { count: changed.length };
  },

  remove(context, { kind, selection }) {
    const ids = selectedIds(context, kind, selection);
    context.write(labelOfMany(context, kind, 'remove', ids), (batch) => {
      for (const id of ids) batch.remove(kind, id);
    });
    return { count: ids.length };
  },

  restore(context, { kind, selection }) {
    const ids = selectedIds(context, kind, selection);
    context.write(labelOfMany(context, kind, 'restore', ids), (batch) => {
      for (const id of ids) batch.update(kind, id, { deletedAt: null });
    });
    return { count: ids.length };
  },

  saveFigures(context, { kind, id, figures }) {
    const record = existing(context, kind, id);
    context.write(labelOf(kind, 'figures', record), (batch) =>
      replaceFigures(context.db, batch, kind, id, figures),
    );
    return { count: figures.length };
  },

  saveContacts(context, { kind, id, contacts }) {
    const record = existing(context, kind, id);
    context.write(labelOf(kind, 'contacts', record), (batch) =>
      replaceContacts(context.db, batch, id, contacts),
    );
    return { count: contacts.length };
  },

  eraseContacts(context, { kind, id }) {
    const record = existing(context, kind, id);
    const count = contactsOf(context.db, id).length;
    context.write(labelOf(kind, 'erase', record), (batch) => batch.erasePersonal(id));
    return { count };
  },

  names(context, { kind }) {
    const names = pickerNames(context.db, kind, MOST_NAMES + 1);
    return { names: names.slice(0, MOST_NAMES), more: names.length > MOST_NAMES };
  },

  counts: (context) => ({ counts: countsByKind(context.db) }),
};

/**
 * What a firm said stays as it was said, and what follows from a step on record is changed by the next step alone.
 * @throws ContractError INVALID_INPUT naming the field
 */
function refuseStepped(
  kind: RecordKind,
  patch: Readonly<Record<string, unknown>>,
  records: readonly StoredRecord[],
): void {
  const stepped = Object.keys(patch).find((name) => isStepped(kind, name));
  if (stepped !== undefined)
    throw new ContractError('INVALID_INPUT', { field: stepped, expected: 'preparation', found: 'records' });
  if (kind !== 'need' || !('originalWords' in patch)) return;
  const said = records.map(({ values }) => values.originalWords).find((words) => words && words !== '');
  if (said !== undefined && said !== patch.originalWords)
    throw new ContractError('INVALID_INPUT', {
      field: 'originalWords',
      expected: String(said).slice(0, 40),
      found: String(patch.originalWords ?? '').slice(0, 40),
    });
}

function existing(context: ReadContext, kind: RecordKind, id: string): StoredRecord {
  const record = recordsById(context.db, kind, [id])[0];
  if (!record) throw new ContractError('NOT_FOUND', { kind, id });
  return record;
}

function listRow(kind: RecordKind, record: StoredRecord): ListRow {
  const { id, number, values, ownerId, updatedAt, demonstration } = record;
  return { id, number, values, ownerId, updatedAt, demonstration, completeness: completeness(kind, values) };
}

function referencesOf(kind: RecordKind, record: StoredRecord): string[] {
  return fieldsOf(kind)
    .filter(([, field]) => field.type === 'reference')
    .map(([name]) => record.values[name])
    .filter((id): id is string => typeof id === 'string');
}

function labelOf(kind: RecordKind, step: string, record: StoredRecord) {
  return { code: `${kind}.${step}`, params: { title: String(record.values[titleFieldOf(kind)]) } };
}

function labelOfMany(context: ReadContext, kind: RecordKind, step: string, ids: readonly string[]) {
  const only = ids.length === 1 ? recordsById(context.db, kind, ids)[0] : undefined;
  return only ? labelOf(kind, step, only) : { code: `${kind}.${step}Many`, params: { count: ids.length } };
}
