import { z } from '@hono/zod-openapi';
import { constructionStatuses } from '../../geodata/land/construction.ts';
import { highTechClasses } from '../../geodata/land/landRecord.ts';
import { idleClasses } from '../../geodata/land/structure.ts';
import { supplyStatuses } from '../../geodata/land/supply.ts';
import { landUseOrder } from '../../geodata/landUse.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
import { stages } from '../../geodata/stage.ts';
import { stateSchemas } from './schemas/observation.ts';

const orUnknown = <Class extends string>(classes: readonly Class[]) =>
  z.enum([...classes, 'unknown']);

/** By what is observed and registered of a parcel. */
const progressClasses = {
  stage: orUnknown(stages),
  clearance: orUnknown(stateSchemas.clearance.options),
  levelling: orUnknown(stateSchemas.levelling.options),
  building: orUnknown(stateSchemas.building.options),
  landUse: orUnknown(landUseOrder),
  quality: z.enum(boundaryQualities),
};
/** By the land record of a parcel. */
const landClasses = {
  construction: orUnknown(constructionStatuses),
  supply: orUnknown(supplyStatuses),
  idle: orUnknown(idleClasses),
  highTech: orUnknown(highTechClasses),
};
/** The themes by which parcels are counted, and the classes of each. */
export const themeClasses = { ...progressClasses, ...landClasses };

export type Theme = keyof typeof themeClasses;
export type ProgressTheme = keyof typeof progressClasses;
export type LandTheme = keyof typeof landClasses;

// Object.keys forgets that these are all the keys.
export const progressThemes = Object.keys(progressClasses) as ProgressTheme[];
export const landThemes = Object.keys(landClasses) as LandTheme[];
export const allThemes: readonly Theme[] = [...progressThemes, ...landThemes];

/** Counts of every class of every theme. */
export function countsOfAll<Count extends z.ZodType>(count: Count) {
  // What is made for each theme is of its classes.
  return byTheme((theme) => z.record(themeClasses[theme], count)) as {
    [T in Theme]: z.ZodRecord<(typeof themeClasses)[T], Count>;
  };
}

/** Counts of the classes of some themes that some parcel belongs to. */
export function countsOfSome<T extends Theme, Count extends z.ZodType>(
  themes: readonly T[],
  count: Count,
) {
  const counts = themes.map((theme) => [theme, z.partialRecord(themeClasses[theme], count)]);
  // What is made for each theme is of its classes.
  return Object.fromEntries(counts) as {
    [Of in T]: z.ZodRecord<(typeof themeClasses)[Of] & z.core.$partial, Count>;
  };
}

export function byTheme<Made>(make: (theme: Theme) => Made): Record<Theme, Made> {
  // fromEntries forgets the keys, which are all the themes.
  return Object.fromEntries(allThemes.map((theme) => [theme, make(theme)])) as Record<Theme, Made>;
}
