import type { ReportModel } from '../../contract/overview.ts';
import { change, money } from '../../text/amounts.ts';
import type { FigureCode } from '../model.ts';

type Language = 'zh' | 'en';

/** A day as people say it within its year: '11月22日', '22 November'. */
function spokenDay(day: string, language: Language): string {
  const [, month = '', date = ''] = day.split('-');
  if (language === 'zh') return `${Number(month)}月${Number(date)}日`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  );
  return `${Number(date)} ${name}`;
}

/**
 * The period in one sentence, with the basis of each figure in it: ready to be said on the telephone. A comparison is
 * left out where the year before has nothing to compare with.
 */
export function reportSentence(report: ReportModel, language: Language): string {
  const span = spokenPeriod(report, language);
  const contracts = figureOf(report, 'contractCount');
  const total = figureOf(report, 'contractTotal');
  const received = figureOf(report, 'received');
  if (language === 'zh') {
    return (
      `${span}签订技术合同${contracts.value}份，成交额${closeMoney(total.value, 'zh')}（按签订日计）` +
      `${movedZh(total)}；到账${closeMoney(received.value, 'zh')}（按到账日计）${movedZh(received)}。`
    );
  }
  return (
    `${span}: ${contracts.value} technology contracts signed, worth ${money(total.value, 'en')} ` +
    `(by day of signing)${movedEn(total)}; ${money(received.value, 'en')} received (by day of receipt)${movedEn(received)}.`
  );
}

/** The period as a sentence begins: "截至11月22日，2026年" for a year to date, both ends for any other. */
export function spokenPeriod(
  { from, to }: { readonly from: string; readonly to: string },
  language: Language,
): string {
  const year = to.slice(0, 4);
  if (from === `${year}-01-01`) {
    return language === 'zh'
      ? `截至${spokenDay(to, 'zh')}，${year}年`
      : `As of ${spokenDay(to, 'en')} ${year}`;
  }
  return language === 'zh' ? `${from}至${to}，` : `${from} to ${to}`;
}

type Figure = ReportModel['figures'][number];

function figureOf(report: ReportModel, code: FigureCode): Figure {
  const found = report.figures.find((figure) => figure.code === code);
  if (found === undefined) throw new RangeError(`The report has no figure ${code}`);
  return found;
}

/** An amount as it stands in running text: in Chinese without the blank before its unit. */
export function closeMoney(amountFen: number, language: Language): string {
  return money(amountFen, language).replace(/ (?=[万亿])/, '');
}

function movedZh({ value, previous }: Figure): string {
  const moved = change(value, previous);
  return moved === null ? '' : `，${wordedChange(moved)}`;
}

/** '+95%' as a sentence says it: '同比增长95%', '与上年同期持平'. */
export function wordedChange(moved: string): string {
  if (moved.startsWith('±')) return '与上年同期持平';
  return `同比${moved.startsWith('−') ? '下降' : '增长'}${moved.slice(1)}`;
}

function movedEn({ value, previous }: Figure): string {
  const moved = change(value, previous);
  return moved === null ? '' : `, ${moved} on the same period last year`;
}
