import { BarChart, GraphChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// The canvas renderer sets no style attributes, which the content security policy would refuse.
use([
  BarChart,
  GraphChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CanvasRenderer,
]);

export type ChartOption = EChartsCoreOption;

/** A mark of a chart that was clicked: the series and the place in its data. */
export interface ChartHit {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** In a network: whether a node or the line between two was clicked. */
  readonly of?: 'node' | 'edge';
}

/** A running chart in an element. */
export interface RunningChart {
  draw(option: ChartOption): void;
  close(): void;
}

/** Starts a chart that follows the size of its element. */
export function startChart(element: HTMLElement, onHit: (hit: ChartHit) => void): RunningChart {
  const chart = init(element, null, { renderer: 'canvas' });
  chart.on('click', ({ seriesIndex, dataIndex, dataType }) => {
    if (seriesIndex === undefined) return;
    onHit({
      seriesIndex,
      dataIndex,
      ...(dataType === 'node' || dataType === 'edge' ? { of: dataType } : {}),
    });
  });
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(element);
  // A canvas does not draw itself again when the font for its characters arrives.
  const onFonts = () => chart.resize();
  document.fonts.addEventListener('loadingdone', onFonts);
  return {
    draw: (option) => chart.setOption(option, { notMerge: true }),
    close: () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', onFonts);
      chart.dispose();
    },
  };
}
