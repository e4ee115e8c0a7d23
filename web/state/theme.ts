import { axisNames, stateNames, statesOf, type Axis } from '../../geodata/axis.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import { landUseOrder, landUses } from '../../geodata/landUse.ts';
import type { ParcelProperties } from '../../geodata/parcelFeature.ts';
import { stageNames, stages } from '../../geodata/stage.ts';
import type { ColourScheme } from './colourScheme.ts';

/** How a class of a theme is drawn: filled, dotted grey for what nobody knows, hollow for what does not apply. */
type ClassMark = 'fill' | 'unknown' | 'notRequired';

export type ThemeClass = {
  /** A state of the theme, `unknown` or `notRequired`: `underConstruction`. */
  readonly id: string;
  readonly name: Bilingual;
  /** A shape that says the same as the colour, where the colours are no ramp: ▲. */
  readonly sign?: string;
  readonly colour: string;
  readonly mark: ClassMark;
};

/** Ordered colours: light → dark on paper, dim → bright in the dark scheme, so that further along always stands out more. */
type Ramp = Readonly<Record<ColourScheme, readonly string[]>>;

type ThemeDefinition = {
  readonly name: Bilingual;
  /** The axis whose states it shows, which may have percents; null for a theme of none. */
  readonly axis: Axis | null;
  /** Whether its classes go on from one another: an empty step of a ramp says something, an empty kind of land does not. */
  readonly isOrdered: boolean;
  /** Its classes from early to done, then "not required"; "unknown" is a class of every theme. */
  readonly classes: (scheme: ColourScheme) => readonly ThemeClass[];
};

const unknownName = bilingual('未知', 'Unknown');

/**
 * What the parcels are coloured by, in the order of the buttons. A theme is a property of the parcel of the same name, of which
 * the statistics have a count. Land use is kept apart from progress: the two never share a map.
 */
const definitions = {
  stage: {
    name: bilingual('阶段', 'Stage'),
    axis: null,
    isOrdered: true,
    classes: ramped(
      stages.map((id) => [id, stageNames[id]]),
      {
        light: [
          '#ece5d5',
          '#f3d18f',
          '#bdbc59',
          '#b7b086',
          '#83af9d',
          '#4f9e98',
          '#2f7090',
          '#2b3f6b',
        ],
        dark: [
          '#2f373d',
          '#5b4a6f',
          '#4f60a1',
          '#2e86a1',
          '#2f9783',
          '#79b36b',
          '#d3cb62',
          '#fbf0b2',
        ],
      },
    ),
  },
  clearance: ofAxis('clearance', {
    light: ['#f1e5cc', '#e4cca5', '#d8b27f', '#cd9858', '#bd7f3e', '#a66a34', '#90552a', '#794220'],
    dark: ['#3b2921', '#5b3b29', '#7b502f', '#9c6530', '#b87f3d', '#cf9d57', '#e6bb73', '#fdd990'],
  }),
  levelling: ofAxis('levelling', {
    light: ['#eae3f0', '#d0c1e1', '#b4a1d3', '#9782c5', '#7868ac', '#5a4f93', '#3e3779'],
    dark: ['#2b2a46', '#47406c', '#675794', '#8c6ebd', '#ad8ed1', '#ceb0e5', '#edd3fa'],
  }),
  building: ofAxis('building', {
    light: ['#d5edeb', '#acd5d6', '#83bec6', '#59a6b9', '#3a8ca9', '#2a7294', '#1d587e', '#133f68'],
    dark: ['#1e2f41', '#264860', '#2a647f', '#28829d', '#3d9fb3', '#67bbc3', '#8fd7d5', '#b8f2ea'],
  }),
  landUse: {
    name: bilingual('用途', 'Land use'),
    axis: null,
    isOrdered: false,
    classes: () =>
      landUseOrder.map((id) => ({
        id,
        name: landUses[id].name,
        colour: landUses[id].colour,
        mark: 'fill',
      })),
  },
} satisfies Readonly<Record<string, ThemeDefinition>>;

