import type { SceneReading } from '../../geodata/meeting/sceneReading.ts';
import { colourScheme } from './current.ts';
import { classesOf, isTheme, type ThemeClass } from './theme.ts';

/** A class of a scene as the map draws it, with what it comes to. */
type DrawnClass = { readonly entry: ThemeClass; readonly parcels: number };

/** Those that there are any parcels of, in the order of the legend. */
export function drawnClasses({ theme, classes }: SceneReading): readonly DrawnClass[] {
  if (!isTheme(theme)) return [];
  return classesOf(theme, colourScheme.value).flatMap((entry) => {
    const parcels = classes.find(({ id }) => id === entry.id)?.parcels ?? 0;
    return parcels > 0 ? [{ entry, parcels }] : [];
  });
}
