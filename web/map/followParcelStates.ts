import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { dateAsked, isolated, theme } from '../state/current.ts';
import { opening, parcelFeatures } from '../state/records.ts';
import { isRecorded } from '../state/theme.ts';
import { parcelsSource } from './layers/parcels.ts';
import { isSameState, parcelStateOf, type ParcelState } from './parcelState.ts';

/**
 * Tells the map each parcel's class under the theme and on the day on show, as a state of the feature. Tiles are laid out
 * once, with the theme and day of the opening; a style that named another theme would lay them all out again.
 */
export function followParcelStates(map: MapLibreMap): () => void {
  const told = new Map<string, ParcelState>();
  let toldOf = opening.peek();
  return effect(() => {
    const [opened, features] = [opening.value, parcelFeatures.value];
    const [shown, alone, day] = [theme.value, isolated.value, dateAsked.value];
    if (opened !== toldOf) {
      map.removeFeatureState({ source: parcelsSource });
      told.clear();
      toldOf = opened;
    }
    const isAsLaidOut =
      isRecorded(shown) && opened?.theme === shown && opened.date === day && alone === null;
    if (isAsLaidOut && told.size === 0) return;
    for (const { id, properties } of features) {
      const state = parcelStateOf(properties, shown, alone);
      if (isSameState(told.get(id), state)) continue;
      told.set(id, state);
      map.setFeatureState({ source: parcelsSource, id }, state);
    }
  });
}
