import type { Count } from '../../geodata/count.ts';
import type { LandClass } from '../../geodata/land/landCell.ts';
import { highTechOf, idleClassOf } from '../../geodata/land/structure.ts';
import { stageOf } from '../../geodata/stage.ts';
import type { Cell } from '../../geodata/statistics.ts';
import { countAt, type Tally } from '../../geodata/tally.ts';
import { allThemes, byTheme, themeClasses, type Theme } from './themes.ts';

const classes = allThemes.flatMap((theme) =>
  themeClasses[theme].options.map((name) => `${theme} ${name}`),
);
const places = new Map(['total', 'blocked', ...classes].map((name, place) => [name, place]));

/** Places of a tally of everything that is counted: of all, of what is blocked, and of every class of every theme. */
export const placeCount = places.size;

/** The classes of a theme in their order, and where each is counted. */
export const placesOfTheme = byTheme((theme) =>
  themeClasses[theme].options.map((name) => ({ name, place: placeOf(`${theme} ${name}`) })),
);

export const blockedPlace = placeOf('blocked');

/** Where parcels count by their progress. The same for all cells of a class. */
export function progressPlaces(cell: Omit<Cell, keyof Count>): readonly number[] {
  return [
    'total',
    ...(cell.blocked ? ['blocked'] : []),
    `stage ${stageOf(cell) ?? 'unknown'}`,
    `clearance ${cell.clearance ?? 'unknown'}`,
    `levelling ${cell.levelling ?? 'unknown'}`,
    `building ${cell.building ?? 'unknown'}`,
    `landUse ${cell.landUse ?? 'unknown'}`,
    `quality ${cell.quality}`,
  ].map(placeOf);
}

/** Where parcels count by their land. The same for all cells of a class. */
export function landPlaces(cell: LandClass): readonly number[] {
  return [
    `construction ${cell.construction ?? 'unknown'}`,
    `supply ${cell.supply ?? 'unknown'}`,
    `idle ${idleClassOf(cell) ?? 'unknown'}`,
    `highTech ${highTechOf(cell) ?? 'unknown'}`,
  ].map(placeOf);
}

export function totalOf(tally: Tally): Count {
  return countAt(tally, placeOf('total'));
}

/** Counts of the classes of a theme that some parcel belongs to, in the order of the classes. */
export function presentCounts(tally: Tally, theme: Theme): (readonly [name: string, Count])[] {
  const counts: (readonly [name: string, Count])[] = [];
  for (const { name, place } of placesOfTheme[theme])
    if (tally.parcels[place]! > 0) counts.push([name, countAt(tally, place)]);
  return counts;
}

/** Of `total`, `blocked` or a class, `stage completed`. */
export function placeOf(name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`${name} is no class of a theme`);
  return place;
}
