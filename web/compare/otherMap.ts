import './otherMap.css';
import { computed, effect, signal } from '@preact/signals';
import { Map as MapLibreMap, type MapMouseEvent } from 'maplibre-gl';
import { addressOf } from '../api.ts';
import { mapContext } from '../map/currentContext.ts';
import { followStyle, type ShownMap } from '../map/followStyle.ts';
import { parcelLabelPoints } from '../map/labels.ts';
import { drawPattern } from '../map/patterns.ts';
import { pickAt } from '../map/pick.ts';
import { styleOf } from '../map/style.ts';
import { boxInView } from '../state/boxInView.ts';
import { otherDay, patch } from '../state/current.ts';
import { knownOf, parcelsHeldOn, zoneId } from '../state/records.ts';
import { compareMode } from './compareView.ts';
import { followEachOther } from './followEachOther.ts';
import { layOut } from './layOut.ts';

const parcels = computed(() =>
  otherDay.value === null ? undefined : parcelsHeldOn(otherDay.value),
);

const labels = computed(() =>
  parcelLabelPoints(
    parcels.value ?? [],
    boxInView.value && { box: boxInView.value, width: window.innerWidth },
  ),
);

/** The very style of the page's map, on the other day. */
const shownMap: ShownMap = {
  style: computed(() => {
    const [context, zone, asOf] = [mapContext.value, zoneId.value, otherDay.value];
    const around =
      zone !== null && asOf !== null
        ? addressOf.surroundings(zone, { asOf, knownBy: knownOf(asOf) })
        : context.surroundingsAddress;
    return styleOf({ ...context, parcelLabels: labels.value, surroundingsAddress: around });
  }),
  parcels: {
    features: computed(() => parcels.value ?? []),
    areAsOpened: signal(false),
    changes: signal(null),
  },
};

/** Lays a map of the other day over, or beside, the map of the day on show. Returns how to take it down. */
export function showOtherMap(map: MapLibreMap): () => void {
  const container = document.createElement('div');
  container.className = 'other-map';
  map.getContainer().after(container);
  const other = new MapLibreMap({
    container,
    style: shownMap.style.peek(),
    attributionControl: false,
    fadeDuration: 120,
    maxPitch: 70,
    maxZoom: 20,
    locale: { 'Map.Title': '另一天的地图 Map of the other day' },
    center: map.getCenter(),
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  });
  other.setMissingStyleImageResolver((name) => {
    const pattern = drawPattern(name);
    if (pattern && !other.hasImage(name))
      other.addImage(name, pattern.image, { pixelRatio: pattern.pixelRatio });
  });
  other.on('click', ({ point }: MapMouseEvent) => patch({ selection: pickAt(other, point) }));
  const layout = layOut(map, container);
  const stops = [
    followStyle(other, shownMap),
    followEachOther(map, other, layout.shift),
    layout.stop,
    // Until the past is held its states are those of the opening, which are not the other day's.
    effect(() => {
      container.dataset['ready'] = String(parcels.value !== undefined);
      container.dataset['mode'] = compareMode.value;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    other.remove();
    container.remove();
  };
}
