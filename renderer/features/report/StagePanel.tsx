import { type ReactNode, useMemo } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Chart } from '../../ui/Chart.tsx';
import { moneyNumber, moneyUnit, number } from '../../ui/format.ts';
import { NumberTable } from './NumberTable.tsx';
import { lying } from './reportCharts.ts';
import { type RowsAsked, threadsBehind } from './rowsAsked.ts';
import { useChartColours } from './useChartColours.ts';
import { words } from './words.ts';

interface StagePanelProps {
  readonly report: ReportModel;
  readonly onAsk: (asked: RowsAsked) => void;
}

const HEIGHT_PX = 210;

/** Open threads by stage as they stand now, and how many are paused or ended. */
export function StagePanel({ report, onAsk }: StagePanelProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const colours = useChartColours();
  const stages = report.threadsByStage;
  const labels = useMemo(
    () => stages.map(({ stage }) => codeLabel('threadStage', stage, language)),
    [stages, language],
  );
  const option = useMemo(
    () =>
      lying(
        {
          labels,
          write: (value) => number(value),
          series: [
            { name: t('open'), values: stages.map((one) => one.open), colour: colours.main, form: 'bar' },
          ],
        },
        colours,
      ),
    [labels, stages, t, colours],
  );
  const period = { from: report.from, to: report.to };
  const rows = stages.map((stage, place) => {
    const label = labels[place] ?? stage.stage;
    const open = {
      name: `${label} · ${t('open')}`,
      question: threadsBehind(period, 'openStage', stage.stage),
    };
    const all = { name: `${label} · ${t('all')}`, question: threadsBehind(period, 'stage', stage.stage) };
    return {
      key: stage.stage,
      label,
      cells: [
        { text: number(stage.open), asked: open },
        { text: moneyNumber(stage.intendedFen), asked: open },
        { text: number(stage.open + stage.paused + stage.ended), asked: all },
      ],
    };
  });
  return (
    <section className="panel report-panel">
      <h2>{t('threadsByStage')}</h2>
      <Chart
        option={option}
        label={t('threadsByStage')}
        heightPx={HEIGHT_PX}
        onHit={({ dataIndex }) => {
          const cell = rows[dataIndex]?.cells[0];
          if (cell !== undefined) onAsk(cell.asked);
        }}
      />
      <NumberTable
        caption={t('threadsByStage')}
        headings={[
          t('stage'),
          t('open'),
          t('inUnit', { name: t('intended'), unit: moneyUnit('wan', language) }),
          t('all'),
        ]}
        rows={rows}
        onAsk={onAsk}
      />
      <p className="report-besides">
        {t('onlyStatus')}
        {(['paused', 'ended'] as const).map((status) => (
          <button
            key={status}
            type="button"
            className="report-number"
            onClick={() => onAsk({ name: t(status), question: threadsBehind(period, 'status', status) })}
          >
            {t(status)} {number(stages.reduce((sum, stage) => sum + stage[status], 0))}
          </button>
        ))}
      </p>
    </section>
  );
}
