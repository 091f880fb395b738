import { changesAfter, idsAfter, lastSeq, storedRows } from '../../db/queries/followLog.ts';
import { thesaurusEdits, weightSets } from '../../db/repositories/tuning.ts';
import { decodeRow } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { IndexState } from '../../shared/contract/events.ts';
import { dayAt } from '../../shared/domain/days.ts';
import type { ValuesByKind } from '../../shared/domain/fields/catalogues.ts';
import {
  achievementForMatching,
  needForMatching,
  scenarioForMatching,
} from '../../shared/domain/matchRecord.ts';
import { basisFromBytes } from '../../shared/matching/basis.ts';
import { readerEntries } from '../../shared/matching/learning/officeThesaurus.ts';
import {
  readWeights,
  sameWeights,
  shippedWeights,
  type TunedWeights,
} from '../../shared/matching/learning/officeWeights.ts';
import { reweigh } from '../../shared/matching/learning/reweigh.ts';
import { MatchIndex } from '../../shared/matching/matchIndex.ts';
import { termReader } from '../../shared/matching/terms.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';
import type { BasisFile } from './basisKeeper.ts';
import type { IndexedRecord, MatchingPort, MatchSide, RankingOptions } from './matchingPort.ts';

const RECORDS_PER_STEP = 200;
const OPERATIONS_PER_STEP = 500;
/** With weights of its own, an office's first places are found among so many of the engine's. */
const REWEIGHED = 200;
const engineVersion = '1';
const sides: readonly MatchSide[] = ['achievement', 'need', 'scenario'];

/**
 * The engine over the catalogue: filled once, then kept up to date by following the log. Everything happens in
 * small steps, so that questions are answered in between.
 */
export class MatchingService implements MatchingPort {
  readonly #db: ReadableDb;
  readonly #timeZone: () => string;
  readonly #supply: MatchIndex;
  readonly #demand: MatchIndex;
  readonly #known = new Map<string, IndexedRecord>();
  #followedSeq: number;
  #loading: { side: number; afterId: string } | null = { side: 0, afterId: '' };
  readonly #basisName: string;
  #weights: TunedWeights;
  #hasOldWords = false;

  constructor(db: ReadableDb, basis: BasisFile, timeZone: () => string) {
    this.#db = db;
    this.#timeZone = timeZone;
    this.#basisName = basis.name;
    // Taken before anything is read: what is written meanwhile is followed afterwards, twice at worst, never missed.
    this.#followedSeq = lastSeq(db);
    const latent = basisFromBytes(basis.bytes);
    const reader = termReader(readerEntries(thesaurusEdits(db)));
    this.#supply = new MatchIndex({ basis: latent, side: 'supply', reader });
    this.#demand = new MatchIndex({ basis: latent, side: 'demand', reader });
    this.#weights = weightsInForce(db);
  }

  state(): IndexState {
    return {
      phase: this.#loading ? 'building' : 'ready',
      achievements: this.#supply.size,
      needs: this.#demand.size,
      basis: this.#basisName,
      engine: engineVersion,
    };
  }

  rank(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    options: RankingOptions,
  ): readonly ScoredMatch[] {
    const { limit, today, weights = this.#weights } = options;
    const index = this.#indexOf(looksFor);
    if (sameWeights(weights, shippedWeights)) return index.rank(question, { limit, today }).matches;
    const wide = index.rank(question, { limit: Math.max(limit, REWEIGHED), today }).matches;
    return reweigh(wide, weights).slice(0, limit);
  }

  scoreOne(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    id: string,
    today: string,
  ): ScoredMatch | null {
    return reweigh(this.compare(question, looksFor, [id], today), this.#weights)[0] ?? null;
  }

  compare(
    question: MatchRecord,
    looksFor: 'achievement' | 'need',
    ids: readonly string[],
    today: string,
  ): readonly ScoredMatch[] {
    return this.#indexOf(looksFor).score(question, ids, today);
  }

  weights(): TunedWeights {
    return this.#weights;
  }

  find(id: string): IndexedRecord | null {
    return this.#known.get(id) ?? null;
  }

  /** The ids of one side. */
  *idsOf(side: MatchSide): Generator<string> {
    for (const [id, known] of this.#known) if (known.side === side) yield id;
  }

  /** Whether the thesaurus was changed after the records were read with it: they must be read anew. */
  get hasOldWords(): boolean {
    return this.#hasOldWords;
  }

  /** One small piece of loading or following; false when everything is up to date. */
  step(): boolean {
    return this.#loading ? this.#loadStep(this.#loading) : this.#followStep();
  }

  #indexOf(looksFor: 'achievement' | 'need'): MatchIndex {
    return looksFor === 'achievement' ? this.#supply : this.#demand;
  }

  #loadStep(at: { side: number; afterId: string }): boolean {
    const side = sides[at.side]!;
    const ids = idsAfter(this.#db, side, at.afterId, RECORDS_PER_STEP);
    if (ids.length > 0) {
      this.#refresh(side, ids);
      this.#loading = { side: at.side, afterId: ids.at(-1)! };
    } else if (at.side + 1 < sides.length) this.#loading = { side: at.side + 1, afterId: '' };
    else this.#loading = null;
    return true;
  }

  #followStep(): boolean {
    const changes = changesAfter(this.#db, this.#followedSeq, OPERATIONS_PER_STEP);
    if (!changes) return false;
    for (const side of sides) {
      const ids = changes.idsByTable.get(side);
      if (ids) this.#refresh(side, ids);
    }
    if (changes.idsByTable.has('weightSet')) this.#weights = weightsInForce(this.#db);
    if (changes.idsByTable.has('thesaurusEntry')) this.#hasOldWords = true;
    this.#followedSeq = changes.seq;
    return true;
  }

  #refresh(side: MatchSide, ids: Iterable<string>): void {
    const timeZone = this.#timeZone();
    for (const stored of storedRows(this.#db, side, ids)) {
      const row = decodeRow(side, stored);
      const id = String(row.id);
      const index = this.#indexOf(side === 'achievement' ? 'achievement' : 'need');
      if (row.deletedAt !== null) {
        index.remove(id);
        this.#known.delete(id);
        continue;
      }
      const record = recordOf(side, row, { id, updatedDay: dayAt(Number(row.updatedAt), timeZone) });
      index.upsert(record);
      this.#known.set(id, { side, record });
    }
  }
}

function weightsInForce(db: ReadableDb): TunedWeights {
  const [saved] = weightSets(db, 1);
  return saved ? readWeights(saved) : shippedWeights;
}

function recordOf(
  side: MatchSide,
  row: Record<string, unknown>,
  known: { id: string; updatedDay: string },
): MatchRecord {
  if (side === 'achievement') return achievementForMatching(row as ValuesByKind['achievement'], known);
  if (side === 'need') return needForMatching(row as ValuesByKind['need'], known);
  return scenarioForMatching(row as ValuesByKind['scenario'], known);
}
