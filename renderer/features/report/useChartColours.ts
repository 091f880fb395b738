import { theme } from 'antd';
import { useMemo } from 'react';
import type { ChartColours } from './reportCharts.ts';

/** The chart's colours in the theme in force. */
export function useChartColours(): ChartColours {
  const { token } = theme.useToken();
  return useMemo(
    () => ({
      main: token.colorPrimary,
      second: token.colorPrimaryBorderHover,
      before: token.colorTextQuaternary,
      text: token.colorText,
      line: token.colorBorderSecondary,
      fontFamily: token.fontFamily,
    }),
    [token],
  );
}
