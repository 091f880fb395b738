import { liveIds, storedRows } from '../../db/queries/followLog.ts';
import { liveCounts } from '../../db/queries/today.ts';
import { decodeRow } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import { sumOf } from '../../shared/domain/lists.ts';
import { drawn, drawnCount } from '../../shared/matching/crowd.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';
import type { MatchSide } from './matchingPort.ts';

/** Samples of those who ask: of the demand for the index of supply, of the achievements for the index of demand. */
export interface Crowds {
  readonly supply: readonly MatchRecord[];
  readonly demand: readonly MatchRecord[];
}

/** What a record of one side says, by its row. */
type RecordOf = (side: MatchSide, row: Record<string, unknown>) => MatchRecord;

const ASKING = { supply: ['need', 'scenario'], demand: ['achievement'] } as const;

/**
 * Both samples as the catalogue stands now; none where a damaged page cannot be read: the engine starts all the same,
 * and the check of the file says what is wrong.
 */
export function drawCrowds(db: ReadableDb, recordOf: RecordOf): Crowds {
  try {
    return drawnCrowds(db, recordOf);
  } catch (error) {
    console.error('crowds:', error);
    return { supply: [], demand: [] };
  }
}

function drawnCrowds(db: ReadableDb, recordOf: RecordOf): Crowds {
  const drawnFrom = (sides: readonly MatchSide[]) => {
    const chosen = new Set(
      drawn(sides.flatMap((side) => liveIds(db, side).map((id) => ({ id })))).map(({ id }) => id),
    );
    return sides
      .flatMap((side) => storedRows(db, side, chosen).map((row) => recordOf(side, decodeRow(side, row))))
      .map(({ id, title, text, keywords = [] }) => ({ id, title, text, keywords }));
  };
  return { supply: drawnFrom(ASKING.supply), demand: drawnFrom(ASKING.demand) };
}

/** Whether a catalogue has grown so far that samples drawn earlier no longer speak for it. */
export function hasOutgrown(db: ReadableDb, { supply, demand }: Crowds): boolean {
  const counts = liveCounts(db);
  const drawable = (sides: readonly MatchSide[]) => drawnCount(sumOf(sides, (side) => counts[side] ?? 0));
  return supply.length * 2 < drawable(ASKING.supply) || demand.length * 2 < drawable(ASKING.demand);
}
