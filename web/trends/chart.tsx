import { trendMeasures, type TrendMeasure, type TrendPoint } from '../../geodata/trends.ts';
import { colourScheme } from '../state/current.ts';
import { classesOf } from '../state/theme.ts';
import { openPoint } from './trendPoints.ts';

/** As the theme of its axis draws the state that the measure begins with. */
const states: Record<TrendMeasure, readonly ['clearance' | 'levelling' | 'building', string]> = {
  cleared: ['clearance', 'cleared'],
  levelled: ['levelling', 'complete'],
  supplied: ['building', 'preparing'],
  started: ['building', 'underConstruction'],
  built: ['building', 'atCapacity'],
};

export function colourOf(measure: TrendMeasure): string {
  const [theme, state] = states[measure];
  const entry = classesOf(theme, colourScheme.value).find(({ id }) => id === state);
  return entry?.colour ?? 'currentColor';
}

const [width, height, margin] = [400, 180, 8];

/** A line for each measure over the months. The table beside it says the same to those who do not see it. */
export function TrendChart(props: {
  readonly points: readonly TrendPoint[];
  readonly valueOf: (figure: TrendPoint[TrendMeasure]) => number;
  readonly titleOf: (measure: TrendMeasure, point: TrendPoint) => string;
}) {
  const { points, valueOf, titleOf } = props;
  const most = Math.max(
    1e-9,
    ...points.flatMap((point) => trendMeasures.map((measure) => valueOf(point[measure]))),
  );
  const x = (index: number) =>
    margin + (index / Math.max(1, points.length - 1)) * (width - 2 * margin);
  const y = (value: number) => height - margin - (value / most) * (height - 2 * margin);
  return (
    <svg class="trends-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="trends-base" d={`M0 ${y(0)}H${width}`} />
      {trendMeasures.map((measure) => (
        <g key={measure} style={{ color: colourOf(measure) }}>
          <path
            class="trends-line"
            d={points
              .map(
                (point, index) => `${index ? 'L' : 'M'}${x(index)} ${y(valueOf(point[measure]))}`,
              )
              .join('')}
          />
          {points.map((point, index) => (
            <circle
              key={point.day}
              class="trends-point"
              cx={x(index)}
              cy={y(valueOf(point[measure]))}
              r={isOpen(measure, point) ? 6 : 3.2}
              onClick={() => {
                openPoint.value = isOpen(measure, point) ? null : { measure, day: point.day };
              }}
            >
              <title>{titleOf(measure, point)}</title>
            </circle>
          ))}
        </g>
      ))}
    </svg>
  );
}

function isOpen(measure: TrendMeasure, { day }: TrendPoint): boolean {
  return openPoint.value?.measure === measure && openPoint.value.day === day;
}
