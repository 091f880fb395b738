import type { Day } from '../../shared/domain/days.ts';
import { type MeetingValues, type Standing, standingSchema } from '../../shared/domain/dispatch.ts';
import type { ReadableDb } from '../types.ts';

/** A row of dispatchMeeting as code sees it. */
export interface DispatchMeeting extends MeetingValues {
  readonly id: string;
  readonly closedOn: Day | null;
  /** How everything stood when it was closed. */
  readonly standing: Standing | null;
  readonly deletedAt: number | null;
}

type StoredMeeting = Omit<DispatchMeeting, 'standing'> & { readonly standing: string | null };

const columns = 'id, title, heldOn, place, chair, attendees, minutes, closedOn, standing, deletedAt';

/** A meeting by id, also one in the recycle bin; null when there is none. */
export function findMeeting(db: ReadableDb, id: string): DispatchMeeting | null {
  return selectMeetings(db, 'id = :id', { id })[0] ?? null;
}

/** Live meetings, the latest first. */
export function liveMeetings(db: ReadableDb): DispatchMeeting[] {
  return selectMeetings(db, 'deletedAt IS NULL ORDER BY heldOn DESC, id DESC', {});
}

/** The closed meeting before another one, whose standing that one is compared with; null at the first. */
export function meetingBefore(
  db: ReadableDb,
  meeting: Pick<DispatchMeeting, 'id' | 'heldOn'>,
): DispatchMeeting | null {
  const [found] = selectMeetings(
    db,
    `deletedAt IS NULL AND standing IS NOT NULL AND id <> :id
       AND (heldOn < :heldOn OR (heldOn = :heldOn AND id < :id)) ORDER BY heldOn DESC, id DESC LIMIT 1`,
    { id: meeting.id, heldOn: meeting.heldOn },
  );
  return found ?? null;
}

function selectMeetings(
  db: ReadableDb,
  where: string,
  parameters: Record<string, unknown>,
): DispatchMeeting[] {
  return db
    .prepare<[Record<string, unknown>], StoredMeeting>(
      `SELECT ${columns} FROM dispatchMeeting WHERE ${where}`,
    )
    .all(parameters)
    .map(({ standing, ...row }) => ({
      ...row,
      standing: standing === null ? null : standingSchema.parse(JSON.parse(standing)),
    }));
}
