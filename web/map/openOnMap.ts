import type { ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Joins a capability to the map that has been opened. Returns how to take it off again.
 *
 * @param isPlaced whether the map has its first camera; before that nothing should move it
 */
export type OpenOnMap = (map: MapLibreMap, isPlaced: ReadonlySignal<boolean>) => () => void;
