import type { MatchNetwork } from '../../../shared/contract/portfolio.ts';
import type { ChartOption } from '../../ui/chartEngine.ts';
import { number } from '../../ui/format.ts';
import type { ChartColours } from '../report/reportCharts.ts';
import type { PlacedNetwork, PlacedRecord } from './networkLayout.ts';

/** Near the size the drawing has on the screen: ECharts stretches dots with the drawing. */
const WIDTH_PX = 440;
const ROW_PX = 22;
const STRONG_LEVEL = 4;
const LABEL_WIDTH_PX = 300;
const POINTS = 100;

/** The network as ECharts draws it: nodes in the order of `placed.records`, lines in that of `network.pairs`. */
export function networkOption(
  network: MatchNetwork,
  placed: PlacedNetwork,
  colours: ChartColours,
  sides: Readonly<Record<PlacedRecord['side'], string>>,
): ChartOption {
  return {
    textStyle: { fontFamily: colours.fontFamily, color: colours.text },
    // Rich text is drawn, never parsed as HTML.
    tooltip: { renderMode: 'richText', confine: true, formatter: (hit: { name?: string }) => hit.name ?? '' },
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: LABEL_WIDTH_PX + 16,
        right: LABEL_WIDTH_PX + 16,
        top: 16,
        bottom: 16,
        categories: [{ name: sides.need }, { name: sides.achievement }],
        emphasis: { focus: 'adjacency', label: { show: true } },
        data: placed.records.map((record) => nodeOf(record, colours)),
        links: network.pairs.map(({ needId, achievementId, level, score }) => ({
          source: needId,
          target: achievementId,
          name: number(score * POINTS, 1),
          lineStyle: {
            color: level >= STRONG_LEVEL ? colours.main : colours.second,
            width: level >= STRONG_LEVEL ? 2 : 1,
            curveness: 0,
          },
        })),
      },
    ],
  };
}

function nodeOf({ id, side, title, row, pairCount }: PlacedRecord, colours: ChartColours) {
  const isNeed = side === 'need';
  return {
    id,
    name: title,
    x: isNeed ? 0 : WIDTH_PX,
    y: row * ROW_PX,
    category: isNeed ? 0 : 1,
    symbol: isNeed ? 'circle' : 'rect',
    symbolSize: Math.min(14, 6 + pairCount),
    itemStyle: { color: isNeed ? colours.main : colours.before },
    label: {
      show: true,
      position: isNeed ? 'left' : 'right',
      width: LABEL_WIDTH_PX,
      overflow: 'truncate',
      align: isNeed ? 'right' : 'left',
      color: colours.text,
      fontSize: 12,
    },
  };
}
