import { computed } from '@preact/signals';
import type { LonLat } from '../../../geodata/geometry.ts';
import { parcelLabelPoints } from '../../map/labels.ts';
import { theme } from '../../state/current.ts';
import { parcelFeatures } from '../../state/records.ts';
import { blockersOfParcels } from '../blockers/standingNow.ts';
import { lightLooks } from '../lightLooks.ts';
import { parcelLights } from './lightsTheme.ts';

/** Where the map marks a parcel, with the sign of its light where lights are shown, and whether something stands in its way. */
export type Marks = readonly {
  readonly id: string;
  readonly at: LonLat;
  readonly sign: string;
  readonly isHeldUp: boolean;
}[];

/** Lights that want looking after; the others are told by their colour and in the legend. */
const signed: readonly string[] = ['red', 'amber'];

export const planMarks = computed<Marks>(() => {
  const lights = theme.value === 'lights' ? parcelLights.value : undefined;
  const heldUp = blockersOfParcels.value;
  const signOf = (id: string) => {
    const colour = lights?.get(id);
    return colour !== undefined && signed.includes(colour) ? lightLooks[colour].sign : '';
  };
  const marked = parcelFeatures.value.filter(({ id }) => heldUp.has(id) || signOf(id) !== '');
  return parcelLabelPoints(marked, null).features.map(({ geometry, properties }) => {
    const id = String(properties['id']);
    return { id, at: geometry.coordinates, sign: signOf(id), isHeldUp: heldUp.has(id) };
  });
});
