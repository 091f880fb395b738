import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { disclosedRecords } from '../../../shared/domain/disclosure.ts';
import type { ThreadSide } from '../../../shared/domain/thread.ts';
import { readOnce } from '../../store/remote.ts';

export interface Recipient {
  /** Null where the office keeps no organisation of that name. */
  readonly id: string | null;
  readonly name: string;
}

/** Whom one writes to about a record: the firm of a need, the person behind an achievement; null: not known. */
export function holderOf({ kind, values, names }: RecordDetail): Recipient | null {
  const leader = values.leaderName;
  if (kind === 'achievement' && typeof leader === 'string' && leader.trim() !== '')
    return { id: null, name: leader.trim() };
  const organisationId = values.organisationId;
  const organisation = typeof organisationId === 'string' ? names[organisationId] : undefined;
  return organisation === undefined ? null : { id: organisation.id, name: organisation.name };
}

/** Who stands across in a thread: what is told of one side goes to the other. */
export async function acrossFrom(thread: ThreadDetail, side: ThreadSide): Promise<Recipient | null> {
  const targets = thread.links.filter((link) => link.side !== side).map(({ target }) => target);
  const named = targets.find(({ kind }) => kind === 'organisation') ?? targets.find(isPerson);
  if (named !== undefined) return { id: isPerson(named) ? null : named.id, name: named.name };
  for (const { kind: written, id } of targets) {
    const kind = disclosedRecords.find((each) => each === written);
    const holder = kind === undefined ? null : holderOf(await readOnce('records', 'get', { kind, id }));
    if (holder !== null) return holder;
  }
  return null;
}

function isPerson({ kind }: { readonly kind: string }): boolean {
  return kind === 'person';
}
