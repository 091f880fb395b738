import {
  findEntry,
  liveIndicators,
  liveRequests,
  type StoredEntry,
  type StoredIndicator,
  type StoredRequest,
  standingEntries,
  standingIndicators,
} from '../../db/repositories/indicator.ts';
import { attachmentsOfKind, profileNames } from '../../db/repositories/record.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { type IndicatorEntry, periodEnd, requestState } from '../../shared/domain/indicator.ts';
import { shippedIndicators } from '../../shared/domain/shippedIndicators.ts';
import { notFound } from './checks.ts';
import type { DomainHandlers } from './types.ts';

/** 指标 and 索数函. */
export const indicatorsHandlers: DomainHandlers<'indicators'> = {
  list(context) {
    const { db } = context;
    const names = profileNames(db);
    const entries = standingEntries(db);
    const attachments = attachmentsOfKind(db, 'indicatorEntry');
    const latest = new Map(entries.map((entry) => [keyOf(entry.indicatorId, entry), entry.id]));
    const byIndicator = Map.groupBy(entries, ({ indicatorId }) => indicatorId);
    return {
      indicators: liveIndicators(db).map(({ id, values }) => ({
        id,
        values,
        entries: (byIndicator.get(id) ?? []).map((entry) => ({
          ...entry,
          revised: latest.get(keyOf(id, entry)) !== entry.id,
          atMs: entry.createdAt,
          actorName: entry.createdBy === null ? null : (names.get(entry.createdBy) ?? null),
          attachments: attachments.get(entry.id) ?? [],
        })),
      })),
    };
  },

  save(context, { id, values }) {
    if (id !== null) liveIndicator(context.db, id);
    return context.write({ code: 'indicator.save', params: { name: values.name } }, (batch) => {
      if (id === null) return { id: batch.insert('indicator', values) };
      batch.update('indicator', id, values);
      return { id };
    });
  },

  remove(context, { id }) {
    const { values } = liveIndicator(context.db, id);
    context.write({ code: 'indicator.remove', params: { name: values.name } }, (batch) =>
      batch.remove('indicator', id),
    );
    return {};
  },

  addShipped(context) {
    const present = liveIndicators(context.db);
    const known = new Set(present.map(({ values }) => values.code));
    const first = Math.max(-1, ...present.map(({ values }) => values.ordinal)) + 1;
    const missing = shippedIndicators.filter(({ code }) => !known.has(code));
    if (missing.length > 0)
      context.write({ code: 'indicator.addShipped', params: { count: missing.length } }, (batch) => {
        for (const [place, values] of missing.entries())
          batch.insert('indicator', { ...values, ordinal: first + place });
      });
    return { added: missing.length };
  },

  enter(context, { indicatorId, entry }) {
    const { values } = liveIndicator(context.db, indicatorId);
    const key = keyOf(indicatorId, entry);
    const isRevision = standingEntries(context.db).some((known) => keyOf(known.indicatorId, known) === key);
    if (isRevision && !entry.reason)
      throw new ContractError('INVALID_INPUT', { field: 'reason', expected: 'text', found: '' });
    return context.write({ code: 'indicator.enter', params: { name: values.name } }, (batch) => ({
      id: batch.insert('indicatorEntry', { indicatorId, ...entry }),
    }));
  },

  withdraw(context, { id }) {
    const entry = findEntry(context.db, id);
    if (entry === null) throw notFound('indicatorEntry', id);
    const { indicatorId, territory, period, edition, value, growthPercent, sourceName } = entry;
    context.write({ code: 'indicator.withdraw' }, (batch) =>
      batch.insert('indicatorEntry', {
        indicatorId,
        territory,
        period,
        edition,
        value,
        growthPercent,
        sourceName,
        reversesId: id,
      }),
    );
    return {};
  },

  requests(context) {
    const indicators = standingIndicators(context.db);
    const names = new Map(indicators.map(({ id, values }) => [id, values.name]));
    return {
      requests: liveRequests(context.db).map(({ id, values }) => {
        const { state, missingIds } = requestState(values, indicators, context.today());
        return { id, values, state, missing: missingIds.map((each) => names.get(each) ?? each) };
      }),
    };
  },

  saveRequest(context, { id, values }) {
    if (id !== null) liveRequest(context.db, id);
    for (const indicatorId of values.indicatorIds) liveIndicator(context.db, indicatorId);
    if (values.dueOn < values.sentOn)
      throw new ContractError('INVALID_INPUT', {
        field: 'dueOn',
        expected: `>= ${values.sentOn}`,
        found: values.dueOn,
      });
    return context.write(
      { code: 'indicator.saveRequest', params: { name: values.departmentName } },
      (batch) => {
        if (id === null) return { id: batch.insert('indicatorRequest', values) };
        batch.update('indicatorRequest', id, values);
        return { id };
      },
    );
  },

  removeRequest(context, { id }) {
    const { values } = liveRequest(context.db, id);
    context.write({ code: 'indicator.removeRequest', params: { name: values.departmentName } }, (batch) =>
      batch.remove('indicatorRequest', id),
    );
    return {};
  },
};

/** Entries of one key revise each other. */
function keyOf(
  indicatorId: string,
  { territory, period, edition }: Pick<IndicatorEntry | StoredEntry, 'territory' | 'period' | 'edition'>,
): string {
  return JSON.stringify([indicatorId, territory, periodEnd(period), edition]);
}

function liveIndicator(db: ReadableDb, id: string): StoredIndicator {
  const found = liveIndicators(db).find((indicator) => indicator.id === id);
  if (found === undefined) throw notFound('indicator', id);
  return found;
}

/** @throws ContractError NOT_FOUND for an id without a live request */
export function liveRequest(db: ReadableDb, id: string): StoredRequest {
  const found = liveRequests(db).find((request) => request.id === id);
  if (found === undefined) throw notFound('indicatorRequest', id);
  return found;
}
