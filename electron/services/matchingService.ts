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
  shippedWeights,
  type TunedWeights,
} from '../../shared/matching/learning/officeWeights.ts';
import { reweigh } from '../../shared/matching/learning/reweigh.ts';
import { type LateParts, MatchIndex } from '../../shared/matching/matchIndex.ts';
import { termReader } from '../../shared/matching/terms.ts';
import type { MatchRecord, ScoredMatch } from '../../shared/matching/types.ts';
import type { RankNeedsSetup } from '../workers/rankNeeds.ts';
import type { BasisFile } from './basisKeeper.ts';
import { type Crowds, drawCrowds } from './crowds.ts';
import { IndexKeeper } from './indexKeeper.ts';
import type { IndexedRecord, MatchingPort, MatchSide, RankingOptions } from './matchingPort.ts';
import { type NeedRanking, rankedIn, rankNeed } from './needRanking.ts';
import { PairReader } from './pairReader.ts';
import { rankedByWorkers } from './rankingPool.ts';
import { shared } from './sharedSnapshot.ts';

const RECORDS_PER_STEP = 200;
const OPERATIONS_PER_STEP = 500;
/** Fewer records are all ranked before workers have started. */
const LEAST_FOR_WORKERS = 2_000;
const engineVersion = '2';
/** Where it stands who worked with whom. */
const PARTNER_TABLES = [
  'thread',
  'threadLink',
  'contract',
  'contractParty',
  'contractLink',
  'person',
] as const;
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
  readonly #scenarioIds: Set<string>;
  readonly #keeper: IndexKeeper;
  readonly #crowds: Crowds;
  readonly #pairs: PairReader;
  #followedSeq: number;
  #loading: { side: number; afterId: string } | null = { side: 0, afterId: '' };
  #preparing: Generator<void> | null = null;
  readonly #basisName: string;
  /** What both indexes are made with. */
  readonly #made: Pick<RankNeedsSetup, 'basis' | 'bridges'>;
  #weights: TunedWeights;
  #hasOldWords = false;

  constructor(db: ReadableDb, derivedFolder: string, basis: BasisFile, timeZone: () => string) {
    this.#db = db;
    this.#timeZone = timeZone;
    this.#basisName = basis.name;
    // Taken before anything is read: what is written meanwhile is followed afterwards, twice at worst, never missed.
    this.#followedSeq = lastSeq(db);
    const latent = basisFromBytes(basis.bytes);
    const bridges = readerEntries(thesaurusEdits(db));
    this.#made = { basis: basis.bytes, bridges };
    const reader = termReader(bridges);
    const origin = { engine: engineVersion, basis: basis.name, timeZone: timeZone(), bridges };
    this.#keeper = new IndexKeeper(db, derivedFolder, origin);
    const kept = this.#keeper.read();
    this.#crowds = kept?.crowds ?? drawCrowds(db, (side, row) => this.#recordOf(side, row));
    const made = { basis: latent, reader };
    this.#supply = new MatchIndex({ ...made, side: 'supply', crowd: this.#crowds.supply });
    this.#demand = new MatchIndex({ ...made, side: 'demand', crowd: this.#crowds.demand });
    this.#weights = weightsInForce(db);
    this.#pairs = new PairReader(db, {
      find: (id) => this.find(id)?.record ?? null,
      weigh: (text) => this.#supply.weighedWords(text),
    });
    this.#scenarioIds = new Set(kept?.scenarioIds);
    if (kept === null) return;
    this.#supply.restore(kept.supply);
    this.#demand.restore(kept.demand);
    for (const index of [this.#supply, this.#demand]) index.makeRoom();
    this.#followedSeq = kept.seq;
    this.#loading = null;
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
    const late = this.#latePartsOf(question, looksFor);
    return rankedIn(this.#indexOf(looksFor), question, { limit, today, weights, late });
  }

  async *rankNeeds(needIds: Iterable<string>, today: string): AsyncGenerator<NeedRanking> {
    const indexes = { supply: this.#supply, demand: this.#demand };
    if (this.#supply.size + this.#demand.size < LEAST_FOR_WORKERS) {
      for (const need of this.#records(needIds))
        yield rankNeed(need, indexes, { today, weights: this.#weights });
      return;
    }
    const setup: RankNeedsSetup = {
      ...this.#made,
      supply: shared(this.#supply.snapshot()),
      demand: shared(this.#demand.snapshot()),
      weights: this.#weights,
      today,
    };
    yield* rankedByWorkers(setup, this.#records(needIds));
  }

  #latePartsOf(question: MatchRecord, looksFor: 'achievement' | 'need'): LateParts {
    return this.#pairs.pairsOf(question, looksFor === 'achievement' ? 'question' : 'record');
  }

  *#records(ids: Iterable<string>): Generator<MatchRecord> {
    for (const id of ids) {
      const record = this.find(id)?.record;
      if (record !== undefined) yield record;
    }
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
    const late = this.#latePartsOf(question, looksFor);
    return this.#indexOf(looksFor).score(question, ids, { today, late });
  }

  weights(): TunedWeights {
    return this.#weights;
  }

  find(id: string): IndexedRecord | null {
    const side = this.sideOf(id);
    const [stored] = side === null ? [] : storedRows(this.#db, side, [id]);
    if (side === null || stored === undefined) return null;
    return { side, record: this.#recordOf(side, decodeRow(side, stored)) };
  }

  /** The ids of one side. */
  *idsOf(side: MatchSide): Generator<string> {
    if (side === 'achievement') yield* this.#supply.ids();
    else if (side === 'scenario') yield* this.#scenarioIds;
    else for (const id of this.#demand.ids()) if (!this.#scenarioIds.has(id)) yield id;
  }

  sideOf(id: string): MatchSide | null {
    if (this.#supply.has(id)) return 'achievement';
    if (!this.#demand.has(id)) return null;
    return this.#scenarioIds.has(id) ? 'scenario' : 'need';
  }

  /** Whether the thesaurus was changed after the records were read with it: they must be read anew. */
  get hasOldWords(): boolean {
    return this.#hasOldWords;
  }

  /** One small piece of loading or following; false when everything is up to date. */
  step(): boolean {
    if (this.#loading) return this.#loadStep(this.#loading);
    return this.#followStep() || this.#prepareStep() || this.#keepStep();
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
    if (PARTNER_TABLES.some((table) => changes.idsByTable.has(table))) this.#pairs.forgetPartners();
    if (changes.idsByTable.has('weightSet')) this.#weights = weightsInForce(this.#db);
    if (changes.idsByTable.has('thesaurusEntry')) this.#hasOldWords = true;
    this.#followedSeq = changes.seq;
    return true;
  }

  #prepareStep(): boolean {
    if (this.#preparing === null) {
      const due = [this.#supply, this.#demand].find((index) => index.isDue);
      if (due === undefined) return false;
      this.#preparing = due.prepare();
    }
    if (this.#preparing.next().done === true) this.#preparing = null;
    return true;
  }

  #keepStep(): boolean {
    const indexes = { supply: this.#supply, demand: this.#demand };
    return this.#keeper.step(indexes, {
      seq: this.#followedSeq,
      scenarioIds: this.#scenarioIds,
      crowds: this.#crowds,
    });
  }

  #refresh(side: MatchSide, ids: Iterable<string>): void {
    let count = 0;
    for (const stored of storedRows(this.#db, side, ids)) {
      count += 1;
      const row = decodeRow(side, stored);
      const id = String(row.id);
      this.#pairs.forget(id);
      const index = this.#indexOf(side === 'achievement' ? 'achievement' : 'need');
      if (row.deletedAt !== null) {
        index.remove(id);
        this.#scenarioIds.delete(id);
        continue;
      }
      index.upsert(this.#recordOf(side, row));
      if (side === 'scenario') this.#scenarioIds.add(id);
    }
    this.#keeper.changed(count);
  }

  #recordOf(side: MatchSide, row: Record<string, unknown>): MatchRecord {
    const known = { id: String(row.id), updatedDay: dayAt(Number(row.updatedAt), this.#timeZone()) };
    if (side === 'achievement') return achievementForMatching(row as ValuesByKind['achievement'], known);
    if (side === 'need') return needForMatching(row as ValuesByKind['need'], known);
    return scenarioForMatching(row as ValuesByKind['scenario'], known);
  }
}

function weightsInForce(db: ReadableDb): TunedWeights {
  const [saved] = weightSets(db, 1);
  return saved ? readWeights(saved) : shippedWeights;
}
