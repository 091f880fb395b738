import type { DisclosureRow } from '../../shared/contract/disclosures.ts';
import { processFacts } from '../repositories/process.ts';
import { profileNames } from '../repositories/record.ts';
import { reversedIds } from '../repositories/standingFacts.ts';
import { targetNames } from '../repositories/targetNames.ts';
import type { ReadableDb } from '../types.ts';

/** What left of a record, or in the course of a thread; newest first, all of it. */
export function disclosureRows(
  db: ReadableDb,
  subject: { readonly kind: 'achievement' | 'need' | 'scenario' | 'thread'; readonly id: string },
): DisclosureRow[] {
  const by = subject.kind === 'thread' ? 'threadId' : 'subjectId';
  const facts = processFacts(db, 'disclosure', by, [subject.id]);
  const reversed = reversedIds(facts);
  const names = targetNames(
    db,
    facts.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
  );
  const people = profileNames(db);
  return facts
    .map(({ id, reversesId, createdAt, createdBy, ...values }) => ({
      id,
      values,
      subjectName: names.get(values.subjectId)?.name ?? null,
      atMs: createdAt,
      actorName: createdBy ? (people.get(createdBy) ?? null) : null,
      reversed: reversed.has(id),
      reversesId,
    }))
    .toReversed();
}
