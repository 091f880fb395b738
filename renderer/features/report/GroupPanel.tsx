import { type ReactNode, useMemo } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Chart } from '../../ui/Chart.tsx';
import { moneyNumber, moneyScale, moneyUnit, number } from '../../ui/format.ts';
import { NumberTable } from './NumberTable.tsx';
import { lying, writeMoney } from './reportCharts.ts';
import { contractsBehind, previousPeriodOf, type RowsAsked } from './rowsAsked.ts';
import { useChartColours } from './useChartColours.ts';
import { words } from './words.ts';

interface GroupPanelProps {
  readonly report: ReportModel;
  readonly by: 'type' | 'domain';
  readonly onAsk: (asked: RowsAsked) => void;
}

const subjects = {
  type: { rows: 'contractsByType', table: 'contractType', heading: 'contractsByType' },
  domain: { rows: 'contractsByDomain', table: 'domain', heading: 'contractsByDomain' },
} as const;

const ROW_HEIGHT_PX = 34;

/** Contracts by type or by domain: amounts as bars, and the numbers with the year before. */
export function GroupPanel({ report, by, onAsk }: GroupPanelProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const colours = useChartColours();
  const subject = subjects[by];
  const groups = report[subject.rows];
  const scale = moneyScale(Math.max(0, ...groups.map((group) => group.totalFen)));
  const labels = useMemo(
    () => groups.map(({ key }) => (key === '' ? t('notGiven') : codeLabel(subject.table, key, language))),
    [groups, subject, language, t],
  );
  const option = useMemo(
    () =>
      lying(
        {
          labels,
          write: writeMoney(scale),
          series: [
            {
              name: t('total'),
              values: groups.map((one) => one.totalFen),
              colour: colours.main,
              form: 'bar',
            },
            {
              name: t('previousTotal'),
              values: groups.map((one) => one.previousTotalFen),
              colour: colours.before,
              form: 'bar',
            },
          ],
        },
        colours,
      ),
    [labels, groups, scale, t, colours],
  );
  const wan = moneyUnit('wan', language);
  const [now, before] = [{ from: report.from, to: report.to }, previousPeriodOf(report)];
  const rows = groups.map((group, place) => {
    const label = labels[place] ?? group.key;
    const behind = (name: string, period: typeof now) => ({
      name: `${label} · ${name}`,
      question: contractsBehind(period, by, group.key),
    });
    return {
      key: group.key,
      label,
      cells: [
        { text: number(group.count), asked: behind(t('count'), now) },
        { text: moneyNumber(group.totalFen), asked: behind(t('total'), now) },
        { text: moneyNumber(group.technicalFen), asked: behind(t('technical'), now) },
        { text: moneyNumber(group.previousTotalFen), asked: behind(t('previousTotal'), before) },
      ],
    };
  });
  return (
    <section className="panel report-panel">
      <h2>{t('inUnit', { name: t(subject.heading), unit: moneyUnit(scale, language) })}</h2>
      {groups.length > 0 && (
        <Chart
          option={option}
          label={t(subject.heading)}
          heightPx={48 + groups.length * ROW_HEIGHT_PX}
          onHit={({ seriesIndex, dataIndex }) => {
            const cell = rows[dataIndex]?.cells[seriesIndex === 0 ? 1 : 3];
            if (cell !== undefined) onAsk(cell.asked);
          }}
        />
      )}
      <NumberTable
        caption={t(subject.heading)}
        headings={[
          t(by),
          t('count'),
          ...[t('total'), t('technical'), t('previousTotal')].map((name) => t('inUnit', { name, unit: wan })),
        ]}
        rows={rows}
        onAsk={onAsk}
      />
    </section>
  );
}
