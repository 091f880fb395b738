import type { DisclosureRow } from '../../shared/contract/disclosures.ts';
import { disclosedRecords, type disclosureSubjects } from '../../shared/domain/disclosure.ts';
import { liveMeetings } from '../repositories/dispatchMeeting.ts';
import { allProcessFacts, processFacts } from '../repositories/process.ts';
import { profileNames } from '../repositories/record.ts';
import { reversedIds } from '../repositories/standingFacts.ts';
import { targetNames } from '../repositories/targetNames.ts';
import type { ReadableDb } from '../types.ts';

type Stored = ReturnType<typeof allProcessFacts<'disclosure'>>[number];

/** What left of a record, or in the course of a thread; newest first, all of it. */
export function disclosureRows(
  db: ReadableDb,
  subject: { readonly kind: (typeof disclosureSubjects)[number] | 'thread'; readonly id: string },
): DisclosureRow[] {
  const by = subject.kind === 'thread' ? 'threadId' : 'subjectId';
  return rowsOf(db, processFacts(db, 'disclosure', by, [subject.id]));
}

/** What left the whole office; newest first, all of it. */
export function allDisclosureRows(db: ReadableDb): DisclosureRow[] {
  return rowsOf(db, allProcessFacts(db, 'disclosure'));
}

function rowsOf(db: ReadableDb, facts: readonly Stored[]): DisclosureRow[] {
  const reversed = reversedIds(facts);
  const names = subjectNames(db, facts);
  const people = profileNames(db);
  return facts
    .map(({ id, reversesId, createdAt, createdBy, ...values }) => ({
      id,
      values,
      subjectName: names.get(values.subjectId) ?? null,
      atMs: createdAt,
      actorName: createdBy ? (people.get(createdBy) ?? null) : null,
      reversed: reversed.has(id),
      reversesId,
    }))
    .toReversed();
}

function subjectNames(db: ReadableDb, facts: readonly Stored[]): Map<string, string> {
  const records = facts.flatMap(({ subjectKind, subjectId }) => {
    const kind = disclosedRecords.find((each) => each === subjectKind);
    return kind === undefined ? [] : [{ kind, id: subjectId }];
  });
  const meetings = facts.some(({ subjectKind }) => subjectKind === 'meeting') ? liveMeetings(db) : [];
  return new Map([
    ...[...targetNames(db, records)].map(([id, { name }]) => [id, name] as const),
    ...meetings.map(({ id, title }) => [id, title] as const),
  ]);
}
