import type { ChartOption } from '../../ui/chartEngine.ts';
import { type MoneyScale, moneyNumber } from '../../ui/format.ts';

/** The colours of a chart, of the theme in force. */
export interface ChartColours {
  readonly main: string;
  readonly second: string;
  readonly before: string;
  readonly text: string;
  readonly line: string;
  readonly fontFamily: string;
}

interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: string;
  /** A year before is drawn as a line, so that it is not taken for this year. */
  readonly form: 'bar' | 'line';
}

interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** How a value is written on axis and tooltip. */
  readonly write: (value: number) => string;
}

const BAR_WIDTH_PX = 14;

/** Bars that stand side by side over a time axis, with lines for the year before. */
export function upright({ labels, series, write }: ChartData, colours: ChartColours): ChartOption {
  return {
    ...common(series, write, colours),
    grid: { left: 4, right: 8, top: 32, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: [...labels], ...axisLook(colours) },
    yAxis: { type: 'value', ...valueAxis(write, colours) },
    series: series.map((one) => seriesOf(one)),
  };
}

/** Bars that lie one under the other, the first label on top. */
export function lying({ labels, series, write }: ChartData, colours: ChartColours): ChartOption {
  return {
    ...common(series, write, colours),
    grid: { left: 4, right: 16, top: series.length > 1 ? 32 : 8, bottom: 4, containLabel: true },
    xAxis: { type: 'value', ...valueAxis(write, colours) },
    yAxis: { type: 'category', inverse: true, data: [...labels], ...axisLook(colours) },
    series: series.map((one) => seriesOf(one)),
  };
}

/** How amounts of money are written in a chart of one scale. */
export function writeMoney(scale: MoneyScale): (amountFen: number) => string {
  return (amountFen) => moneyNumber(amountFen, scale);
}

function seriesOf({ name, values, colour, form }: Series): ChartOption {
  const data = [...values];
  if (form === 'bar') {
    return { type: 'bar', name, data, barMaxWidth: BAR_WIDTH_PX, itemStyle: { color: colour } };
  }
  return {
    type: 'line',
    name,
    data,
    symbol: 'circle',
    symbolSize: 5,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1.5, type: 'dashed' },
  };
}

function common(
  series: readonly Series[],
  write: (value: number) => string,
  colours: ChartColours,
): ChartOption {
  return {
    textStyle: { fontFamily: colours.fontFamily, color: colours.text },
    aria: { enabled: true },
    legend: {
      show: series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { color: colours.text },
    },
    // Rich text is drawn, never parsed as HTML.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      valueFormatter: (value: unknown) => write(Number(value)),
    },
  };
}

function axisLook(colours: ChartColours): ChartOption {
  return {
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.text, width: 132, overflow: 'truncate' },
  };
}

function valueAxis(write: (value: number) => string, colours: ChartColours): ChartOption {
  return {
    minInterval: 1,
    splitNumber: 4,
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.text, formatter: write },
  };
}
