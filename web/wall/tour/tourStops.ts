import { computed, signal } from '@preact/signals';
import { addressOf, getJson, type DeckReading } from '../../api.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { isPictureShown } from '../../state/firstPicture.ts';
import { resource, shown } from '../../state/loadable.ts';
import { ofZone } from '../../state/records.ts';
import { wall } from '../wallView.ts';

const today = { asOf: null, knownBy: null };

/** What the zone's own deck says of its blocks, today: the tour says the same as a meeting does. */
const tourReading = resource<DeckReading>(() => {
  const isWanted = isPictureShown.value && wall.value !== null && wall.value.tour !== null;
  return isWanted ? ofZone((zone) => addressOf.scenes(zone, null, today)) : null;
}, getJson);

const kinds: ReadonlySet<SceneReading['scene']['shows']['kind']> = new Set([
  'overview',
  'block',
  'planItem',
]);

/** The zone whole, each block, and what else stands by itself. */
export const tourStops = computed<readonly SceneReading[]>(() =>
  (shown(tourReading.state.value)?.readings ?? []).filter(({ scene }) =>
    kinds.has(scene.shows.kind),
  ),
);

/** Where the tour is now; null while somebody is at the wall. */
export const stopAt = signal<number | null>(null);

export const currentStop = computed(() =>
  stopAt.value === null ? undefined : tourStops.value[stopAt.value],
);
