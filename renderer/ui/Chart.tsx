import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { type ChartHit, type ChartOption, type RunningChart, startChart } from './chartEngine.ts';

interface ChartProps {
  readonly option: ChartOption;
  /** What the chart shows, for those who do not see it; its numbers stand in a table beside it. */
  readonly label: string;
  readonly heightPx: number;
  readonly onHit?: (hit: ChartHit) => void;
}

/** A chart. It is drawn without animation, so that it can be printed at any moment. */
export function Chart({ option, label, heightPx, onHit }: ChartProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<RunningChart | null>(null);
  const hit = useEffectEvent((place: ChartHit) => onHit?.(place));
  useEffect(() => {
    if (element.current === null) return;
    const running = startChart(element.current, (place) => hit(place));
    chart.current = running;
    return () => {
      running.close();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.draw({ animation: false, ...option });
  }, [option]);
  return <div ref={element} role="img" aria-label={label} style={{ height: heightPx }} />;
}
