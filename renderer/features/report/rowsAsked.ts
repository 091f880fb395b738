import type { ReportModel } from '../../../shared/contract/overview.ts';
import type { InputFor } from '../../store/remote.ts';

/** Which rows stand behind a number, and what the number is called. */
export interface RowsAsked {
  readonly name: string;
  readonly question: InputFor<'overview', 'reportRows'>;
}

type Question = RowsAsked['question'];
type Period = Question['period'];

export function contractsBehind(period: Period, group: string | null, key: string | null): Question {
  return { period, of: 'contracts', group, key };
}

export function receiptsBehind(period: Period, group: string | null, key: string | null): Question {
  return { period, of: 'receipts', group, key };
}

export function threadsBehind(period: Period, group: string | null, key: string | null): Question {
  return { period, of: 'threads', group, key };
}

/** The rows behind one of the main figures; null for a figure that this version does not know. */
export function behindFigure(code: string, period: Period): Question | null {
  switch (code) {
    case 'contractCount':
    case 'contractTotal':
      return contractsBehind(period, null, null);
    case 'contractTechnical':
      return contractsBehind(period, 'technical', 'known');
    case 'contractWithoutTechnical':
      return contractsBehind(period, 'technical', '');
    case 'received':
      return receiptsBehind(period, null, null);
    case 'openThreads':
    case 'intended':
      return threadsBehind(period, null, null);
    default:
      return null;
  }
}

/** The period a report is compared with. */
export function previousPeriodOf(report: ReportModel): Period {
  return { from: report.previousFrom, to: report.previousTo };
}

/** The part of a month that lies in a period. */
export function monthWithin(month: string, period: Period): Period {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const end = `${month}-${String(last).padStart(2, '0')}`;
  return { from: laterDay(`${month}-01`, period.from), to: earlierDay(end, period.to) };
}

function laterDay(left: string, right: string): string {
  if (left < right) return right;
  return left;
}

function earlierDay(left: string, right: string): string {
  if (left < right) return left;
  return right;
}

/** The same month one year earlier. */
export function monthBefore(month: string): string {
  return `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`;
}
