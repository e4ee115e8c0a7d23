import { computed, effect, signal } from '@preact/signals';
import { loadLabelFonts } from '../../map/fonts.ts';
import { pointerUse, type PointerUse } from '../../map/pointerUse.ts';
import { sheet } from '../../state/current.ts';
import { zoneId } from '../../state/records.ts';
import { draftAt } from '../addresses.ts';
import { compared, draft } from '../draft/work.ts';
import { chooseShape, chosenFeature } from '../preview/chosenFeature.ts';
import { rows } from '../preview/features.ts';
import { flight } from './flight.ts';
import { importOnMap } from './overlayState.ts';
import { tappedLayers } from './overlay.ts';

/** The shapes that are on show: of what was compared last, as long as the panel is open and it is not written. */
const shapes = computed(() => {
  const [zone, held, last] = [zoneId.value, draft.value, compared.value];
  if (sheet.value !== 'import' || zone === null || held === null || last === null) return null;
  if (held.stage.kind === 'written' || held.stage.kind === 'failed') return null;
  // The mark makes each comparison another address to the map; no server sees it.
  return `${draftAt(zone, held.id)}/shapes#${last.version}`;
});

// Names of the rows that are here bring nearly every character of those that are not.
const isNamed = signal(false);
effect(() => {
  const names = rows.value?.flatMap((row) => row?.name?.zh ?? []) ?? [];
  if (names.length > 0) void loadLabelFonts(names).then(() => (isNamed.value = true));
});

effect(() => {
  importOnMap.value =
    shapes.value === null
      ? null
      : { shapes: shapes.value, chosen: chosenFeature.value, isNamed: isNamed.value };
});

// Once for each place that a draft has: another coordinate system may have put it elsewhere.
let seen = '';
effect(() => {
  const box = shapes.value === null ? null : (compared.value?.summary.bbox ?? null);
  const key = `${draft.value?.id} ${box?.join(' ')}`;
  if (box === null || key === seen) return;
  seen = key;
  flight.value = { box };
});

// What was written is looked at whole, though a single row was looked at before.
const isWritten = computed(() => draft.value?.stage.kind === 'written');
effect(() => {
  const box = isWritten.value ? compared.peek()?.summary.bbox : null;
  if (box) flight.value = { box };
});

const tap: PointerUse = {
  kind: 'tap',
  tap: (map, point) => {
    const layers = tappedLayers.filter((layer) => map.getLayer(layer));
    const [shape] = map.queryRenderedFeatures(point, { layers });
    const feature: unknown = shape?.properties['feature'];
    if (typeof feature === 'number') chooseShape(feature);
  },
};

const isShown = computed(() => shapes.value !== null);
effect(() => {
  if (isShown.value) pointerUse.value = tap;
  else if (pointerUse.peek() === tap) pointerUse.value = null;
});

// Whoever leaves the panel has no row open any more.
effect(() => {
  if (!isShown.value) chosenFeature.value = null;
});
