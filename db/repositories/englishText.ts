import { type EnglishOffer, englishOfferSchema } from '../../shared/domain/englishOffer.ts';
import type { ReadableDb } from '../types.ts';

interface Stored {
  readonly id: string;
  readonly content: string;
}

/** The row that holds what was written in English about a record, or null. */
export function englishRowOf(
  db: ReadableDb,
  subjectId: string,
): { id: string; content: EnglishOffer } | null {
  const stored = db
    .prepare<[string], Stored>(
      'SELECT id, content FROM englishText WHERE subjectId = ? AND deletedAt IS NULL ORDER BY createdAt, id LIMIT 1',
    )
    .get(subjectId);
  if (stored === undefined) return null;
  // What a newer program wrote, or a hand spoilt, is left aside: a blank is filled anew.
  const read = englishOfferSchema.safeParse(JSON.parse(stored.content));
  return { id: stored.id, content: read.success ? read.data : englishOfferSchema.parse({}) };
}

/** What was written in English about a record; blanks where nothing was. */
export function englishTextOf(db: ReadableDb, subjectId: string): EnglishOffer {
  return englishRowOf(db, subjectId)?.content ?? englishOfferSchema.parse({});
}
