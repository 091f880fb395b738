import {
  calendarYears,
  officeCalendar,
  officeDeductions,
  officeLadder,
  officeOrder,
  officePeriods,
  officeSubsidies,
  ruleSettings,
} from '../../db/repositories/officeRules.ts';
import type { Batch } from '../../db/write.ts';
import type { OfficeRules } from '../../shared/contract/rules.ts';
import { addMonths, missingYears } from '../../shared/domain/calendar/calendar.ts';
import { type PeriodRule, shippedPeriodRules } from '../../shared/domain/rules/periods.ts';
import { notFound } from './checks.ts';
import type { DomainHandlers } from './types.ts';

/** Periods reach into the coming year from autumn on. */
const LOOK_AHEAD_MONTHS = 3;

/** 规则: rows of the setting table over what the program ships. */
export const rulesHandlers: DomainHandlers<'rules'> = {
  get(context) {
    const today = context.today();
    return {
      years: calendarYears(context.db),
      missingYears: missingYears(today, addMonths(today, LOOK_AHEAD_MONTHS), officeCalendar(context.db)),
      periods: [...officePeriods(context.db).values()].map(shownPeriod),
      ladder: [...officeLadder(context.db)],
      order: officeOrder(context.db),
      deductions: [...officeDeductions(context.db)],
      subsidies: [...officeSubsidies(context.db)],
    };
  },

  saveYear(context, year) {
    context.write({ code: 'rules.saveYear', params: { year: year.year } }, (batch) =>
      save(batch, ruleSettings.calendarYear(year.year), year),
    );
    return {};
  },

  removeYear(context, { year }) {
    const isOwn = calendarYears(context.db).some((one) => one.year.year === year && one.origin === 'own');
    if (!isOwn) throw notFound('calendarYear', String(year));
    context.write({ code: 'rules.removeYear', params: { year } }, (batch) =>
      batch.remove('setting', ruleSettings.calendarYear(year)),
    );
    return {};
  },

  savePeriod(context, { kind, own }) {
    const id = ruleSettings.period(kind);
    context.write({ code: 'rules.savePeriod', params: { kind } }, (batch) => {
      if (own !== null) save(batch, id, own);
      else if (batch.find('setting', id) !== null) batch.remove('setting', id);
    });
    return {};
  },

  saveApproval(context, { ladder, order }) {
    context.write({ code: 'rules.saveApproval' }, (batch) => {
      save(batch, ruleSettings.ladder, ladder);
      save(batch, ruleSettings.order, order);
    });
    return {};
  },

  saveDeductions(context, { deductions }) {
    context.write({ code: 'rules.saveDeductions' }, (batch) =>
      save(batch, ruleSettings.deductions, deductions),
    );
    return {};
  },

  saveSubsidies(context, { subsidies }) {
    context.write({ code: 'rules.saveSubsidies' }, (batch) => save(batch, ruleSettings.subsidies, subsidies));
    return {};
  },
};

function save(batch: Batch, id: string, value: unknown): void {
  if (batch.find('setting', id) === null) batch.insert('setting', { value }, id);
  else batch.update('setting', id, { value, deletedAt: null });
}

function shownPeriod(rule: PeriodRule): OfficeRules['periods'][number] {
  const { kind, title, period, nearDays, source, certainty } = rule;
  const span = period.form === 'span' ? period : null;
  return {
    kind,
    title,
    form: period.form,
    amount: span?.amount ?? (period.form === 'nextMonth' ? period.date : null),
    unit: span?.unit ?? null,
    monthDay: period.form === 'yearly' ? period.monthDay : null,
    floor: span?.floor ?? null,
    nearDays,
    source,
    certainty,
    origin: rule === shippedPeriodRules.get(kind) ? 'shipped' : 'own',
  };
}
