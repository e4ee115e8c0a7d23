import type { BandMark } from '../referenceBandMarks.ts';
import type { ChartLook } from './chartLook.ts';
import type { ChartOption } from './echarts.ts';
import type { ReferenceRow } from './referenceRows.ts';

type ReferenceWords = {
  /** The figure of a row with its unit: `63.94 %`. */
  readonly value: (row: ReferenceRow) => string;
  readonly name: (row: ReferenceRow) => string;
  readonly description: string;
};

/** How many rem a row takes: its name and value, its line, the years beneath. */
export const referenceRowHeight = 4.4;

/** One line for each rate: ticks where it stands elsewhere with their years, a diamond where it stands here. */
export function referenceOption(
  rows: readonly ReferenceRow[],
  look: ChartLook,
  words: ReferenceWords,
): ChartOption {
  const { rem } = look;
  const inset = rem * 0.9;
  return {
    animationDuration: 300,
    aria: { enabled: true, label: { description: words.description } },
    grid: { left: inset, right: inset, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: [
      textAxis('left', rows.map(words.name), look),
      textAxis('right', rows.map(words.value), look),
    ],
    series: [
      {
        type: 'bar',
        barWidth: Math.max(1, rem * 0.09),
        data: rows.map(() => 1),
        itemStyle: { color: look.mute },
        emphasis: { disabled: true },
        silent: true,
      },
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [Math.max(1.5, rem * 0.12), rem * 0.85],
        itemStyle: { color: look.mute, opacity: 1 },
        silent: true,
        data: rows.flatMap((row, index) => row.marks.map((mark) => tick(mark, index, look))),
      },
      {
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: rem * 1.05,
        itemStyle: {
          color: look.measure,
          borderColor: look.card,
          borderWidth: rem * 0.12,
          opacity: 1,
        },
        silent: true,
        data: rows.map((row, index) => [row.at, index]),
      },
    ],
  };
}

/** Words over the lines, at one end of them: the rates' names at the left, their values at the right. */
function textAxis(position: 'left' | 'right', data: string[], look: ChartLook) {
  const { rem } = look;
  const isName = position === 'left';
  return {
    type: 'category' as const,
    position,
    inverse: true,
    data,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      inside: true,
      align: position,
      // Past the end of the line, to the edge of the chart.
      margin: -rem * 0.9,
      verticalAlign: 'bottom' as const,
      padding: [0, 0, rem * 0.75, 0],
      fontFamily: isName ? look.sans : look.serif,
      fontWeight: isName ? (400 as const) : (600 as const),
      fontSize: rem * (isName ? 0.92 : 1),
      color: isName ? look.ink : look.measure,
    },
    z: 3,
  };
}

/** A tick with its year; years that would run into each other stand on two lines. */
function tick({ at, row, reference }: BandMark, index: number, { rem, sans, mute }: ChartLook) {
  return {
    value: [at, index],
    label: {
      show: true,
      position: 'bottom' as const,
      distance: rem * (0.15 + row * 0.95),
      fontFamily: sans,
      fontSize: rem * 0.82,
      color: mute,
      formatter: reference.asOf.slice(0, 4),
    },
  };
}
