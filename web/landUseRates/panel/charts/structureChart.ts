import type { BarPart, StructureBars } from './structureBars.ts';
import type { ChartLook } from './chartLook.ts';
import type { ChartOption } from './echarts.ts';

/** Words of the chart: what its two bars are called, what stands in a part, the whole in a sentence. */
type StructureWords = {
  readonly construction: string;
  readonly supply: string;
  readonly description: string;
};

/** A part narrower than this has no room for its code. */
const narrowestLabelled = 0.055;

/** Two stacked bars over the same land: how it is built, and beneath it how it is supplied. */
export function structureOption(
  bars: StructureBars,
  look: ChartLook,
  words: StructureWords,
): ChartOption {
  const rows = [bars.construction, bars.supply];
  return {
    animationDuration: 300,
    aria: { enabled: true, label: { description: words.description } },
    grid: { left: 0, right: 0, top: 0, bottom: 0, containLabel: false },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: {
      type: 'category',
      data: [words.construction, words.supply],
      inverse: true,
      show: false,
    },
    series: rows.flatMap((parts, row) => parts.map((part) => partSeries(part, row, look))),
  };
}

function partSeries(part: BarPart, row: number, look: ChartLook) {
  const isNarrow = part.share < narrowestLabelled;
  return {
    type: 'bar' as const,
    name: part.code,
    stack: 'land',
    barWidth: '68%',
    data: row === 0 ? [part.share, 0] : [0, part.share],
    itemStyle: {
      color: part.colour ?? look.card,
      borderColor: part.colour === null ? look.unknown : look.card,
      borderWidth: Math.max(1, look.rem * 0.06),
      borderType: part.colour === null ? ('dashed' as const) : ('solid' as const),
    },
    emphasis: { disabled: true },
    label: {
      show: !isNarrow && part.name !== null,
      // The empty half of the series would write its code at the bar's beginning.
      formatter: ({ dataIndex }: { dataIndex: number }) => (dataIndex === row ? part.code : ''),
      color: inkOn(part.colour ?? look.card),
      fontFamily: look.sans,
      fontSize: look.rem * 0.85,
    },
  };
}

/** Black or white type, whichever stands out more on a colour `#rrggbb`, by its relative luminance (WCAG 2.2). */
export function inkOn(colour: string): string {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
