import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { clockAtSeq } from '../../db/queries/followLog.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { BridgeEntry } from '../../shared/matching/bridge/thesaurusTypes.ts';
import { type IndexSnapshot, joined, partOf, prefixed } from '../../shared/matching/indexSnapshot.ts';
import type { MatchIndex } from '../../shared/matching/matchIndex.ts';
import { productVersion } from '../version.ts';
import { type Crowds, hasOutgrown } from './crowds.ts';
import { readSnapshot, removeSnapshot, writeSnapshot } from './snapshotFile.ts';

/** Fewer records are read again sooner than a file. */
const LEAST_RECORDS = 1_000;
/** Written anew when so large a share of the records has changed since; what changed is read from the log at a start. */
const CHANGED_SHARE = 0.05;

const memberSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  keywords: z.array(z.string()),
});
const placeSchema = z.object({
  seq: z.int(),
  clock: z.string(),
  scenarioIds: z.array(z.string()),
  crowds: z.object({ supply: z.array(memberSchema), demand: z.array(memberSchema) }),
});

/** Where in the log an index stands, which of the demand side are scenarios, and whose words it was compared with. */
export interface IndexPlace {
  readonly seq: number;
  readonly scenarioIds: Iterable<string>;
  readonly crowds: Crowds;
}

/** What a start found: to be restored into indexes made with the same crowds. */
interface KeptIndex extends IndexPlace {
  readonly supply: IndexSnapshot;
  readonly demand: IndexSnapshot;
}

export interface KeptIndexes {
  readonly supply: MatchIndex;
  readonly demand: MatchIndex;
}

/** What an index was made with: another of these, another index. */
export interface IndexOrigin {
  readonly engine: string;
  readonly basis: string;
  readonly timeZone: string;
  readonly bridges: readonly BridgeEntry[];
}

/** Keeps both indexes in a derived file, so that a start need not read every record anew. */
export class IndexKeeper {
  readonly #db: ReadableDb;
  readonly #file: string;
  readonly #origin: string;
  #changed = 0;
  #writing: Generator<void> | null = null;

  constructor(db: ReadableDb, derivedFolder: string, origin: IndexOrigin) {
    this.#db = db;
    this.#file = path.join(derivedFolder, 'index.snap');
    const bridges = createHash('sha256').update(JSON.stringify(origin.bridges)).digest('hex');
    this.#origin = JSON.stringify({ ...origin, bridges, product: productVersion });
  }

  /** What stands in the file; null when there is none that fits. */
  read(): KeptIndex | null {
    const snapshot = readSnapshot(this.#file, this.#origin);
    const place = snapshot === null ? null : this.#placeOf(snapshot);
    if (snapshot === null || place === null) return null;
    return { ...place, supply: partOf('supply', snapshot), demand: partOf('demand', snapshot) };
  }

  /** Records were changed: what was being written is no longer true. */
  changed(records: number): void {
    this.#changed += records;
    this.#writing?.return(undefined);
    this.#writing = null;
  }

  /** One small piece of writing; false when the file is good enough. A disk that refuses costs only the next start. */
  step(indexes: KeptIndexes, place: IndexPlace): boolean {
    try {
      this.#writing ??= this.#begin(indexes, place);
      if (this.#writing === null) return false;
      if (this.#writing.next().done !== true) return true;
      this.#writing = null;
    } catch (error) {
      console.error('index snapshot:', error);
      this.#writing = null;
    }
    this.#changed = 0;
    return true;
  }

  #begin({ supply, demand }: KeptIndexes, { seq, scenarioIds, crowds }: IndexPlace): Generator<void> | null {
    const records = supply.size + demand.size;
    if (records < LEAST_RECORDS || this.#changed <= records * CHANGED_SHARE) return null;
    const place = { seq, clock: clockAtSeq(this.#db, seq) ?? '', scenarioIds: [...scenarioIds], crowds };
    const snapshot = joined(prefixed('supply', supply.snapshot()), prefixed('demand', demand.snapshot()), {
      arrays: {},
      texts: { place: JSON.stringify(place) },
    });
    return writeSnapshot(this.#file, this.#origin, snapshot);
  }

  #placeOf(snapshot: IndexSnapshot): IndexPlace | null {
    const place = placeSchema.safeParse(JSON.parse(snapshot.texts.place ?? 'null')).data;
    // A restored backup goes on with other operations under the same numbers.
    const isSameHistory = place !== undefined && clockAtSeq(this.#db, place.seq) === place.clock;
    if (isSameHistory && !hasOutgrown(this.#db, place.crowds)) return place;
    removeSnapshot(this.#file);
    return null;
  }
}
