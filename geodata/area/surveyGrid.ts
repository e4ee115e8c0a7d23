import { boundingBoxOf, polygonsOf, type Areal, type LonLat } from '../geometry.ts';
import { gaussKruger, type EastNorth } from './gaussKruger.ts';

/** A zone of CGCS2000 / 3-degree Gauss–Krüger, the grid that surveyors work on, without and with its number in the east. */
export type SurveyGrid = {
  /** `EPSG:4549` */
  readonly name: string;
  /** `EPSG:4528`, the same plane where 487 000 m east is written 40 487 000. */
  readonly prefixedName: string;
  /** In degrees: 120. */
  readonly centralMeridian: number;
  /** 40 */
  readonly zone: number;
  forward(place: LonLat): EastNorth;
  prefixedForward(place: LonLat): EastNorth;
  inverse(point: EastNorth): LonLat;
};

/** Zones that China has, and EPSG codes for: 75° E to 135° E. */
const [firstZone, lastZone] = [25, 45];

const grids = new Map<number, SurveyGrid>();

/** The grid of the zone in which a longitude lies, at most 1.5° from its central meridian: zone 40 for 119.85. */
export function surveyGridAt(longitude: number): SurveyGrid {
  const zone = Math.round(longitude / 3);
  const known = grids.get(zone) ?? surveyGrid(zone);
  grids.set(zone, known);
  return known;
}

function surveyGrid(zone: number): SurveyGrid {
  const centralMeridian = 3 * zone;
  const plane = gaussKruger(centralMeridian);
  const hasCode = zone >= firstZone && zone <= lastZone;
  const codeless = `CGCS2000 3° CM ${centralMeridian}°`;
  return {
    ...plane,
    name: hasCode ? `EPSG:${4509 + zone}` : codeless,
    prefixedName: hasCode ? `EPSG:${4488 + zone}` : codeless,
    centralMeridian,
    zone,
    prefixedForward(place) {
      const [east, north] = plane.forward(place);
      return [zone * 1_000_000 + east, north];
    },
  };
}

/**
 * Area in m² on the survey grid of the middle of an area, where its sides are straight: what a surveyor's drawing says. It
 * exceeds the land on the ellipsoid by 1 part in 10 000 at 64 km from the central meridian.
 */
export function planarArea(area: Areal): number {
  const box = boundingBoxOf([area]);
  if (!box) return 0;
  const { forward } = surveyGridAt((box[0] + box[2]) / 2);
  return polygonsOf(area).reduce((sum, rings) => {
    const [outer = 0, ...holes] = rings.map((ring) => planarRingArea(ring.map(forward)));
    return sum + outer - holes.reduce((holeSum, hole) => holeSum + hole, 0);
  }, 0);
}

/** The surveyor's formula, with coordinates from the first corner to keep their digits. */
export function planarRingArea(ring: readonly EastNorth[]): number {
  const [east, north] = ring[0] ?? [0, 0];
  const doubled = ring.reduce((sum, [toEast, toNorth], index) => {
    const [fromEast, fromNorth] = ring[index - 1] ?? ring.at(-1)!;
    return sum + (fromEast - east) * (toNorth - north) - (toEast - east) * (fromNorth - north);
  }, 0);
  return Math.abs(doubled) / 2;
}
