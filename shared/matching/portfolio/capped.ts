/**
 * The items in their order, of each key at most so many: one achievement that is like very many needs must not fill a
 * list that is to show what there is.
 */
export function capped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string, most: number): Item[] {
  const counts = new Map<string, number>();
  const kept: Item[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const count = counts.get(key) ?? 0;
    if (count >= most) continue;
    counts.set(key, count + 1);
    kept.push(item);
  }
  return kept;
}
