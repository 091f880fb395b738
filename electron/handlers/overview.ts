import { pressingTasks } from '../../db/queries/dispatch.ts';
import {
  contractsSigned,
  partyTexts,
  receiptsReceived,
  reportSource,
  rowsOfPeriod,
} from '../../db/queries/report.ts';
import {
  hasOwnRecords,
  liveCounts,
  openDuplicates,
  reviewsDue,
  todayThreads,
} from '../../db/queries/today.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { dayAt, daysBetween } from '../../shared/domain/days.ts';
import { sumOf } from '../../shared/domain/lists.ts';
import { buildReport } from '../../shared/reporting/model.ts';
import { phraseWords } from '../../shared/reporting/reportWords.ts';
import { groupings, rowsBehind } from '../../shared/reporting/rowsBehind.ts';
import type { Period } from '../../shared/reporting/source.ts';
import { reportSheets } from '../../shared/reporting/workbook.ts';
import type { ReadContext } from '../core/context.ts';
import { lastOutside } from '../services/outsideCopies.ts';
import { workbookBytes } from '../services/workbookWriter.ts';
import { freshStrongPairs } from './strongPairs.ts';
import type { DomainHandlers } from './types.ts';

const MAX_ROWS = 2_000;

/** 今日 and 报表. */
export const overviewHandlers: DomainHandlers<'overview'> = {
  async today(context, { whose }) {
    const today = context.today();
    const yearToDate = { from: `${today.slice(0, 4)}-01-01`, to: today };
    return {
      ...todayThreads(context.db, today, whose),
      tasks: pressingTasks(context.db, today, whose),
      strongPairs: freshStrongPairs(context, whose),
      duplicates: openDuplicates(context.db),
      reviewDue: reviewsDue(context.db, today),
      daysWithoutCopy: await daysWithoutCopy(context),
      counts: liveCounts(context.db),
      yearSignedFen: sumOf(contractsSigned(context.db, yearToDate), (row) => row.totalFen),
      yearReceivedFen: sumOf(receiptsReceived(context.db, yearToDate), (row) => row.amountFen),
    };
  },

  report(context, period) {
    requirePeriod(period);
    return buildReport(reportSource(context.db, period));
  },

  reportRows(context, { period, ...question }) {
    requirePeriod(period);
    const known: readonly string[] = groupings[question.of];
    if (question.group !== null && !known.includes(question.group))
      throw new ContractError('INVALID_INPUT', {
        field: 'group',
        expected: known.join(', '),
        found: question.group,
      });
    const rows = rowsBehind(rowsOfPeriod(context.db, period), question);
    const shown = rows.slice(0, MAX_ROWS);
    if (question.of !== 'contracts') return { rows: shown, total: rows.length };
    const parties = partyTexts(
      context.db,
      shown.map((row) => row.id),
    );
    return {
      rows: shown.map((row) => ({ ...row, detail: parties.get(row.id) ?? '' })),
      total: rows.length,
    };
  },

  async exportReport(context, { period, language }) {
    requirePeriod(period);
    const short = language === 'en' ? 'en' : 'zh';
    const model = buildReport(reportSource(context.db, period));
    const bytes = await workbookBytes(reportSheets(model, short));
    await context.breathe();
    return {
      blobId: context.blobs.put(bytes),
      fileName: `${phraseWords.report[short]}_${period.from}_${period.to}.xlsx`,
    };
  },
};

/** Longer periods hold more months than a page can show and more rows than it can compare. */
const MOST_YEARS = 30;

function requirePeriod({ from, to }: Period): void {
  if (from > to) throw new ContractError('INVALID_INPUT', { field: 'to', expected: `>= ${from}`, found: to });
  if (daysBetween(from, to) > MOST_YEARS * 366)
    throw new ContractError('PERIOD_TOO_LONG', { mostYears: MOST_YEARS });
}

const COPY_DUE_AFTER_DAYS = 7;

/** An office that holds only the demonstration has nothing to lose. */
async function daysWithoutCopy(context: ReadContext): Promise<number | null> {
  const last = await lastOutside(context.folder);
  if (last === null) return hasOwnRecords(context.db) ? 0 : null;
  const days = daysBetween(dayAt(last.atMs, context.settings().timeZone), context.today());
  return days >= COPY_DUE_AFTER_DAYS ? days : null;
}
