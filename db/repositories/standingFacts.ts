/** What standing is decided on: a fact, and the fact it turns back, if it is a reversal. */
interface Fact {
  readonly id: string;
  readonly reversesId: string | null;
}

/**
 * The facts that stand: no reversal, and not turned back by a reversal that stands itself. The order is kept.
 * `facts` must hold every reversal of the facts that are asked about; a reversal always carries the owner
 * (thread, contract) and the day of what it turns back, so any selection by owner or day is complete.
 */
export function standingFacts<Row extends Fact>(facts: readonly Row[]): Row[] {
  const reversed = reversedIds(facts);
  return facts.filter((fact) => fact.reversesId === null && !reversed.has(fact.id));
}

/** The ids of all facts, reversals among them, that a standing reversal turns back. */
export function reversedIds(facts: readonly Fact[]): ReadonlySet<string> {
  const reversalsOf = new Map<string, string[]>();
  for (const { id, reversesId } of facts) {
    if (reversesId === null) continue;
    const known = reversalsOf.get(reversesId);
    if (known) known.push(id);
    else reversalsOf.set(reversesId, [id]);
  }
  const reversed = new Map<string, boolean>();
  function isReversed(id: string): boolean {
    const known = reversed.get(id);
    if (known !== undefined) return known;
    // Set first: in a damaged chain that bites its tail every fact stands.
    reversed.set(id, false);
    const result = (reversalsOf.get(id) ?? []).some((reversal) => !isReversed(reversal));
    reversed.set(id, result);
    return result;
  }
  return new Set([...reversalsOf.keys()].filter(isReversed));
}
