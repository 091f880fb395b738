import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openForWriting } from '../../db/open.ts';
import type { WritableDb } from '../../db/types.ts';
import { aFolder } from '../builders/folder.ts';
import { aWriter, needValues } from '../builders/writer.ts';

const BATCHES = 12;
const ROWS_PER_BATCH = 3;
const IMAGES = 120;
/** The same images at every run. */
const SEED = 20_261_122;

/** A catalogue whose latest batches lie in the write-ahead log, and where in the log each of them ends. */
async function aCatalogueWithLog() {
  const writer = await (await aWriter()).reopen();
  writer.db.pragma('wal_checkpoint(TRUNCATE)');
  writer.db.pragma('wal_autocheckpoint = 0');
  const ends: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    writer.write((open) => {
      for (let row = 0; row < ROWS_PER_BATCH; row += 1)
        open.insert('need', needValues({ title: `第 ${batch} 步`, originalWords: '原话'.repeat(200 * row) }));
    });
    ends.push(statSync(`${writer.file}-wal`).size);
  }
  const image = path.join(aFolder(), 'image.db');
  copyFileSync(writer.file, image);
  return { image, log: readFileSync(`${writer.file}-wal`), ends };
}

/** Steps by number with how many rows and how many operations of each are there. */
function steps(db: WritableDb): { title: string; rows: number; operations: number }[] {
  return db
    .prepare(
      `SELECT title, count(*) AS rows, (SELECT count(*) FROM operation WHERE operation.after ->> 'title' = need.title) AS operations
       FROM need GROUP BY title ORDER BY min(rowid)`,
    )
    .all() as { title: string; rows: number; operations: number }[];
}

type Damage = { kind: 'cut' | 'zeroed' | 'random'; at: number; bytes: number[] };

function damaged(log: Buffer, { kind, at, bytes }: Damage): Buffer {
  const start = Math.floor(at * log.length);
  if (kind === 'cut') return log.subarray(0, start);
  const torn = Buffer.from(log);
  const garbage = kind === 'zeroed' ? Buffer.alloc(bytes.length * 64) : Buffer.from(bytes);
  garbage.copy(torn, start);
  return torn;
}

test(`${IMAGES} torn logs: never half a step, and nothing lost that was whole before the damage`, {
  timeout: 120_000,
}, async () => {
  const { image, log, ends } = await aCatalogueWithLog();
  const place = path.join(aFolder(), 'catalogue.db');
  const seen = new Set<number>();
  const damage: fc.Arbitrary<Damage> = fc.record({
    kind: fc.constantFrom('cut', 'zeroed', 'random'),
    at: fc.integer({ min: 0, max: 9_999 }).map((place) => place / 10_000),
    bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async (done) => {
      copyFileSync(image, place);
      writeFileSync(`${place}-wal`, damaged(log, done));
      const db = await openForWriting(place);
      try {
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
        const found = steps(db);
        expect(found).toEqual(
          found.map((_step, index) => ({
            title: `第 ${index} 步`,
            rows: ROWS_PER_BATCH,
            operations: ROWS_PER_BATCH,
          })),
        );
        const whole = ends.filter((end) => end <= Math.floor(done.at * log.length)).length;
        expect(found.length).toBeGreaterThanOrEqual(whole);
        seen.add(found.length);
      } finally {
        db.close();
      }
    }),
    { numRuns: IMAGES, seed: SEED },
  );
  // The images really tore at many places, or the test would prove nothing.
  expect(seen.size).toBeGreaterThan(BATCHES / 2);
});
