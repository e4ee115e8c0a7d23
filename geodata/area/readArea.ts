import type { Areal } from '../geometry.ts';
import { faultAt, type AreaFault, type Path } from './areaFault.ts';
import { crossingFaults } from './crossingFaults.ts';
import { overlapFaults } from './overlapFaults.ts';
import { RingReader, type ReadPolygon } from './readRings.ts';
import { TooDetailedAreaError, workLimit } from './workLimit.ts';

export type { AreaFault };

/** Steps that the check of one shape may cost: a circle of 50 000 vertices takes 250 000. */
const maxSteps = 20_000_000;

/**
 * Reads an area from outside: a GeoJSON Polygon or MultiPolygon, or a Feature or FeatureCollection of these, all of whose
 * polygons are taken. Heights are left out. Answers the area, or the faults found, at most twenty.
 *
 * An area that is accepted has each place inside it once, but for slivers of 0.1 mm. Its rings may wind either way, repeat
 * positions, touch themselves and one another in places and along lines (as where a hole is reached through a cut). They are
 * flat lines of longitude and latitude: a shape across the 180th meridian comes as two parts.
 */
export function readAreal(value: unknown): Areal | AreaFault[] {
  const reader = new RingReader();
  readValue(value, reader);
  if (reader.faults.length > 0) return reader.faults;
  const faults = outlineFaults(reader.polygons);
  if (faults.length > 0) return faults;
  const [first, ...more] = reader.polygons.map(({ rings }) => rings);
  return first && more.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: first ? [first, ...more] : [] };
}

function readValue(value: unknown, reader: RingReader): void {
  const { type, geometry, features } = membersOf(value);
  if (type === 'Feature') return readGeometry(geometry, ['geometry'], reader);
  if (type !== 'FeatureCollection') return readGeometry(value, [], reader);
  const path = ['features'];
  reader.list(features, path, '要素', 'features').forEach((feature, index) => {
    const { type: kind, geometry: own } = membersOf(feature);
    if (kind === 'Feature') readGeometry(own, [...path, index, 'geometry'], reader);
    else reader.refuse('notAreal', [...path, index]);
  });
}

function readGeometry(value: unknown, path: Path, reader: RingReader): void {
  const { type, coordinates } = membersOf(value);
  if (type === 'Polygon') reader.polygon(coordinates, [...path, 'coordinates']);
  else if (type === 'MultiPolygon') reader.multiPolygon(coordinates, [...path, 'coordinates']);
  else reader.refuse('notAreal', path);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function outlineFaults(polygons: readonly ReadPolygon[]): AreaFault[] {
  const spend = workLimit(maxSteps);
  try {
    const crossings = crossingFaults(polygons, spend);
    return crossings.length > 0 ? crossings : overlapFaults(polygons, spend);
  } catch (error) {
    if (!(error instanceof TooDetailedAreaError)) throw error;
    return [faultAt('tooTangled', polygons[0]?.path ?? [])];
  }
}
