import { matchedRecordCount } from '../../db/queries/matchTexts.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { IndexState } from '../../shared/contract/events.ts';
import { BasisKeeper } from './basisKeeper.ts';
import { MatchingService } from './matchingService.ts';

/**
 * The engine that answers, and its successor: when the catalogue has grown, latent dimensions are learnt from it
 * in a worker, a second engine is filled with them in small steps, and takes over once it knows every record. So
 * it is with a changed thesaurus: until the records are read with it, the earlier one answers.
 */
export class MatchingDesk {
  readonly #db: ReadableDb;
  readonly #keeper: BasisKeeper;
  readonly #derivedFolder: string;
  readonly #timeZone: () => string;
  readonly #onSuccession: () => void;
  #present: MatchingService;
  #successor: MatchingService | null = null;
  #mayLearn = true;

  /** @param onSuccession called when another engine answers from now on: what was derived from the old one is stale */
  constructor(
    db: ReadableDb,
    folder: { catalogue: string; derived: string },
    options: { timeZone: () => string; onSuccession: () => void },
  ) {
    this.#db = db;
    this.#derivedFolder = folder.derived;
    this.#keeper = new BasisKeeper(folder.catalogue, folder.derived);
    this.#timeZone = options.timeZone;
    this.#onSuccession = options.onSuccession;
    this.#present = this.#newService();
  }

  get present(): MatchingService {
    return this.#present;
  }

  state(): IndexState {
    const state = this.#present.state();
    const isRenewing = this.#keeper.isLearning || this.#successor !== null;
    return state.phase === 'ready' && isRenewing ? { ...state, phase: 'learning' } : state;
  }

  /** One small piece of work; false when there is none. */
  step(): boolean {
    if (this.#present.step()) return true;
    if ((this.#successor ?? this.#present).hasOldWords) {
      this.#successor = this.#newService();
      return true;
    }
    if (!this.#successor) return false;
    if (this.#successor.step()) return true;
    this.#present = this.#successor;
    this.#successor = null;
    this.#onSuccession();
    return true;
  }

  /** Begins to learn when the catalogue has outgrown its dimensions. `wake` is called when there is work again. */
  learnIfDue(wake: () => void): void {
    if (!this.#mayLearn || this.#successor) return;
    const records = matchedRecordCount(this.#db);
    if (!this.#keeper.isDue(records)) return;
    void this.#keeper.learn(records).then((learnt) => {
      // A failure is not tried again in this run: the present dimensions go on serving.
      if (learnt) this.#successor = this.#newService();
      else this.#mayLearn = false;
      wake();
    });
  }

  async stop(): Promise<void> {
    this.#mayLearn = false;
    await this.#keeper.stop();
  }

  #newService(): MatchingService {
    return new MatchingService(this.#db, this.#derivedFolder, this.#keeper.current(), this.#timeZone);
  }
}
