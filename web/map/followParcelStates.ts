import { effect, type ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { ChangesOnMap } from '../state/changesOnMap.ts';
import { isolated, theme } from '../state/current.ts';
import { opening, tilesVersion } from '../state/records.ts';
import { isRecorded } from '../state/theme.ts';
import { parcelsOnMap } from './layers/parcels.ts';
import { isSameState, parcelChangeOf, parcelStateOf, type ParcelState } from './parcelState.ts';

/** What a map is told of its parcels, as it changes. */
export type ShownParcels = {
  readonly features: ReadonlySignal<readonly ParcelFeature[]>;
  /** Whether the states are those that the tiles were laid out with. */
  readonly areAsOpened: ReadonlySignal<boolean>;
  /** What is shown in the theme's stead. */
  readonly changes: ReadonlySignal<ChangesOnMap | null>;
};

/**
 * Tells the map each parcel's class under the theme and on the day on show, as a state of the feature. Tiles are laid out
 * once, with the theme and day of the opening; a style that named another theme would lay them all out again.
 */
export function followParcelStates(
  map: MapLibreMap,
  { features, areAsOpened, changes }: ShownParcels,
): () => void {
  const told = new Map<string, ParcelState>();
  let [toldOf, toldIn] = [opening.peek(), tilesVersion.peek()];
  return effect(() => {
    const [opened, all, changed] = [opening.value, features.value, changes.value];
    const [shown, alone] = [theme.value, isolated.value];
    const version = tilesVersion.value;
    const target = parcelsOnMap(version);
    // A source in the place of another has been told nothing.
    if (opened !== toldOf || version !== toldIn) {
      map.removeFeatureState(target);
      told.clear();
      [toldOf, toldIn] = [opened, version];
    }
    const isPlain = changed === null && alone === null;
    const isAsLaidOut =
      isPlain && isRecorded(shown) && opened?.theme === shown && areAsOpened.value;
    if (isAsLaidOut && told.size === 0) return;
    for (const { id, properties } of all) {
      const state = changed ? parcelChangeOf(id, changed) : parcelStateOf(properties, shown, alone);
      if (isSameState(told.get(id), state)) continue;
      told.set(id, state);
      map.setFeatureState({ ...target, id }, state);
    }
  });
}
