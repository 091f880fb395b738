import type { ListKind } from '../../shared/contract/common.ts';
import { type InCharge, isTheirs, type Whose } from '../../shared/domain/whose.ts';
import type { ReadableDb } from '../types.ts';

const kinds: readonly string[] = [
  'achievement',
  'need',
  'scenario',
  'organisation',
  'person',
  'thread',
  'contract',
] satisfies ListKind[];

const nobody: InCharge = { ownerId: null, helperIds: [] };

/** The things that are theirs, in their order: one query for each kind. What has no owner at all is nobody's. */
export function onlyTheirs<Thing>(
  db: ReadableDb,
  things: readonly Thing[],
  targetOf: (thing: Thing) => { readonly kind: string; readonly id: string },
  whose: Whose | undefined,
): Thing[] {
  if (whose === undefined) return [...things];
  const targets = things.map(targetOf);
  const inCharge = new Map<string, InCharge>();
  for (const kind of kinds) {
    const ids = targets.filter((target) => target.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = db
      .prepare<[string], { id: string; ownerId: string | null; helperIds: string | null }>(
        `SELECT id, ownerId, helperIds FROM ${kind} WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids));
    for (const { id, ownerId, helperIds } of rows)
      inCharge.set(id, { ownerId, helperIds: helperIds === null ? [] : (JSON.parse(helperIds) as string[]) });
  }
  return things.filter((_thing, place) => isTheirs(inCharge.get(targets[place]!.id) ?? nobody, whose));
}
