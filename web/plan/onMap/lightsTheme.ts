import { computed } from '@preact/signals';
import { bilingual } from '../../../geodata/bilingual.ts';
import { lightColours } from '../../../geodata/plan/planItem.ts';
import type { ToldTheme } from '../../state/theme.ts';
import { lightLooks } from '../lightLooks.ts';
import { areLightsWanted, heldItems } from '../records.ts';
import { lightsOfParcels } from './lightsOfParcels.ts';

declare module '../../state/theme.ts' {
  interface CapabilityThemes {
    /** Whether the plan of a parcel is kept. */
    readonly lights: true;
  }
}

export const parcelLights = computed(() => heldItems.value && lightsOfParcels(heldItems.value));

/** 亮灯: parcels by how their plans are kept. */
export const lightsTheme: ToldTheme = {
  id: 'lights',
  name: bilingual('亮灯', 'Lights'),
  classes: (scheme) => [
    ...lightColours.flatMap((id) => {
      const { sign, name, colour } = lightLooks[id];
      return id === 'unknown'
        ? []
        : [{ id, name, sign, colour: colour[scheme], mark: 'fill' as const }];
    }),
    {
      id: 'noPlan',
      name: bilingual('没有计划', 'No plan'),
      colour: { light: '#b9b2a3', dark: '#59616a' }[scheme],
      mark: 'notRequired',
    },
  ],
  classOf: (parcel) => parcelLights.value && (parcelLights.value.get(parcel) ?? 'noPlan'),
  want: () => {
    areLightsWanted.value = true;
  },
};
