import { parentPort, workerData } from 'node:worker_threads';
import { basisFromBytes } from '../../shared/matching/basis.ts';
import type { BridgeEntry } from '../../shared/matching/bridge/thesaurusTypes.ts';
import type { TunedWeights } from '../../shared/matching/learning/officeWeights.ts';
import { MatchIndex } from '../../shared/matching/matchIndex.ts';
import { termReader } from '../../shared/matching/terms.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';
import { rankNeed } from '../services/needRanking.ts';
import { fromShared, type SharedSnapshot } from '../services/sharedSnapshot.ts';

/** What the worker is started with: what the indexes were made of, and they themselves. */
export interface RankNeedsSetup {
  readonly basis: Uint8Array;
  readonly bridges: readonly BridgeEntry[];
  readonly supply: SharedSnapshot;
  readonly demand: SharedSnapshot;
  readonly weights: TunedWeights;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

// Entry of a worker: answers each message of needs with their rankings, in the order of the messages.
const { basis: bytes, bridges, supply, demand, weights, today } = workerData as RankNeedsSetup;
const basis = basisFromBytes(bytes);
const reader = termReader(bridges);
const indexes = {
  supply: new MatchIndex({ basis, side: 'supply', reader }),
  demand: new MatchIndex({ basis, side: 'demand', reader }),
};
indexes.supply.restore(fromShared(supply));
indexes.demand.restore(fromShared(demand));
parentPort!.on('message', (needs: readonly MatchRecord[]) => {
  parentPort!.postMessage(needs.map((need) => rankNeed(need, indexes, { today, weights })));
});
