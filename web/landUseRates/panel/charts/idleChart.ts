import type { ChartLook } from './chartLook.ts';
import type { ChartOption } from './echarts.ts';

/** Idle land of an age: its name, how much of it, and both in words. */
type IdleBar = { readonly name: string; readonly area: number; readonly text: string };

/** How many rem a bar takes. */
export const idleRowHeight = 2.3;

/** Idle land by how long it has been, the longest at the bottom as time runs. */
export function idleOption(
  bars: readonly IdleBar[],
  look: ChartLook,
  description: string,
): ChartOption {
  const { rem } = look;
  const most = Math.max(...bars.map(({ area }) => area));
  return {
    animationDuration: 300,
    aria: { enabled: true, label: { description } },
    grid: { left: rem * 8.6, right: 0, top: 0, bottom: 0 },
    // Room for the words beside the longest bar.
    xAxis: { type: 'value', min: 0, max: most * 2.1, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.mute, width: Math.max(1, rem * 0.07) } },
      axisLabel: {
        fontFamily: look.sans,
        fontSize: rem * 0.92,
        color: look.ink,
        margin: rem * 0.6,
      },
    },
    series: [
      {
        type: 'bar',
        barWidth: '58%',
        data: bars.map(({ area }) => area),
        itemStyle: { color: look.measure },
        emphasis: { disabled: true },
        silent: true,
        label: {
          show: true,
          position: 'right',
          distance: rem * 0.5,
          fontFamily: look.sans,
          fontSize: rem * 0.88,
          color: look.ink,
          formatter: ({ dataIndex }) => bars[dataIndex]?.text ?? '',
        },
      },
    ],
  };
}
