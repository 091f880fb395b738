import { type ReactNode, useMemo } from 'react';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Chart } from '../../ui/Chart.tsx';
import { moneyNumber, moneyScale, moneyUnit } from '../../ui/format.ts';
import { NumberTable, type TableRow } from './NumberTable.tsx';
import { upright, writeMoney } from './reportCharts.ts';
import {
  contractsBehind,
  monthBefore,
  monthWithin,
  previousPeriodOf,
  type RowsAsked,
  receiptsBehind,
} from './rowsAsked.ts';
import { useChartColours } from './useChartColours.ts';
import { words } from './words.ts';

interface PanelProps {
  readonly report: ReportModel;
  readonly onAsk: (asked: RowsAsked) => void;
}

const HEIGHT_PX = 240;

/** Month by month: amounts signed and money received, with the year before. */
export function MonthPanel({ report, onAsk }: PanelProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const colours = useChartColours();
  const months = report.contractsByMonth;
  const scale = moneyScale(Math.max(0, ...months.flatMap((month) => [month.totalFen, month.receivedFen])));
  const option = useMemo(() => {
    const bar = { form: 'bar' } as const;
    const line = { form: 'line' } as const;
    return upright(
      {
        labels: months.map((month) => month.month),
        write: writeMoney(scale),
        series: [
          { ...bar, name: t('total'), values: months.map((one) => one.totalFen), colour: colours.main },
          {
            ...bar,
            name: t('received'),
            values: months.map((one) => one.receivedFen),
            colour: colours.second,
          },
          {
            ...line,
            name: t('previousTotal'),
            values: months.map((one) => one.previousTotalFen),
            colour: colours.before,
          },
        ],
      },
      colours,
    );
  }, [months, scale, t, colours]);
  const rows = useMemo(() => months.map((month) => monthRow(report, month, t)), [report, months, t]);
  const unit = moneyUnit(scale, language);
  return (
    <section className="panel report-panel report-wide">
      <h2>{t('inUnit', { name: t('contractsByMonth'), unit })}</h2>
      <Chart
        option={option}
        label={t('contractsByMonth')}
        heightPx={HEIGHT_PX}
        onHit={({ seriesIndex, dataIndex }) => {
          const cell = rows[dataIndex]?.cells[seriesIndex];
          if (cell !== undefined) onAsk(cell.asked);
        }}
      />
      <NumberTable
        caption={t('contractsByMonth')}
        headings={[
          t('month'),
          ...[t('total'), t('received'), t('previousTotal'), t('previousReceived')].map((name) =>
            t('inUnit', { name, unit: moneyUnit('wan', language) }),
          ),
        ]}
        rows={rows}
        onAsk={onAsk}
      />
    </section>
  );
}

function monthRow(
  report: ReportModel,
  month: ReportModel['contractsByMonth'][number],
  t: (key: 'total' | 'received' | 'previousTotal' | 'previousReceived') => string,
): TableRow {
  const now = monthWithin(month.month, report);
  const before = monthWithin(monthBefore(month.month), previousPeriodOf(report));
  const named = (name: string) => `${month.month} ${name}`;
  const cell = (amountFen: number, asked: RowsAsked) => ({ text: moneyNumber(amountFen), asked });
  return {
    key: month.month,
    label: month.month,
    cells: [
      cell(month.totalFen, { name: named(t('total')), question: contractsBehind(now, null, null) }),
      cell(month.receivedFen, { name: named(t('received')), question: receiptsBehind(now, null, null) }),
      cell(month.previousTotalFen, {
        name: named(t('previousTotal')),
        question: contractsBehind(before, null, null),
      }),
      cell(month.previousReceivedFen, {
        name: named(t('previousReceived')),
        question: receiptsBehind(before, null, null),
      }),
    ],
  };
}
