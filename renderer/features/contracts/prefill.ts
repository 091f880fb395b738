import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { ContractParty } from '../../../shared/domain/contract.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { recordKinds } from '../../../shared/domain/fields/field.ts';
import type { ContractDraft } from './draft.ts';

export type ReadRecord = (kind: RecordKind, id: string) => Promise<RecordDetail | undefined>;

/**
 * What a thread already says about its contract: title, seller and buyer, domain, unit and leader, and the links.
 * The intended amount is not taken over: it is no contract amount. Records that are gone are left out.
 */
export async function prefillFromThread(
  thread: ThreadDetail,
  read: ReadRecord,
): Promise<Partial<ContractDraft>> {
  const sides = await Promise.all(
    thread.links.map(async ({ side, target }) => ({
      side,
      target,
      record: isRecordKind(target.kind) ? await read(target.kind, target.id) : undefined,
    })),
  );
  const achievement = sides.find(({ target }) => target.kind === 'achievement')?.record;
  return {
    projectName: thread.title,
    domain: textOf(achievement, 'domain') ?? textOf(sides.find((each) => each.record)?.record, 'domain'),
    unitName: textOf(achievement, 'unitName'),
    leaderName: textOf(achievement, 'leaderName'),
    parties: withoutRepeats(
      sides.flatMap(({ side, record }) =>
        record === undefined ? [] : partyOf(side === 'demand' ? 'buyer' : 'seller', record),
      ),
    ),
    links: [
      { targetKind: 'thread', targetId: thread.id },
      ...sides.flatMap(({ target }) =>
        target.kind === 'achievement' || target.kind === 'need'
          ? [{ targetKind: target.kind, targetId: target.id } as const]
          : [],
      ),
    ],
  };
}

function partyOf(side: ContractParty['side'], record: RecordDetail): ContractParty[] {
  if (record.kind === 'organisation') {
    return [{ side, organisationId: record.id, name: String(record.values.name) }];
  }
  const id = record.values.organisationId;
  const name = typeof id === 'string' ? record.names[id]?.name : undefined;
  return typeof id === 'string' && name !== undefined ? [{ side, organisationId: id, name }] : [];
}

function withoutRepeats(parties: readonly ContractParty[]): ContractParty[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = `${party.side} ${party.organisationId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function textOf(record: RecordDetail | undefined, field: string): string | null {
  const value = record?.values[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecordKind(kind: string): kind is RecordKind {
  return (recordKinds as readonly string[]).includes(kind);
}
