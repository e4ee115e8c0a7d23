import { statesOf, type Axis } from '../../geodata/axis.ts';
import { emptyCount, type Count } from '../../geodata/count.ts';
import { progressIndicators } from '../../geodata/indicator.ts';
import { landUseOrder } from '../../geodata/landUse.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
import { stages } from '../../geodata/stage.ts';
import type { Statistics } from '../../geodata/statistics.ts';
import type { AreaCounts } from '../api.ts';

/** What the server has counted of a zone, as the page counts its parcels itself where it has them all. */
export function statisticsOf(counted: AreaCounts): Statistics {
  const axis = <A extends Axis>(name: A) =>
    filled<string>([...statesOf[name], 'notRequired', 'unknown'], counted[name]) as Statistics[A];
  const counts = {
    total: {
      parcels: counted.parcels,
      areaM2: counted.areaKnownM2,
      areaUnknown: counted.areaUnknownParcels,
    },
    stage: filled([...stages, 'unknown'], counted.stage),
    clearance: axis('clearance'),
    levelling: axis('levelling'),
    building: axis('building'),
    landUse: filled([...landUseOrder, 'unknown'], counted.landUse),
    quality: filled(boundaryQualities, counted.quality),
    blocked: countOf(counted.blocked),
  };
  return { ...counts, indicators: progressIndicators(counts) };
}

function countOf({ parcels, areaM2, areaUnknown = 0 }: AreaCounts['blocked']): Count {
  return { parcels, areaM2, areaUnknown };
}

/** With 0 for the classes that are left out. */
function filled<Name extends string>(
  names: readonly Name[],
  counts: Readonly<Partial<Record<Name, AreaCounts['blocked']>>>,
): Record<Name, Count> {
  const all = names.map((name) => [name, countOf(counts[name] ?? emptyCount)]);
  // fromEntries forgets the keys, which are the names.
  return Object.fromEntries(all) as Record<Name, Count>;
}
