import { officeCalendar, officePeriods } from '../../db/repositories/officeRules.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { noticeEnd } from '../../shared/domain/calendar/calendar.ts';
import type { Day } from '../../shared/domain/days.ts';
import { isTooShort, type NoticeValues } from '../../shared/domain/process.ts';

/**
 * The last day of a notice that is about to be posted, by the office's calendar.
 * @throws ContractError NOTICE_TOO_SHORT when it is under the floor of its kind
 */
export function endOfNotice(
  db: ReadableDb,
  values: Pick<NoticeValues, 'kind' | 'startOn' | 'days' | 'unit'>,
): Day {
  const calendar = officeCalendar(db);
  const rule = officePeriods(db).get(values.kind === 'price' ? 'priceNotice' : 'rewardNotice');
  if (rule?.period.form === 'span' && isTooShort(values, rule.period, calendar))
    throw new ContractError('NOTICE_TOO_SHORT', {
      days: values.days,
      floor: rule.period.floor ?? 0,
      unit: rule.period.unit,
      basis: rule.source,
    });
  return noticeEnd({ ...values, calendar });
}
