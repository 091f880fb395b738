import { tokenise } from '../text/tokenise.ts';
import { basisLookup, type LatentBasis } from './basis.ts';
import { CandidateLists, type Effort, EXHAUSTIVE_LIMIT } from './candidates.ts';
import type { WeighedWords } from './effect.ts';
import { type FactPair, gatesOf, type LateValues } from './gates.ts';
import { type IndexSnapshot, joined, partOf, prefixed } from './indexSnapshot.ts';
import { levelOfPair } from './levels.ts';
import { scoreParts } from './parts.ts';
import { RecordStore } from './recordStore.ts';
import { type TermReader, termReader } from './terms.ts';
import { prepareTextQuery, type TextQuery, textLikeness } from './textScore.ts';
import type { MatchFacts, MatchRecord, Ranking, ScoredMatch } from './types.ts';
import { recordTerms, unitWeights } from './vectors.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

export interface MatchIndexOptions {
  readonly basis: LatentBasis;
  /** Which side the indexed records are on; the query is on the other. */
  readonly side: 'supply' | 'demand';
  /** Reads words and bridges. Default: the shipped thesaurus. */
  readonly reader?: TermReader;
  /** Records of the side that asks, of which a sample tells what everybody asks for. Default: none. */
  readonly crowd?: readonly MatchRecord[];
  /** Default DEFAULT_WEIGHTS. */
  readonly weights?: Weights;
}

/** The parts of the query and this record that are read late; null where none is known. */
export type LateParts = (id: string) => LateValues | null;

export interface RankOptions {
  /** Most matches returned, folded ones included. */
  readonly limit: number;
  /** 'YYYY-MM-DD'; without it nothing can be out of date. */
  readonly today?: string;
  /** 'all' scores every record: the slow path against which the quick one is measured. Default 'likely'. */
  readonly candidates?: 'likely' | 'all';
  /** 'half' looks at fewer candidates: for rankings of every need, of which only the first places count. Default 'full'. */
  readonly effort?: Effort;
  /** Figures, effect and history of a pair, asked for the best ones only. */
  readonly late?: LateParts;
  /** Records left out, such as those already in a thread with the query. */
  readonly excludeIds?: ReadonlySet<string>;
}

/** At least so many records are compared in all parts, so that a good budget can lift a middling text. */
const LEAST_COMPARED = 200;

/** At least so many texts are compared exactly; what they gain roughly says which. */
const LEAST_SCORED = { full: 800, half: 400 } as const;

/** So many of the best are compared in the parts that take long to read. */
const COMPARED_LATE = 60;

const NO_FACTS: MatchFacts = {};

/**
 * The records of one side, ready to be ranked for a record of the other. Pure and deterministic: an index filled
 * one by one, in any order, with changes and removals, ranks exactly as one filled at once. No method throws on
 * any text.
 */
export class MatchIndex {
  readonly weights: Weights;
  private readonly side: 'supply' | 'demand';
  private readonly store: RecordStore;
  private readonly lists: CandidateLists;

  constructor(options: MatchIndexOptions) {
    this.store = new RecordStore(basisLookup(options.basis), options.reader ?? termReader(), options.crowd);
    this.lists = new CandidateLists(this.store);
    this.side = options.side;
    this.weights = options.weights ?? DEFAULT_WEIGHTS;
  }

  get size(): number {
    return this.store.slotOf.size;
  }

  /** The ids of the records, in no order that means anything. */
  ids(): Iterable<string> {
    return this.store.slotOf.keys();
  }

  has(id: string): boolean {
    return this.store.slotOf.has(id);
  }

  /** Whether a question of likely candidates is answered at once. Otherwise it builds the lists first. */
  get isPrepared(): boolean {
    return this.size <= EXHAUSTIVE_LIMIT || this.lists.isListed;
  }

  /** Whether `prepare` has anything to do. */
  get isDue(): boolean {
    return this.lists.isDue;
  }

  /** Builds what makes questions quick, in small steps between which records may change and questions be asked. */
  prepare(): Generator<void> {
    return this.lists.build();
  }

  /** The index as it stands now. Its arrays are those of the index: to be copied before the next change. */
  snapshot(): IndexSnapshot {
    const lists = this.lists.snapshot();
    const records = prefixed('records', this.store.snapshot());
    return lists === null ? records : joined(records, prefixed('lists', lists));
  }

  /**
   * Takes over what `snapshot` gave, of an index of the same side, basis, reader and crowd; this one must be empty. It
   * may go on with the arrays themselves.
   * @throws Error when something is not there
   */
  restore(snapshot: IndexSnapshot): void {
    this.store.restore(partOf('records', snapshot));
    this.lists.restore(partOf('lists', snapshot));
  }

  /** Makes room for further records, so that the first one after `restore` need not wait for it. */
  makeRoom(): void {
    this.store.makeRoom();
  }

  /** Adds a record, or puts it in the place of the one with the same id. */
  upsert(record: MatchRecord): void {
    this.remove(record.id);
    this.store.put(record);
  }

  /** Removes a record; an id that is not there is no error. */
  remove(id: string): void {
    this.store.remove(id);
  }

  /** The best matches for a query, best first; equal scores in the order of their ids. */
  rank(query: MatchRecord, options: RankOptions): Ranking {
    const prepared = prepareTextQuery(this.store, query, this.weights.text);
    const likely = this.mostAlike(prepared, options);
    const { today, late } = options;
    const scored = likely.map(({ id, text }) => this.scored(query, { id, text, today })).sort(byScore);
    const best = this.withLateParts(query, scored, { today, late }).slice(0, Math.max(0, options.limit));
    return {
      matches: foldTeams(best, (id) => this.store.facts[this.store.slotOf.get(id)!]?.teamKey),
      scoredCount: likely.length,
      indexedCount: this.size,
    };
  }

