import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { MatchRecord } from '../../shared/matching/types.ts';
import type { RankNeedsSetup } from '../workers/rankNeeds.ts';
import type { NeedRanking } from './needRanking.ts';

const NEEDS_PER_MESSAGE = 16;
/** More workers are memory, and the window wants a processor too. */
const MOST_WORKERS = 4;
/** Messages that each worker is given ahead, so that it never waits for the next one. */
const AHEAD = 3;

const inSource = import.meta.url.endsWith('.ts');
const workerFile = fileURLToPath(
  new URL(inSource ? '../workers/rankNeeds.ts' : './rankNeeds.js', import.meta.url),
);

/**
 * Ranks needs in workers over copies of both indexes in memory that they share, and gives the rankings in the order
 * of the needs. Whoever stops asking ends the workers.
 * @throws the first error of a worker
 */
export async function* rankedByWorkers(
  setup: RankNeedsSetup,
  needs: Iterable<MatchRecord>,
): AsyncGenerator<NeedRanking> {
  const count = Math.min(MOST_WORKERS, Math.max(1, availableParallelism()));
  const workers = Array.from({ length: count }, () => new RankingWorker(setup));
  const asked: Promise<readonly NeedRanking[]>[] = [];
  let turn = 0;
  try {
    for (const chunk of chunksOf(needs)) {
      asked.push(workers[turn++ % count]!.rank(chunk));
      if (asked.length >= count * AHEAD) yield* await asked.shift()!;
    }
    for (const each of asked) yield* await each;
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

function* chunksOf(needs: Iterable<MatchRecord>): Generator<MatchRecord[]> {
  let chunk: MatchRecord[] = [];
  for (const need of needs) {
    chunk.push(need);
    if (chunk.length < NEEDS_PER_MESSAGE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** One worker, which answers in the order in which it is asked. */
class RankingWorker {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<readonly NeedRanking[]>[] = [];
  #failure: Error | null = null;

  constructor(setup: RankNeedsSetup) {
    this.#worker = new Worker(workerFile, { workerData: setup });
    this.#worker.on('message', (rankings: readonly NeedRanking[]) =>
      this.#waiting.shift()?.resolve(rankings),
    );
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('exit', () =>
      this.#fail(new Error('The worker that ranks needs ended before it answered')),
    );
  }

  rank(needs: readonly MatchRecord[]): Promise<readonly NeedRanking[]> {
    const answer = Promise.withResolvers<readonly NeedRanking[]>();
    // Whoever stops asking does not wait for what is still being ranked.
    answer.promise.catch(() => {});
    if (this.#failure !== null) answer.reject(this.#failure);
    else this.#waiting.push(answer);
    this.#worker.postMessage(needs);
    return answer.promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#failure);
  }
}
