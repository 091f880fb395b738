import type { MatchNetwork } from '../../../shared/contract/portfolio.ts';

/** Where a record stands: needs in the left column, achievements in the right one. */
export interface PlacedRecord {
  readonly id: string;
  readonly side: 'need' | 'achievement';
  readonly title: string;
  /** Row from the top, in units of one label. */
  readonly row: number;
  readonly pairCount: number;
}

export interface PlacedNetwork {
  readonly records: readonly PlacedRecord[];
  readonly rowCount: number;
}

const SWEEPS = 4;

/**
 * Puts both sides in two columns so that what belongs together lies together: each side is ordered by the mean
 * row of its partners, back and forth (barycentre heuristic of Sugiyama, Tagawa and Toda, 1981). Both columns are
 * spread over the same height. The same network always gives the same picture.
 */
export function placeNetwork({ needs, achievements, pairs }: MatchNetwork): PlacedNetwork {
  const partnersOf = new Map<string, string[]>();
  for (const { needId, achievementId } of pairs) {
    partnersOf.set(needId, [...(partnersOf.get(needId) ?? []), achievementId]);
    partnersOf.set(achievementId, [...(partnersOf.get(achievementId) ?? []), needId]);
  }
  let left = needs.map((need) => need.id);
  let right = achievements.map((achievement) => achievement.id);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    right = orderedBy(right, left, partnersOf);
    left = orderedBy(left, right, partnersOf);
  }
  const rowCount = Math.max(left.length, right.length);
  const place = (ids: readonly string[], side: PlacedRecord['side'], titles: ReadonlyMap<string, string>) =>
    ids.map((id, at) => ({
      id,
      side,
      title: titles.get(id) ?? '',
      row: ids.length === 1 ? (rowCount - 1) / 2 : (at * (rowCount - 1)) / (ids.length - 1),
      pairCount: partnersOf.get(id)?.length ?? 0,
    }));
  return {
    records: [
      ...place(left, 'need', titlesOf(needs)),
      ...place(right, 'achievement', titlesOf(achievements)),
    ],
    rowCount,
  };
}

function titlesOf(records: MatchNetwork['needs']): Map<string, string> {
  return new Map(records.map((record) => [record.id, record.title]));
}

function orderedBy(
  ids: readonly string[],
  others: readonly string[],
  partnersOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const rowOf = new Map(others.map((id, row) => [id, row]));
  const meanRow = new Map(
    ids.map((id, row) => {
      const rows = (partnersOf.get(id) ?? []).flatMap((partner) => rowOf.get(partner) ?? []);
      return [id, rows.length === 0 ? row : rows.reduce((sum, one) => sum + one, 0) / rows.length];
    }),
  );
  return [...ids].sort((a, b) => meanRow.get(a)! - meanRow.get(b)! || (a < b ? -1 : 1));
}
