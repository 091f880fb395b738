import type { ReadableDb } from '../types.ts';

const sources = [
  `SELECT title, keywords, coalesce(summary, '') || char(10) || coalesce(problemSolved, '') || char(10) ||
     coalesce(advantages, '') || char(10) || coalesce(applications, '') AS body
   FROM achievement WHERE deletedAt IS NULL ORDER BY id`,
  `SELECT title, keywords, coalesce(refinedText, '') || char(10) || coalesce(originalWords, '') || char(10) ||
     coalesce(problem, '') || char(10) || coalesce(keyTechnology, '') AS body
   FROM need WHERE deletedAt IS NULL ORDER BY id`,
  `SELECT title, keywords, coalesce(description, '') || char(10) || coalesce(acceptanceMetrics, '') AS body
   FROM scenario WHERE deletedAt IS NULL ORDER BY id`,
];

/**
 * The texts of the catalogue, one a record, from which the latent dimensions are learnt: every n-th record where
 * there are more than `most`, so that all kinds keep their share. Same rows, same texts.
 */
export function textsToLearnFrom(db: ReadableDb, most: number): string[] {
  const every = Math.max(1, Math.ceil(matchedRecordCount(db) / most));
  const texts: string[] = [];
  let place = 0;
  for (const sql of sources) {
    const rows = db.prepare(sql).iterate() as IterableIterator<{
      title: string;
      keywords: string | null;
      body: string;
    }>;
    for (const row of rows) {
      if (place++ % every !== 0) continue;
      const keywords = row.keywords ? (JSON.parse(row.keywords) as string[]) : [];
      texts.push([row.title, ...keywords, row.body].join('\n'));
    }
  }
  return texts;
}

/** How many live records take part in matching. */
export function matchedRecordCount(db: ReadableDb): number {
  return db
    .prepare(
      `SELECT (SELECT count(*) FROM achievement WHERE deletedAt IS NULL)
            + (SELECT count(*) FROM need WHERE deletedAt IS NULL)
            + (SELECT count(*) FROM scenario WHERE deletedAt IS NULL)`,
    )
    .pluck()
    .get() as number;
}
