import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { colourScheme } from '../../state/current.ts';
import { classesOf, isTheme, type ThemeClass } from '../../state/theme.ts';

/** The classes of a scene as the map draws them, with what each comes to. */
type DrawnClass = { readonly entry: ThemeClass; readonly parcels: number };

export function drawnClasses({ theme, classes }: SceneReading): readonly DrawnClass[] {
  if (!isTheme(theme)) return [];
  return classesOf(theme, colourScheme.value).flatMap((entry) => {
    const counted = classes.find(({ id }) => id === entry.id);
    return counted ? [{ entry, parcels: counted.parcels }] : [];
  });
}

/** The colour of what most of it is; null where nothing is counted. */
export function leadingColour(reading: SceneReading): string | null {
  const drawn = drawnClasses(reading);
  const [most] = drawn.toSorted((a, b) => b.parcels - a.parcels);
  return most?.entry.colour ?? null;
}
