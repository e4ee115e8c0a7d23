import { axisNames, stateNames, statesOf, type Axis } from '../../geodata/axis.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import { landUseOrder, landUses } from '../../geodata/landUse.ts';
import type { ParcelProperties } from '../../geodata/parcelFeature.ts';
import {
  notRequiredColours,
  progressRamps,
  unknownColours,
  type Ramp,
} from '../../geodata/progressColours.ts';
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
      progressRamps.stage,
    ),
  },
  clearance: ofAxis('clearance', progressRamps.clearance),
  levelling: ofAxis('levelling', progressRamps.levelling),
  building: ofAxis('building', progressRamps.building),
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
  const unknown = unknownColours[scheme];
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
        colour: notRequiredColours[scheme],
        mark: 'notRequired',
      },
    ],
  };
}
