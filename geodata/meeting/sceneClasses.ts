import { stateNames, type Axis } from '../axis.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Count } from '../count.ts';
import { stageNames } from '../stage.ts';
import type { Statistics } from '../statistics.ts';
import type { SceneClass } from './sceneReading.ts';
import { unknown } from './sceneWords.ts';

const namesOf: Readonly<Record<'stage' | Axis, Readonly<Record<string, Bilingual>>>> = {
  stage: stageNames,
  ...stateNames,
};

/** What land comes to by the classes of a theme, those without parcels left out; empty of a theme that is not counted. */
export function sceneClasses(statistics: Statistics, theme: string): SceneClass[] {
  if (!isCounted(theme)) return [];
  return Object.entries<Count>(statistics[theme]).flatMap(([id, count]) =>
    count.parcels === 0
      ? []
      : [{ id, name: namesOf[theme][id] ?? unknown, parcels: count.parcels, m2: areaOf(count) }],
  );
}

function isCounted(theme: string): theme is 'stage' | Axis {
  return Object.hasOwn(namesOf, theme);
}

function areaOf({ parcels, areaM2, areaUnknown }: Count): number | null {
  return areaUnknown === parcels ? null : areaM2;
}
