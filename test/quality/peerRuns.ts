import type { MatchRecord } from '../../shared/matching/types.ts';
import type { Peer } from '../peers/peer.ts';
import type { Collection } from './collections.ts';
import type { Run, RunHit } from './measures.ts';

/** A peer is asked with the need's title alone and with all its words; the better of both counts. */
export type Asking = 'title' | 'everything';

const DEPTH = 100;

/** A peer's answers for the labelled needs of a collection. */
export async function peerRun(peer: Peer, collection: Collection, asking: Asking): Promise<Run> {
  const index = await peer.fill(collection.achievements);
  const run = new Map<string, RunHit[]>();
  const isPairs = collection.kind === 'pairs';
  for (const need of collection.needs) {
    if (!collection.labels.has(need.id)) continue;
    const found = await index.search(
      queryOf(need, asking).slice(0, peer.longestQuery),
      isPairs ? collection.achievements.length : DEPTH,
    );
    run.set(need.id, isPairs ? ofPairs(found, collection.pairs.get(need.id) ?? []) : found);
  }
  index.close();
  return run;
}

/** Every pair with its score; one that was not found stands last with 0. */
function ofPairs(found: readonly RunHit[], ids: readonly string[]): RunHit[] {
  const scores = new Map(found.map(({ id, score }) => [id, score]));
  return ids.map((id) => ({ id, score: scores.get(id) ?? 0 })).sort((a, b) => b.score - a.score);
}

function queryOf(need: MatchRecord, asking: Asking): string {
  return asking === 'title' && need.title !== '' ? need.title : `${need.title}\n${need.text}`;
}
