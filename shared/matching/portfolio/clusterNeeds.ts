/** How alike two needs are, 0…1. */
export interface NeedLikeness {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
}

export interface ClusterOptions {
  /** Least mean likeness between the members of two groups that become one, 0…1. */
  readonly threshold: number;
  /** Different organisations a group must have; 2 or more make a need a common one (共性技术). */
  readonly leastOrganisations: number;
}

export interface Cluster {
  /** In the order of their ids. */
  readonly needIds: readonly string[];
  readonly organisationCount: number;
  /** Mean likeness over all pairs in the group, 0…1. */
  readonly likeness: number;
}

const PAIRS_PER_STEP = 2_000;

interface Group {
  readonly members: readonly string[];
  /** Sum of the likenesses towards each other group that is alike at all. */
  readonly towards: Map<number, number>;
  readonly inside: number;
}

/**
 * Groups of the same need by agglomerative clustering with average linkage (Sokal and Michener, 1958): the two
 * groups with the highest mean likeness become one as long as that mean reaches the threshold; pairs that are
 * not given count 0, so that a chain of neighbours does not become one group. Of a pair given twice the higher
 * likeness counts. The order of the input does not matter; equal means are taken in the order of the ids. Groups
 * come with the most organisations first, then the most needs, then by id. A need without an organisation (null)
 * is nobody's and adds none. Yields between small steps.
 */
export function* clusterNeedsInSteps(
  likenesses: readonly NeedLikeness[],
  organisationOf: (needId: string) => string | null,
  { threshold, leastOrganisations }: ClusterOptions,
): Generator<void, Cluster[]> {
  const clusters: Cluster[] = [];
  for (const linked of yield* linkedParts(likenesses, threshold)) {
    const groups = startGroups(linked);
    for (let best = bestPair(groups, threshold); best; best = bestPair(groups, threshold)) {
      merge(groups, best[0], best[1]);
      yield;
    }
    clusters.push(...[...groups.values()].map((group) => clusterOf(group, organisationOf)));
  }
  return clusters.filter((cluster) => cluster.organisationCount >= leastOrganisations).sort(byWeight);
}

/**
 * The likenesses by what could ever become one group: without a single pair that reaches the threshold no mean
 * can. Pairs between two such parts are left out.
 */
function* linkedParts(
  likenesses: readonly NeedLikeness[],
  threshold: number,
): Generator<void, NeedLikeness[][]> {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    if (root !== id) parent.set(id, root);
    return root;
  };
  for (const [place, { a, b, likeness }] of likenesses.entries()) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (likeness >= threshold && one !== other) parent.set(one, other);
    if (place % PAIRS_PER_STEP === 0) yield;
  }
  const parts = new Map<string, NeedLikeness[]>();
  for (const [place, pair] of likenesses.entries()) {
    const root = rootOf(pair.a);
    if (pair.a !== pair.b && root === rootOf(pair.b)) parts.set(root, pushed(parts.get(root), pair));
    if (place % PAIRS_PER_STEP === 0) yield;
  }
  return [...parts.values()];
}

function pushed<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

function clusterOf({ members, inside }: Group, organisationOf: (needId: string) => string | null): Cluster {
  const organisations = new Set(members.map(organisationOf).filter((id) => id !== null));
  const pairCount = (members.length * (members.length - 1)) / 2;
  return {
    needIds: [...members].sort(),
    organisationCount: organisations.size,
    likeness: pairCount === 0 ? 0 : inside / pairCount,
  };
}

function byWeight(a: Cluster, b: Cluster): number {
  return (
    b.organisationCount - a.organisationCount ||
    b.needIds.length - a.needIds.length ||
    (a.needIds[0]! < b.needIds[0]! ? -1 : 1)
  );
}

function startGroups(likenesses: readonly NeedLikeness[]): Map<number, Group> {
  const ids = [...new Set(likenesses.flatMap(({ a, b }) => [a, b]))].sort();
  const place = new Map(ids.map((id, at) => [id, at]));
  const groups = new Map(
    ids.map((id, at): [number, Group] => [at, { members: [id], towards: new Map(), inside: 0 }]),
  );
  for (const { a, b, likeness } of likenesses) {
    const [one, other] = [place.get(a)!, place.get(b)!];
    const known = groups.get(one)!.towards.get(other) ?? 0;
    groups.get(one)!.towards.set(other, Math.max(known, likeness));
    groups.get(other)!.towards.set(one, Math.max(known, likeness));
  }
  return groups;
}

function bestPair(groups: ReadonlyMap<number, Group>, threshold: number): [number, number] | null {
  let best: [number, number] | null = null;
  let highest = threshold;
  for (const [one, group] of groups) {
    for (const [other, sum] of group.towards) {
      if (other <= one) continue;
      const mean = sum / (group.members.length * groups.get(other)!.members.length);
      const isEarlier = best === null || one < best[0] || (one === best[0] && other < best[1]);
      if (mean > highest || (mean === highest && isEarlier)) {
        highest = mean;
        best = [one, other];
      }
    }
  }
  return best;
}

/** The group with the lower number takes the other one in. */
function merge(groups: Map<number, Group>, kept: number, taken: number): void {
  const [first, second] = [groups.get(kept)!, groups.get(taken)!];
  const between = first.towards.get(taken) ?? 0;
  const towards = new Map(first.towards);
  for (const [other, sum] of second.towards) towards.set(other, (towards.get(other) ?? 0) + sum);
  towards.delete(kept);
  towards.delete(taken);
  for (const [other, sum] of towards) {
    const { towards: back } = groups.get(other)!;
    back.delete(taken);
    back.set(kept, sum);
  }
  groups.delete(taken);
  groups.set(kept, {
    members: [...first.members, ...second.members],
    towards,
    inside: first.inside + second.inside + between,
  });
}