  /** The best ones with their late parts; what is not among the best by everything else does not become it by them. */
  private withLateParts(
    query: MatchRecord,
    scored: readonly ScoredMatch[],
    { today, late }: Pick<RankOptions, 'today' | 'late'>,
  ): readonly ScoredMatch[] {
    if (late === undefined) return scored;
    const best = scored.slice(0, COMPARED_LATE).map((match) => {
      const values = late(match.id);
      if (values === null) return match;
      const text = match.parts.find((part) => part.name === 'text')?.value ?? 0;
      return this.scored(query, { id: match.id, text, today, late: values });
    });
    return [...best, ...scored.slice(COMPARED_LATE)].sort(byScore);
  }

  /** The records whose words are most like the query's: the only ones whose other parts are worth comparing. */
  private mostAlike(prepared: TextQuery, options: RankOptions): { id: string; text: number }[] {
    const { store } = this;
    const all = options.candidates === 'all' || this.size <= EXHAUSTIVE_LIMIT;
    const { effort = 'full' } = options;
    const kept = Math.max(LEAST_COMPARED, options.limit * 5);
    const found: { id: string; text: number }[] = [];
    const slots = all
      ? store.slotOf.values()
      : this.lists.gather(prepared, { count: Math.max(LEAST_SCORED[effort], kept), effort });
    for (const slot of slots) {
      const id = store.ids[slot]!;
      if (options.excludeIds?.has(id)) continue;
      found.push({ id, text: textLikeness(store, prepared, slot) });
    }
    return found.sort((a, b) => b.text - a.text || (a.id < b.id ? -1 : 1)).slice(0, kept);
  }

  /** The scores of just these records, in the order asked; ids that are not in the index are left out. */
  score(
    query: MatchRecord,
    ids: readonly string[],
    { today, late }: Pick<RankOptions, 'today' | 'late'> = {},
  ): ScoredMatch[] {
    const prepared = prepareTextQuery(this.store, query, this.weights.text);
    return ids.flatMap((id) => {
      const slot = this.store.slotOf.get(id);
      return slot === undefined
        ? []
        : [
            this.scored(query, {
              id,
              text: textLikeness(this.store, prepared, slot),
              today,
              late: late?.(id),
            }),
          ];
    });
  }

  /** The words of a text with the weights that they have here, of length 1 together. */
  weighedWords(text: string): WeighedWords {
    const { store } = this;
    const { terms, wordCount, fullCounts } = recordTerms(store.reader, { id: '', title: '', text });
    const words = terms.slice(0, wordCount);
    const weights = Float64Array.from(words, (word) => {
      const id = store.termId(word);
      return id === undefined ? store.unseenWeight(word) : store.termWeight(id);
    });
    const unit = unitWeights(fullCounts.subarray(0, wordCount), weights);
    return new Map(words.map((word, i) => [word, unit[i]!]));
  }

  private scored(
    query: MatchRecord,
    {
      id,
      text,
      today,
      late,
    }: { id: string; text: number; today: string | undefined; late?: LateValues | null | undefined },
  ): ScoredMatch {
    const pair = { ...this.factPair(query, id), late: late ?? undefined };
    const gates = gatesOf(pair, today);
    const { score, coverage, parts } = scoreParts(text, pair, today, this.weights.parts);
    const level = gates.length > 0 ? 1 : levelOfPair(score, parts, this.weights.levels);
    return { id, level, score, coverage, parts, gates };
  }

  private factPair(query: MatchRecord, id: string): FactPair {
    const slot = this.store.slotOf.get(id)!;
    const asked = query.facts ?? NO_FACTS;
    const found = this.store.facts[slot] ?? NO_FACTS;
    if (this.side === 'supply') {
      return { need: asked, supply: found, supplyHolds: (term) => this.holds(slot, term) };
    }
    return { need: found, supply: asked, supplyHolds: (term) => textHolds(query, term) };
  }

  private holds(slot: number, term: string): boolean {
    const start = this.store.starts[slot]!;
    const held = this.store.termIds.subarray(start, start + this.store.lengths[slot]!);
    return holdsAll(term, (part) => {
      const id = this.store.termId(part);
      return id !== undefined && held.includes(id);
    });
  }
}

function textHolds(record: MatchRecord, term: string): boolean {
  const held = new Set(tokenise(`${record.title}\n${record.text}`).map((token) => token.term));
  return holdsAll(term, (part) => held.has(part));
}

function holdsAll(term: string, holds: (part: string) => boolean): boolean {
  const parts = tokenise(term);
  return parts.length > 0 && parts.every((part) => holds(part.term));
}

function byScore(a: ScoredMatch, b: ScoredMatch): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** One call, not eight: later hits of a team point to its best one. */
function foldTeams(
  matches: readonly ScoredMatch[],
  teamOf: (id: string) => string | undefined,
): ScoredMatch[] {
  const bestOfTeam = new Map<string, string>();
  return matches.map((match) => {
    const team = teamOf(match.id);
    if (team === undefined) return match;
    const best = bestOfTeam.get(team);
    if (best !== undefined) return { ...match, foldedUnder: best };
    bestOfTeam.set(team, match.id);
    return match;
  });
}
