import { surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import { bearingBetween } from '../../../geodata/bearing.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { measureLength } from '../../../geodata/measure.ts';

type Leg = {
  readonly from: LonLat;
  readonly to: LonLat;
  /** Along the ellipsoid, in metres. */
  readonly metres: number;
  /** Where it sets out, in degrees clockwise from north. */
  readonly bearing: number;
};

/** What is read off a line; lengths in metres. */
type LineFigures = {
  readonly legs: readonly Leg[];
  readonly metres: number;
  /** On the plane of the surveyors' grid where the line begins: `EPSG:4549`. */
  readonly gridMetres: number;
  readonly gridName: string;
};

/** Legs of no length, where somebody tapped twice, are left out; null when there is no other. */
export function lineFigures(line: readonly LonLat[]): LineFigures | null {
  const legs = line.slice(1).flatMap((to, index): Leg[] => {
    const from = line[index]!;
    const metres = measureLength([from, to]);
    return metres > 0 ? [{ from, to, metres, bearing: bearingBetween(from, to) }] : [];
  });
  if (!legs[0]) return null;
  const grid = surveyGridAt(legs[0].from[0]);
  const onPlane = ({ from, to }: Leg) => {
    const [[e1, n1], [e2, n2]] = [grid.forward(from), grid.forward(to)];
    return Math.hypot(e2 - e1, n2 - n1);
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    legs,
    metres: sum(legs.map(({ metres }) => metres)),
    gridMetres: sum(legs.map(onPlane)),
    gridName: grid.name,
  };
}
