import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LearnSetup } from '../workers/learnBasis.ts';

/** Below this many records the shipped dimensions know more of the language than the catalogue itself. */
const LEAST_RECORDS = 500;
/** Relearnt rarely: when so much more has come that the old dimensions no longer stand for the catalogue. */
const GROWTH = 2;

export interface BasisFile {
  readonly bytes: Uint8Array;
  /** `shipped`, or `learnt-` and the first letters of the file's hash: decisions and printed reasons name it. */
  readonly name: string;
}

interface Note {
  /** How many records there were when the file was learnt. */
  readonly records: number;
}

const inSource = import.meta.url.endsWith('.ts');
const shippedFile = fileURLToPath(
  new URL(inSource ? '../../shared/matching/basis/background.bin' : './background.bin', import.meta.url),
);
const workerFile = fileURLToPath(
  new URL(inSource ? '../workers/learnBasis.ts' : './learnBasis.js', import.meta.url),
);

/** Keeps the latent dimensions: the shipped ones until the catalogue is large enough to learn its own from. */
export class BasisKeeper {
  readonly #catalogue: string;
  readonly #file: string;
  readonly #noteFile: string;
  #learning: Worker | null = null;

  constructor(catalogue: string, derivedFolder: string) {
    this.#catalogue = catalogue;
    this.#file = path.join(derivedFolder, 'basis.bin');
    this.#noteFile = path.join(derivedFolder, 'basis.json');
  }

  get isLearning(): boolean {
    return this.#learning !== null;
  }

  /** The dimensions to use now. */
  current(): BasisFile {
    if (!this.#note()) return { bytes: readFileSync(shippedFile), name: 'shipped' };
    const bytes = readFileSync(this.#file);
    return { bytes, name: `learnt-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}` };
  }

  /** Whether the catalogue has grown so much that learning anew is worth it. */
  isDue(records: number): boolean {
    if (this.#learning || records < LEAST_RECORDS) return false;
    const note = this.#note();
    return !note || records >= note.records * GROWTH;
  }

  /** Learns in a worker of its own. Resolves to true when new dimensions are ready, false when that failed. */
  learn(records: number): Promise<boolean> {
    const setup: LearnSetup = { catalogue: this.#catalogue, shippedBasis: shippedFile, target: this.#file };
    rmSync(this.#noteFile, { force: true });
    return new Promise((resolve) => {
      const worker = new Worker(workerFile, { workerData: setup });
      this.#learning = worker;
      const end = (learnt: boolean) => {
        this.#learning = null;
        resolve(learnt);
      };
      worker.once('message', () => {
        const note: Note = { records };
        writeFileSync(this.#noteFile, JSON.stringify(note));
        end(true);
      });
      worker.once('error', (error) => {
        console.error('learning the latent dimensions:', error);
        end(false);
      });
    });
  }

  /** Ends learning and waits until its worker is gone. */
  async stop(): Promise<void> {
    await this.#learning?.terminate();
  }

  #note(): Note | null {
    if (!existsSync(this.#noteFile) || !existsSync(this.#file)) return null;
    try {
      return JSON.parse(readFileSync(this.#noteFile, 'utf8')) as Note;
    } catch {
      return null;
    }
  }
}
