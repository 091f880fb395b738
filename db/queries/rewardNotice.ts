import type { NoticeRow } from '../../shared/contract/process.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { StoredStep } from '../repositories/distribution.ts';
import type { ReadableDb } from '../types.ts';
import { noticesOf } from './threadProcess.ts';

/**
 * The notice that the standing steps of a sheet hung out, with its objections; null where none was posted.
 * @param steps the standing ones
 */
export function rewardNoticeOf(
  db: ReadableDb,
  contractId: string,
  steps: readonly StoredStep[],
  today: Day,
): NoticeRow | null {
  const noticeId = steps.findLast(({ kind }) => kind === 'notice')?.noticeId ?? null;
  if (noticeId === null) return null;
  return noticesOf(db, 'contractId', contractId, today).find(({ id }) => id === noticeId) ?? null;
}
