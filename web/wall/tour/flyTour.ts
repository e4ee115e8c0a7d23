import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { chosenMove } from '../../map/camera.ts';
import { cameraAround } from '../../map/cameraAround.ts';
import type { OpenOnMap } from '../../map/openOnMap.ts';
import { isGraphicsLost } from '../../map/status.ts';
import { boxOf } from '../../map/subjects.ts';
import { zone } from '../../state/records.ts';
import { currentStop } from './tourStops.ts';

/** Slow enough to see from where to where. */
const flight = { duration: 2600, curve: 1.3 };

/** Takes the map to each stop; who reduces motion sees it cut. Whoever stops the tour has the camera where it is. */
export const flyTour: OpenOnMap = (map, isPlaced) => {
  let isAway = false;
  return effect(() => {
    const stop = currentStop.value;
    if (!isPlaced.value || isGraphicsLost.value) return undefined;
    if (!stop) {
      if (isAway) map.jumpTo({}, chosenMove);
      isAway = false;
      return undefined;
    }
    const box = boxOfStop(stop);
    if (!box) return undefined;
    isAway = true;
    // The caption takes its place with this very change; its size is known a frame later.
    const frame = requestAnimationFrame(() => fly(map, box));
    return () => cancelAnimationFrame(frame);
  });
};

function boxOfStop({ subject }: SceneReading): BoundingBox | undefined {
  return subject === null || subject.kind === 'zone'
    ? zone.value?.bbox
    : boxOf(subject.kind, subject.id);
}

function fly(map: MapLibreMap, box: BoundingBox): void {
  const to = cameraAround(map, box, 0.08);
  if (to) map.flyTo({ ...to, ...flight });
}
