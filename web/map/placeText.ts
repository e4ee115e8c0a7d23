import { surveyGridAt } from '../../geodata/area/surveyGrid.ts';
import type { LonLat } from '../../geodata/geometry.ts';

/** A place in one notation: how it is read, and how it is written for another program. */
export type PlaceNotation = {
  readonly kind: 'degrees' | 'grid' | 'prefixedGrid';
  /** `EPSG:4549`; null for degrees. */
  readonly gridName: string | null;
  readonly shown: string;
  readonly copied: string;
};

/** Longitude and latitude, and east and north on the grid of the place without and with the zone's number in front. */
export function placeNotations(place: Readonly<LonLat>): PlaceNotation[] {
  const [lon, lat] = place;
  const grid = surveyGridAt(lon);
  const onGrid = (
    kind: PlaceNotation['kind'],
    gridName: string,
    [east, north]: readonly [number, number],
  ): PlaceNotation => ({
    kind,
    gridName,
    shown: `E ${spaced(east)}  N ${spaced(north)}`,
    copied: `${east.toFixed(3)}, ${north.toFixed(3)}`,
  });
  return [
    {
      kind: 'degrees',
      gridName: null,
      shown: `${hemisphere(lon, 'E', 'W')}  ${hemisphere(lat, 'N', 'S')}`,
      copied: `${lon.toFixed(7)}, ${lat.toFixed(7)}`,
    },
    onGrid('grid', grid.name, grid.forward([lon, lat])),
    onGrid('prefixedGrid', grid.prefixedName, grid.prefixedForward([lon, lat])),
  ];
}

function hemisphere(degrees: number, positive: string, negative: string): string {
  return `${Math.abs(degrees).toFixed(6)}° ${degrees < 0 ? negative : positive}`;
}

/** 3234567.89 → `3 234 567.9` */
function spaced(metres: number): string {
  return new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
    .format(metres)
    .replace(',', '.');
}
