import type {
  IndicatorEntry,
  IndicatorRequest,
  IndicatorValues,
  StandingIndicator,
} from '../../shared/domain/indicator.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';
import { standingFacts } from './standingFacts.ts';

type Stored = Readonly<Record<string, StoredValue>>;

/** A value as stored: a fact. A reversal repeats what it turns back. */
export interface StoredEntry extends IndicatorEntry {
  readonly id: string;
  readonly indicatorId: string;
  readonly reversesId: string | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
}

export interface StoredIndicator {
  readonly id: string;
  readonly values: IndicatorValues;
}

export interface StoredRequest {
  readonly id: string;
  readonly values: IndicatorRequest;
}

/** The live indicators, in the order of the list. */
export function liveIndicators(db: ReadableDb): StoredIndicator[] {
  return db
    .prepare<[], Stored>(
      `SELECT id, name, definition, unit, nature, providerName, scopeGroup, code, ordinal FROM indicator
       WHERE deletedAt IS NULL ORDER BY ordinal, createdAt, id`,
    )
    .all()
    .map(({ id, ...values }) => ({ id: String(id), values: values as unknown as IndicatorValues }));
}

/** The standing values of all indicators, in the order of writing; withdrawn ones left out. */
export function standingEntries(db: ReadableDb): StoredEntry[] {
  const rows = db
    .prepare<[], StoredEntry>(
      `SELECT id, indicatorId, territory, period, edition, value, growthPercent, sourceName, reason, reversesId,
         createdAt, createdBy
       FROM indicatorEntry ORDER BY clock`,
    )
    .all();
  return standingFacts(rows);
}

/** A standing value, or null. */
export function findEntry(db: ReadableDb, id: string): StoredEntry | null {
  return standingEntries(db).find((entry) => entry.id === id) ?? null;
}

/** The live indicators with what stands of each: what papers are written from. */
export function standingIndicators(db: ReadableDb): StandingIndicator[] {
  const entries = Map.groupBy(standingEntries(db), ({ indicatorId }) => indicatorId);
  return liveIndicators(db).map(({ id, values }) => ({
    id,
    values,
    entries: (entries.get(id) ?? []).map(
      ({ territory, period, edition, value, growthPercent, sourceName, reason }) => ({
        territory,
        period,
        edition,
        value,
        growthPercent,
        sourceName,
        reason,
      }),
    ),
  }));
}

/** The live requests, the nearest due day first. */
export function liveRequests(db: ReadableDb): StoredRequest[] {
  return db
    .prepare<[], Stored>(
      `SELECT id, departmentName, period, edition, indicatorIds, sentOn, dueOn, note FROM indicatorRequest
       WHERE deletedAt IS NULL ORDER BY dueOn, departmentName, id`,
    )
    .all()
    .map((row) => {
      const { id, ...values } = decodeRow('indicatorRequest', row);
      return { id: String(id), values: values as unknown as IndicatorRequest };
    });
}
