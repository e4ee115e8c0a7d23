import { axes, stateNames, statesOf, type Axis } from '../../geodata/axis.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import { landUseOrder, landUses } from '../../geodata/landUse.ts';
import type { ParcelProperties } from '../../geodata/parcelFeature.ts';
import { stageNames, stages } from '../../geodata/stage.ts';
import type { ColourScheme } from './colourScheme.ts';

/** What the parcels are coloured by. Land use is kept apart from progress: the two never share a map. */
export const themes = ['stage', ...axes, 'landUse'] as const;
export type Theme = (typeof themes)[number];

export function isTheme(text: string): text is Theme {
  return (themes as readonly string[]).includes(text);
}

/** How a class of a theme is drawn: filled, dotted grey for what nobody knows, hollow for what does not apply. */
type ClassMark = 'fill' | 'unknown' | 'notRequired';

export type ThemeClass = {
  /** A state of the theme, `unknown` or `notRequired`: `underConstruction`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly colour: string;
  readonly mark: ClassMark;
};

/** Ordered ramps: light → dark on paper, dim → bright in the dark scheme, so that further along always stands out more. */
const ramps: Record<Exclude<Theme, 'landUse'>, Record<ColourScheme, readonly string[]>> = {
  stage: {
    light: ['#ece5d5', '#f3d18f', '#bdbc59', '#b7b086', '#83af9d', '#4f9e98', '#2f7090', '#2b3f6b'],
    dark: ['#2f373d', '#5b4a6f', '#4f60a1', '#2e86a1', '#2f9783', '#79b36b', '#d3cb62', '#fbf0b2'],
  },
  clearance: {
    light: ['#f1e5cc', '#e4cca5', '#d8b27f', '#cd9858', '#bd7f3e', '#a66a34', '#90552a', '#794220'],
    dark: ['#3b2921', '#5b3b29', '#7b502f', '#9c6530', '#b87f3d', '#cf9d57', '#e6bb73', '#fdd990'],
  },
  levelling: {
    light: ['#eae3f0', '#d0c1e1', '#b4a1d3', '#9782c5', '#7868ac', '#5a4f93', '#3e3779'],
    dark: ['#2b2a46', '#47406c', '#675794', '#8c6ebd', '#ad8ed1', '#ceb0e5', '#edd3fa'],
  },
  building: {
    light: ['#d5edeb', '#acd5d6', '#83bec6', '#59a6b9', '#3a8ca9', '#2a7294', '#1d587e', '#133f68'],
    dark: ['#1e2f41', '#264860', '#2a647f', '#28829d', '#3d9fb3', '#67bbc3', '#8fd7d5', '#b8f2ea'],
  },
};

const unknownName = bilingual('未知', 'Unknown');

function unknownClass(colourScheme: ColourScheme): ThemeClass {
  return {
    id: 'unknown',
    name: unknownName,
    colour: colourScheme === 'light' ? '#9c978b' : '#7d8388',
    mark: 'unknown',
  };
}

/** The classes of a theme from early to done, then "not required", then "unknown". */
export function classesOf(theme: Theme, colourScheme: ColourScheme): ThemeClass[] {
  if (theme === 'landUse')
    return [
      ...landUseOrder.map((id): ThemeClass => ({
        id,
        name: landUses[id].name,
        colour: landUses[id].colour,
        mark: 'fill',
      })),
      unknownClass(colourScheme),
    ];
  const ramp = ramps[theme][colourScheme];
  const colourAt = (index: number) => ramp[index] ?? '#000000';
  if (theme === 'stage')
    return [
      ...stages.map((id, index): ThemeClass => ({
        id,
        name: stageNames[id],
        colour: colourAt(index),
        mark: 'fill',
      })),
      unknownClass(colourScheme),
    ];
  return [
    ...statesOf[theme].map((id, index): ThemeClass => ({
      id,
      name: nameOfState(theme, id),
      colour: colourAt(index),
      mark: 'fill',
    })),
    {
      id: 'notRequired',
      name: nameOfState(theme, 'notRequired'),
      colour: colourScheme === 'light' ? '#b9b2a3' : '#59616a',
      mark: 'notRequired',
    },
    unknownClass(colourScheme),
  ];
}

function nameOfState(axis: Axis, state: string): Bilingual {
  return (stateNames[axis] as Readonly<Record<string, Bilingual>>)[state] ?? unknownName;
}

/** The class a parcel belongs to under a theme. */
export function classOf(theme: Theme, properties: ParcelProperties): string {
  return properties[theme] ?? 'unknown';
}

export const themeNames: Record<Theme, Bilingual> = {
  stage: bilingual('阶段', 'Stage'),
  clearance: bilingual('清表', 'Clearance'),
  levelling: bilingual('平整', 'Levelling'),
  building: bilingual('建设', 'Building'),
  landUse: bilingual('用途', 'Land use'),
};
