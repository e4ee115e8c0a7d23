import type { z } from '@hono/zod-openapi';
import type { LonLat } from '../../../geodata/geometry.ts';
import { inverseFrom } from '../../../geodata/coordinateSystem.ts';
import { evaluatorOf } from '../../cql2/evaluate/evaluator.ts';
import { FilterFault } from '../../cql2/fault.ts';
import { positionsIn } from '../../cql2/positionsIn.ts';
import { readFilter } from '../../cql2/read/readFilter.ts';
import type { FilterSystem } from '../../cql2/read/shapes.ts';
import { siftOf } from '../../cql2/sift.ts';
import { requireTypes } from '../../cql2/types.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Sifted } from '../../store/rowCondition.ts';
import type { Feature } from '../lists/listing.ts';
import type { CollectionId } from './collections.ts';
import { storageSystem, type RegisteredSystem } from './coordinateSystems.ts';
import { propertiesOfCollection } from './properties.ts';
import type { itemsQuery } from './query.ts';

/** A filter of a request: what the store may leave out, and what of the rest is found. */
type Filtering = {
  readonly sifted: Sifted;
  readonly finds: (feature: Feature) => boolean;
  readonly positions: number;
};

/** Undefined where there is no filter. Throws a ProblemError 400 for one that cannot be read or asks for what is not there. */
export function filteringOf(
  collection: CollectionId,
  {
    filter,
    'filter-lang': language,
    'filter-crs': system = storageSystem,
  }: Pick<z.output<typeof itemsQuery>, 'filter' | 'filter-lang' | 'filter-crs'>,
): Filtering | undefined {
  if (filter === undefined) return undefined;
  const { types, columns } = propertiesOfCollection[collection];
  try {
    const read = readFilter(filter, language, filterSystem(system), types);
    requireTypes(read, types);
    const evaluate = evaluatorOf(read.expression, types);
    return {
      sifted: siftOf(read.expression, columns),
      finds: (feature) => evaluate(feature) === true,
      positions: positionsIn(read.expression),
    };
  } catch (cause) {
    if (!(cause instanceof FilterFault)) throw cause;
    const { detail } = cause;
    throw new ProblemError('bad-filter', detail, {
      faults: [{ in: 'query', at: 'filter', detail }],
      cause,
    });
  }
}

function filterSystem({ system, isNorthFirst }: RegisteredSystem): FilterSystem {
  const inverse = inverseFrom(system);
  return {
    toDegrees: ([a, b]: LonLat) => inverse(isNorthFirst ? [b, a] : [a, b]),
    isProjected: !['CRS84', 'EPSG:4490'].includes(system),
  };
}
