import { useEffect, useRef } from 'preact/hooks';
import type { EChartsType } from 'echarts/core';
import { openChart, type ChartOption } from './echarts.ts';

/** A chart of a given height in rem; `option` says all, its own description for those who do not see it too. */
export function Chart({
  option,
  height,
}: {
  readonly option: ChartOption;
  readonly height: number;
}) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const opened = openChart(element.current);
    chart.current = opened;
    const observer = new ResizeObserver(() => opened.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      opened.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={element} class="chart" style={{ height: `${height}rem` }} />;
}
