import { theme } from 'antd';
import { useMemo } from 'react';
import { type Darkness, useDarkness } from '../../app/theme.ts';
import { usePrinting } from '../../store/printing.ts';
import { useRead } from '../../store/remote.ts';
import type { ChartColours } from './reportCharts.ts';

type SeriesColours = Pick<ChartColours, 'main' | 'second' | 'before'>;

/** Blues that stay apart from one another and from the ground, also in print; grey for the year before. */
const seriesColours: Readonly<Record<Darkness, SeriesColours>> = {
  light: { main: '#0958d9', second: '#8fb8f6', before: '#a3a7ad' },
  dark: { main: '#5b93f0', second: '#b9d2fb', before: '#868c94' },
};

/** The chart's colours in the theme in force. */
export function useChartColours(): ChartColours {
  const { token } = theme.useToken();
  const isPrinting = usePrinting((state) => state.isPrinting);
  const onScreen = useDarkness(useRead('session', 'state', {}).data?.settings.theme ?? 'system');
  const darkness = isPrinting ? 'light' : onScreen;
  return useMemo(
    () => ({
      ...seriesColours[darkness],
      text: token.colorText,
      line: token.colorBorderSecondary,
      fontFamily: "'Noto Sans SC Variable', 'Noto Sans SC', sans-serif",
    }),
    [token, darkness],
  );
}
