import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { drawnClasses } from '../../state/drawnClasses.ts';

/** The colour of what most of it is; null where nothing is counted. */
export function leadingColour(reading: SceneReading): string | null {
  const [most] = drawnClasses(reading).toSorted((a, b) => b.parcels - a.parcels);
  return most?.entry.colour ?? null;
}
