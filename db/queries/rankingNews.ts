import type { RankingNews, RecordNews } from '../../shared/matching/rankingChanges.ts';
import type { ReadableDb } from '../types.ts';
import { decisionsAbout } from './pairs.ts';

interface Since {
  readonly atMs: number;
  /** The last operation that was known then. */
  readonly seq: number;
}

/** What happened to a question and to candidates since a ranking was seen; from the log and the tables it fills. */
export function rankingNews(
  db: ReadableDb,
  question: { kind: 'need' | 'scenario' | 'achievement'; id: string },
  candidateIds: readonly string[],
  since: Since,
): RankingNews {
  const records = newsOf(db, [...candidateIds, question.id], since);
  const own = records.get(question.id) ?? null;
  records.delete(question.id);
  const side = question.kind === 'achievement' ? 'achievementId' : 'demandId';
  const decided = [...decisionsAbout(db, side, question.id)].filter(([, { atMs }]) => atMs > since.atMs);
  return {
    records,
    question: own,
    weights: changedSince(db, 'weightSet', since),
    thesaurus: changedSince(db, 'thesaurusEntry', since),
    decisions: new Map(decided.map(([id, { verdict }]) => [id, verdict])),
  };
}

/** Fields that say nothing of the record itself. */
const ownWork = new Set([
  'updatedAt',
  'createdAt',
  'createdBy',
  'deletedAt',
  'demonstration',
  'reviewOn',
  'ownerId',
  'helperIds',
]);

function newsOf(db: ReadableDb, ids: readonly string[], since: Since): Map<string, RecordNews> {
  const wanted = JSON.stringify(ids);
  const operations = db
    .prepare(
      `SELECT operation.rowId AS id, operation.kind, operation.after FROM json_each(:ids) AS wanted
       JOIN operation ON operation.rowId = wanted.value AND operation.seq > :seq ORDER BY operation.seq`,
    )
    .all({ ids: wanted, seq: since.seq }) as { id: string; kind: string; after: string | null }[];
  const figures = db
    .prepare(
      `SELECT DISTINCT figure.ownerId AS id FROM json_each(:ids) AS wanted
       JOIN figure ON figure.ownerId = wanted.value
       JOIN operation ON operation.rowId = figure.id AND operation.seq > :seq`,
    )
    .pluck()
    .all({ ids: wanted, seq: since.seq }) as string[];
  const news = new Map<string, { state: RecordNews['state']; fields: Set<string> }>();
  const of = (id: string) => {
    const known = news.get(id) ?? { state: 'edited' as RecordNews['state'], fields: new Set<string>() };
    news.set(id, known);
    return known;
  };
  for (const { id, kind, after } of operations) {
    const values = after === null ? {} : (JSON.parse(after) as Record<string, unknown>);
    const fields = Object.keys(values).filter((field) => !ownWork.has(field));
    if (kind === 'insert') of(id).state = 'new';
    else if (kind === 'erase' || typeof values.deletedAt === 'number') of(id).state = 'removed';
    // Back from the bin it stands in the list as if it were new.
    else if (values.deletedAt === null && 'deletedAt' in values) of(id).state = 'new';
    else for (const field of fields) of(id).fields.add(field);
  }
  for (const id of figures) of(id).fields.add('figures');
  return new Map(
    [...news]
      .filter(([, { state, fields }]) => state !== 'edited' || fields.size > 0)
      .map(([id, { state, fields }]) => [id, { state, fields: state === 'edited' ? [...fields] : [] }]),
  );
}

function changedSince(
  db: ReadableDb,
  table: 'weightSet' | 'thesaurusEntry',
  since: Since,
): 'same' | 'changed' {
  const latest = db.prepare(`SELECT max(updatedAt) FROM ${table}`).pluck().get() as number | null;
  return latest !== null && latest > since.atMs ? 'changed' : 'same';
}
