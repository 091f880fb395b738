import { englishRowOf, englishTextOf } from '../../db/repositories/englishText.ts';
import { recordsById } from '../../db/repositories/record.ts';
import type { ReadableDb } from '../../db/types.ts';
import { type EnglishSubject, writtenFrom } from '../../shared/domain/englishOffer.ts';
import { notFound } from './checks.ts';
import type { DomainHandlers } from './types.ts';

/** 英文供需书. */
export const englishHandlers: DomainHandlers<'english'> = {
  of({ db }, { kind, id }) {
    const values = liveValues(db, kind, id);
    const source = Object.entries(writtenFrom[kind]).map(([name, fields]) => [
      name,
      fields.flatMap((field) => textOf(values[field])).join('\n'),
    ]);
    return { written: englishTextOf(db, id), source: Object.fromEntries(source) };
  },

  save(context, { kind, id, written }) {
    const values = liveValues(context.db, kind, id);
    const present = englishRowOf(context.db, id);
    const label = { code: 'english.save', params: { title: String(values.title) } };
    return context.write(label, (batch) => {
      if (present === null)
        return { id: batch.insert('englishText', { subjectKind: kind, subjectId: id, content: written }) };
      batch.update('englishText', present.id, { content: written });
      return { id: present.id };
    });
  },
};

function textOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.join('、')];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** @throws ContractError NOT_FOUND when the record is gone or lies in the recycle bin */
function liveValues(db: ReadableDb, kind: EnglishSubject, id: string): Readonly<Record<string, unknown>> {
  const [record] = recordsById(db, kind, [id]);
  if (!record || record.deletedAt !== null) throw notFound(kind, id);
  return record.values;
}
