import type { ThesaurusEdit } from '../../shared/matching/learning/officeThesaurus.ts';
import type { SavedWeights } from '../../shared/matching/learning/officeWeights.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

export interface StoredWeightSet extends SavedWeights {
  readonly id: string;
  readonly source: 'edited' | 'learned' | 'reverted' | 'shipped';
  readonly note: string | null;
  readonly createdAt: number;
  readonly actorName: string | null;
}

/** Every live set of weights, the youngest first: that one is in force. */
export function weightSets(db: ReadableDb, limit: number): StoredWeightSet[] {
  const rows = db
    .prepare(
      `SELECT weightSet.*, profile.name AS actorName FROM weightSet
       LEFT JOIN profile ON profile.id = weightSet.createdBy
       WHERE weightSet.deletedAt IS NULL ORDER BY weightSet.createdAt DESC, weightSet.id DESC LIMIT ?`,
    )
    .all(limit) as Record<string, StoredValue>[];
  return rows.map((row) => decodeRow('weightSet', row) as unknown as StoredWeightSet);
}

/** What the office added to the thesaurus or changed of it; of two edits of one shipped entry the younger stands. */
export function thesaurusEdits(db: ReadableDb): ThesaurusEdit[] {
  const rows = db
    .prepare(
      `SELECT id, shippedId, names, note, switchedOff FROM thesaurusEntry
       WHERE deletedAt IS NULL ORDER BY createdAt, id`,
    )
    .all() as Record<string, StoredValue>[];
  const edits = rows.map((row) => decodeRow('thesaurusEntry', row) as unknown as ThesaurusEdit);
  return [...new Map(edits.map((edit) => [edit.shippedId ?? edit.id, edit])).values()];
}

/** Pairs of words that somebody did not want, as `need term` + newline + `achievement term`. */
export function dismissedSuggestions(db: ReadableDb): Set<string> {
  const rows = db
    .prepare('SELECT needTerm, achievementTerm FROM dismissedSuggestion WHERE deletedAt IS NULL')
    .all() as { needTerm: string; achievementTerm: string }[];
  return new Set(rows.map((row) => `${row.needTerm}\n${row.achievementTerm}`));
}
