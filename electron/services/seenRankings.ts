import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { SeenRanking } from '../../shared/matching/rankingChanges.ts';

const lineSchema = z.object({ id: z.string(), level: z.int(), score: z.number(), gated: z.boolean() });
const rankingSchema = z.object({
  atMs: z.int(),
  seq: z.int(),
  engine: z.string(),
  basis: z.string(),
  lines: z.array(lineSchema),
});
const fileSchema = z.object({ version: z.literal(1), baseline: rankingSchema, latest: rankingSchema });

/** Looks within so long of one another are one sitting: what was new at its beginning stays told until its end. */
const SITTING_MS = 30 * 60_000;
/** Rankings of so many questions are kept; those not looked at for the longest time go first. */
const MOST_KEPT = 2_000;

/**
 * The rankings that somebody last looked at, one file a question: derived data, outside backup and log, deletable at
 * any time. Whoever deletes them only loses the answer to "what is new since last time".
 */
export class SeenRankings {
  readonly #folder: string;

  constructor(derivedFolder: string) {
    this.#folder = path.join(derivedFolder, 'seen');
  }

  /** The ranking that a look at `nowMs` is compared with; null where there is none. */
  before(questionId: string, nowMs: number): SeenRanking | null {
    const stored = this.#read(questionId);
    if (stored === null) return null;
    return nowMs - stored.latest.atMs > SITTING_MS ? stored.latest : stored.baseline;
  }

  /** Keeps what was seen. 'accepted': from now on only what changes after this is told. */
  keep(questionId: string, seen: SeenRanking, as: 'looked' | 'accepted'): void {
    const baseline = as === 'accepted' ? seen : (this.before(questionId, seen.atMs) ?? seen);
    mkdirSync(this.#folder, { recursive: true });
    const file = this.#file(questionId);
    writeFileSync(`${file}.new`, JSON.stringify({ version: 1, baseline, latest: seen }));
    renameSync(`${file}.new`, file);
    this.#prune();
  }

  #read(questionId: string): z.infer<typeof fileSchema> | null {
    try {
      const text = readFileSync(this.#file(questionId), 'utf8');
      return fileSchema.safeParse(JSON.parse(text)).data ?? null;
    } catch {
      // Never looked at, deleted, or cut off by a power cut: then this is the first time.
      return null;
    }
  }

  #prune(): void {
    const names = readdirSync(this.#folder);
    if (names.length <= MOST_KEPT) return;
    const byAge = names
      .map((name) => ({ name, atMs: statSync(path.join(this.#folder, name)).mtimeMs }))
      .sort((a, b) => a.atMs - b.atMs);
    for (const { name } of byAge.slice(0, names.length - MOST_KEPT)) rmSync(path.join(this.#folder, name));
  }

  #file(questionId: string): string {
    return path.join(this.#folder, `${questionId}.json`);
  }
}
