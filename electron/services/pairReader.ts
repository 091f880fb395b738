import { partnerHistory } from '../../db/queries/partnerHistory.ts';
import { figuresOf } from '../../db/repositories/record.ts';
import type { ReadableDb } from '../../db/types.ts';
import { effectFit, type WeighedWords } from '../../shared/matching/effect.ts';
import {
  type FigureSource,
  figureFit,
  type ReadFigures,
  readFigures,
} from '../../shared/matching/figures/pairFigures.ts';
import type { PairParties, Partners } from '../../shared/matching/history.ts';
import type { LateParts } from '../../shared/matching/matchIndex.ts';
import type { MatchRecord, RecordParty } from '../../shared/matching/types.ts';

/** Reading a record takes a third of a millisecond; the same few achievements answer many needs. */
const MOST_KEPT = 5_000;

/** What a record says in figures: its rows, and the texts in which more may stand. A text that is no record has no rows. */
export function figureSource(db: ReadableDb, { id, title, text }: MatchRecord): FigureSource {
  return { title, text, rows: id === '' ? [] : figuresOf(db, id) };
}

/** Where records come from, and what their words weigh. */
interface Sources {
  readonly find: (id: string) => MatchRecord | null;
  readonly weigh: (text: string) => WeighedWords;
}

const NOBODY: RecordParty = { organisationId: null, leaderName: null };

/** What of a record takes long to read, each part when it is first asked for. */
class LateRecord {
  readonly party: RecordParty;
  readonly #record: MatchRecord;
  readonly #db: ReadableDb;
  readonly #weigh: Sources['weigh'];
  #figures: ReadFigures | null = null;
  #effect: WeighedWords | null = null;

  constructor(record: MatchRecord, db: ReadableDb, weigh: Sources['weigh']) {
    this.party = record.party ?? NOBODY;
    this.#record = record;
    this.#db = db;
    this.#weigh = weigh;
  }

  get figures(): ReadFigures {
    this.#figures ??= readFigures(figureSource(this.#db, this.#record));
    return this.#figures;
  }

  get effect(): WeighedWords {
    this.#effect ??= this.#weigh(this.#record.effect ?? '');
    return this.#effect;
  }
}

/** Compares pairs in what is read of the best ones only: figures, effect, and what became of earlier threads. */
export class PairReader {
  readonly #db: ReadableDb;
  readonly #sources: Sources;
  readonly #read = new Map<string, LateRecord>();
  #partners: Partners | null = null;

  constructor(db: ReadableDb, sources: Sources) {
    this.#db = db;
    this.#sources = sources;
  }

  /** How far each record fits a question; `asks` says which of the two is the one that demands. */
  pairsOf(question: MatchRecord, asks: 'question' | 'record'): LateParts {
    const own = this.#late(question);
    const partners = this.#partnersNow();
    const saysFigures = (asks === 'question' ? own.figures.asked : own.figures.offers).length > 0;
    const saysEffect = own.effect.size > 0;
    // What the question does not say need not be read of anybody.
    if (!saysFigures && !saysEffect && partners.isEmpty) return () => null;
    return (id) => {
      const other = this.#of(id);
      if (other === null) return null;
      const [demand, supply] = asks === 'question' ? [own, other] : [other, own];
      return {
        figures: saysFigures ? figureFit(demand.figures, supply.figures) : undefined,
        effect: saysEffect ? effectFit(demand.effect, supply.effect) : undefined,
        history: partners.fit(partiesOf(demand.party, supply.party)),
      };
    };
  }

  /** Forgets what a changed record said. */
  forget(id: string): void {
    this.#read.delete(id);
    this.#partners = null;
  }

  /** Forgets who worked with whom: a thread or contract has changed. */
  forgetPartners(): void {
    this.#partners = null;
  }

  #partnersNow(): Partners {
    this.#partners ??= partnerHistory(this.#db);
    return this.#partners;
  }

  #of(id: string): LateRecord | null {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const record = this.#sources.find(id);
    if (record === null) return null;
    const late = this.#late(record);
    if (this.#read.size >= MOST_KEPT) this.#read.delete(this.#read.keys().next().value!);
    this.#read.set(id, late);
    return late;
  }

  #late(record: MatchRecord): LateRecord {
    return new LateRecord(record, this.#db, this.#sources.weigh);
  }
}

function partiesOf(demand: RecordParty, supply: RecordParty): PairParties {
  return {
    institution: supply.organisationId ?? '',
    leader: supply.leaderName ?? '',
    firm: demand.organisationId ?? '',
  };
}
