import { readAreal, type AreaFault } from '../../../geodata/area/readArea.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { box } from './shapes.ts';

/** A ring around a square in whole degrees. */
export const square = (west: number, south: number, size: number): LonLat[] =>
  box(west, south, west + size, south + size).coordinates[0]!;

export const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
export const parts = (...polygons: unknown[]) => ({ type: 'MultiPolygon', coordinates: polygons });
export const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

export function faultsOf(value: unknown): AreaFault[] {
  const read = readAreal(value);
  return Array.isArray(read) ? read : [];
}

/** `open at coordinates.0` */
export const inBrief = ({ reason, path }: AreaFault) => `${reason} at ${path.join('.')}`;