/** A theme whose classes stand in the parcels themselves. */
type RecordedTheme = keyof typeof definitions;

/**
 * Themes that capabilities add, by id. Each declares its own here, `declare module '…/state/theme.ts'`, and tells of it by
 * `Capability.theme`.
 */
export interface CapabilityThemes {}

export type Theme = RecordedTheme | keyof CapabilityThemes;

/** A theme of which the parcels as they are fetched say nothing: a capability knows the class of each, once it is wanted. */
export type ToldTheme = Pick<ThemeDefinition, 'name' | 'classes'> & {
  readonly id: keyof CapabilityThemes;
  /** The class of a parcel by its id, read from signals; undefined while that is not known. */
  readonly classOf: (parcel: string) => string | undefined;
  /** Has it found out. Called again and again, whenever classes of a parcel are shown. */
  readonly want: () => void;
};

const told = new Map<Theme, ToldTheme>();
const allThemes = Object.keys(definitions) as Theme[];
export const themes: readonly Theme[] = allThemes;

/** Adds a theme of a capability, after those there are. */
export function tellTheme(theme: ToldTheme): void {
  told.set(theme.id, theme);
  if (!allThemes.includes(theme.id)) allThemes.push(theme.id);
}

/** What a capability has told of a theme; undefined of one that stands in the parcels. */
export function toldTheme(theme: Theme): ToldTheme | undefined {
  return told.get(theme);
}

function definitionOf(theme: Theme): ThemeDefinition {
  const own = told.get(theme);
  return own
    ? { name: own.name, axis: null, isOrdered: false, classes: own.classes }
    : definitions[theme as RecordedTheme];
}

export function isTheme(text: string): text is Theme {
  return (themes as readonly string[]).includes(text);
}

/** Whether its classes are a property of the parcels of the same name, which the statistics count. */
export function isRecorded(theme: Theme): theme is RecordedTheme {
  return Object.hasOwn(definitions, theme);
}

export function themeName(theme: Theme): Bilingual {
  return definitionOf(theme).name;
}

export function axisOf(theme: Theme): Axis | null {
  return definitionOf(theme).axis;
}

export function isOrdered(theme: Theme): boolean {
  return definitionOf(theme).isOrdered;
}

/** The classes of a theme from early to done, then "not required", then "unknown". */
export function classesOf(theme: Theme, scheme: ColourScheme): readonly ThemeClass[] {
  const definition = definitionOf(theme);
  const unknown = { light: '#9c978b', dark: '#7d8388' }[scheme];
  return [
    ...definition.classes(scheme),
    { id: 'unknown', name: unknownName, colour: unknown, mark: 'unknown' },
  ];
}

/** The class a parcel belongs to under a theme. */
export function classOf(theme: Theme, properties: ParcelProperties): string {
  const known = isRecorded(theme) ? properties[theme] : told.get(theme)?.classOf(properties.id);
  return known ?? 'unknown';
}

/** Classes that go on from one another, each with the next colour of a ramp. */
function ramped(
  classes: readonly (readonly [id: string, name: Bilingual])[],
  ramp: Ramp,
): ThemeDefinition['classes'] {
  return (scheme) =>
    classes.map(([id, name], index) => ({
      id,
      name,
      colour: ramp[scheme][index] ?? '#000000',
      mark: 'fill',
    }));
}

/** The theme of an axis: its states, and land of which it is not required, which is drawn hollow. */
function ofAxis(axis: Axis, ramp: Ramp): ThemeDefinition {
  const names: Readonly<Record<string, Bilingual>> = stateNames[axis];
  const nameOf = (state: string) => names[state] ?? unknownName;
  const states = ramped(
    statesOf[axis].map((id) => [id, nameOf(id)]),
    ramp,
  );
  return {
    name: axisNames[axis],
    axis,
    isOrdered: true,
    classes: (scheme) => [
      ...states(scheme),
      {
        id: 'notRequired',
        name: nameOf('notRequired'),
        colour: { light: '#b9b2a3', dark: '#59616a' }[scheme],
        mark: 'notRequired',
      },
    ],
  };
}
