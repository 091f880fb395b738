import { filledIndex } from '../../electron/rank.ts';
import type { MatchIndex } from '../../shared/matching/matchIndex.ts';
import type { ScoredMatch } from '../../shared/matching/types.ts';
import type { Collection } from './collections.ts';
import type { Run, RunHit } from './measures.ts';

/** How deep whole rankings are kept; judged records below count as not found. */
const DEPTH = 100;
const RELEVANT = 1;

export interface EngineRuns {
  readonly run: Run;
  /** The same needs against the catalogue without their records of grade ≥ 1. */
  readonly takenOut: Run;
  /** Every graded pair with its level. */
  readonly graded: Run;
  readonly seconds: number;
}

/** The engine's answers for the labelled needs of a collection, set up as `npm run rank` sets it up. */
export function engineRuns(collection: Collection): EngineRuns {
  const startedMs = performance.now();
  const index = filledIndex(collection.achievements, collection.needs);
  const run = new Map<string, RunHit[]>();
  const takenOut = new Map<string, RunHit[]>();
  const graded = new Map<string, RunHit[]>();
  for (const need of collection.needs) {
    const labels = collection.labels.get(need.id);
    if (labels === undefined) continue;
    const of = (ids: readonly string[]) => hits(index.score(need, ids)).sort(byScore);
    if (collection.kind === 'pairs') {
      run.set(need.id, of(collection.pairs.get(need.id) ?? []));
      continue;
    }
    run.set(need.id, ranked(index, need, new Set()));
    if (collection.name !== 'catalogue') continue;
    const relevant = [...labels].filter(([, grade]) => grade >= RELEVANT).map(([id]) => id);
    takenOut.set(need.id, ranked(index, need, new Set(relevant)));
    graded.set(need.id, of([...labels.keys()]));
  }
  return { run, takenOut, graded, seconds: (performance.now() - startedMs) / 1000 };
}

function ranked(index: MatchIndex, need: Collection['needs'][number], excludeIds: Set<string>): RunHit[] {
  return hits(index.rank(need, { limit: DEPTH, excludeIds }).matches);
}

function hits(matches: readonly ScoredMatch[]): RunHit[] {
  return matches.map(({ id, score, level }) => ({ id, score, level }));
}

function byScore(a: RunHit, b: RunHit): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
