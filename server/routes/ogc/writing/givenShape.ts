import { bilingual } from '../../../../geodata/bilingual.ts';
import { inverseFrom } from '../../../../geodata/coordinateSystem.ts';
import { positionsOf, type Areal, type LonLat } from '../../../../geodata/geometry.ts';
import { ProblemError, quoted, type Fault } from '../../../http/problem.ts';
import { readShape } from '../../../shapes/shapeWorkers.ts';
import {
  geometryIn,
  registeredSystems,
  storageSystem,
  type RegisteredSystem,
} from '../coordinateSystems.ts';

/** The system that `Content-Crs` names, in angle brackets or without. Throws a ProblemError 400 for one that is not here. */
export function systemOfBody(header: string | undefined): RegisteredSystem {
  if (header === undefined) return storageSystem;
  const uri = header.trim().replace(/^<(.*)>$/, '$1');
  const found = registeredSystems.find((one) => one.uri === uri);
  if (found) return found;
  const all = registeredSystems.map((one) => `<${one.uri}>`);
  throw new ProblemError(
    'bad-crs',
    bilingual(
      `Content-Crs：没有坐标系“${quoted(uri)}”；可选：${all.join('、')}。`,
      `Content-Crs: there is no coordinate system “${quoted(uri)}”; there are: ${all.join(', ')}.`,
    ),
  );
}

/**
 * A shape as a body has it, in degrees. Corners that the parcel has already are the stored ones to the last digit: metres are given
 * to the millimetre, and going there and back would move every corner that nobody moved.
 *
 * @param present the shape that the parcel has, undefined of a new one
 * @throws ProblemError 400 where there is none, 422 where it is no area
 */
export async function givenShape(
  given: unknown,
  system: RegisteredSystem,
  present: Areal | undefined,
): Promise<Areal> {
  if (typeof given !== 'object' || given === null) {
    const detail = bilingual(
      '缺少图形：geometry 须为 GeoJSON 的面。',
      'The shape is missing: geometry is a GeoJSON polygon.',
    );
    throw new ProblemError('bad-body', detail, {
      faults: [{ in: 'body', at: '/geometry', detail }],
    });
  }
  const read = await readShape(inDegrees(given, system, present));
  if (!Array.isArray(read)) return read;
  const faults = read.map(({ path, detail }): Fault => ({
    in: 'body',
    at: ['/geometry', ...path].join('/'),
    detail,
  }));
  throw new ProblemError(
    'bad-geometry',
    faults[0]?.detail ?? bilingual('图形不正确。', 'The shape is wrong.'),
    { faults },
  );
}

function inDegrees(given: object, system: RegisteredSystem, present: Areal | undefined): object {
  // A geometry and nothing else: what else is an area elsewhere, a feature say, would have its coordinates in degrees.
  const { type, coordinates } = given as Readonly<Record<string, unknown>>;
  if (system === storageSystem) return { type, coordinates };
  const inverse = inverseFrom(system.system);
  const known = new Map<string, LonLat>();
  if (present) {
    const stored = [...positionsOf(present)];
    for (const [index, place] of [...positionsOf(geometryIn(system)(present))].entries())
      known.set(place.join(' '), stored[index]!);
  }
  const placeOf = (a: number, b: number): LonLat =>
    known.get(`${a} ${b}`) ?? inverse(system.isNorthFirst ? [b, a] : [a, b]);
  return { type, coordinates: eachPosition(coordinates, placeOf) };
}

/** Lists lie at most this deep in a MultiPolygon. */
const deepest = 4;

/** Whatever is no position stays as it is, to be refused as what it is. */
function eachPosition(
  value: unknown,
  change: (a: number, b: number) => LonLat,
  depth = 0,
): unknown {
  if (!Array.isArray(value) || depth > deepest) return value;
  const [a, b] = value as unknown[];
  if (typeof a === 'number' && typeof b === 'number') return change(a, b);
  return value.map((part) => eachPosition(part, change, depth + 1));
}
