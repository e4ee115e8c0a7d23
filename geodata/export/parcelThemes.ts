import { axes, axisNames, stateNames, statesOf } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import { landUseOrder, landUses } from '../landUse.ts';
import {
  notRequiredColours,
  progressRamps,
  stageColours,
  unknownColours,
} from '../progressColours.ts';
import { stageNames, stages } from '../stage.ts';

/** A value of a field with its colour; null is what is not on record. */
type ThemeValue = { readonly value: Bilingual | null; readonly colour: string };

/** How parcels are coloured by one of their fields where other programs draw them. */
export type ParcelTheme = {
  /** The field by its name, which is the theme's too. */
  readonly field: Bilingual;
  readonly values: readonly ThemeValue[];
};

const unknown: ThemeValue = { value: null, colour: unknownColours.light };

/** The themes of the map, in the order of its buttons. */
export const parcelThemes: readonly ParcelTheme[] = [
  {
    field: bilingual('阶段', 'Stage'),
    values: [
      ...stages.map((stage) => ({ value: stageNames[stage], colour: stageColours[stage] })),
      unknown,
    ],
  },
  ...axes.map((axis): ParcelTheme => {
    const names: Readonly<Record<string, Bilingual>> = stateNames[axis];
    const ramp: readonly string[] = progressRamps[axis].light;
    return {
      field: axisNames[axis],
      values: [
        ...statesOf[axis].map((state, index) => ({
          value: names[state] ?? null,
          colour: ramp[index] ?? unknown.colour,
        })),
        { value: names['notRequired'] ?? null, colour: notRequiredColours.light },
        unknown,
      ],
    };
  }),
  {
    field: bilingual('用途', 'Land use'),
    values: [
      ...landUseOrder.map((use) => ({ value: landUses[use].name, colour: landUses[use].colour })),
      unknown,
    ],
  },
];
