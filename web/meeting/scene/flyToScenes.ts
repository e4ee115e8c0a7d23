import { effect, untracked } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../../../geodata/geometry.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { chosenMove, toMapCamera } from '../../map/camera.ts';
import { cameraAround } from '../../map/cameraAround.ts';
import type { OpenOnMap } from '../../map/openOnMap.ts';
import { boxOf } from '../../map/subjects.ts';
import { camera, view } from '../../state/current.ts';
import { zone } from '../../state/records.ts';
import type { Camera } from '../../state/view.ts';
import { isPresenting } from '../meetingView.ts';
import { returns } from '../present/steps.ts';
import { isScreenThere } from '../present/screenThere.ts';
import { currentReading } from '../records.ts';
import { sceneAddress } from './viewOfScene.ts';

type Target = { readonly camera: Camera } | { readonly box: BoundingBox };

/** A room sees where it is taken: long enough to follow, short enough not to wait for. */
const flight = { duration: 1500, curve: 1.25 };

/**
 * Flies to each scene as it is opened, clear of what lies over the map; the first camera that came with the address is left as it was
 * sent. A window that takes another size has the scene fitted anew, unless somebody has moved the map meanwhile.
 */
export const flyToScenes: OpenOnMap = (map, isPlaced) => {
  let flown = '';
  let shown: Target | null = null;
  const stop = effect(() => {
    if (!isPresenting.value) {
      [flown, shown] = ['', null];
      return undefined;
    }
    const reading = currentReading.value;
    const isReady = isPlaced.value && isScreenThere.value;
    const target = isReady && reading ? targetOf(reading) : undefined;
    const key = `${reading?.scene.id}/${returns.value}`;
    if (!target || key === flown) return undefined;
    const cameWithCamera = flown === '' && untracked(() => camera.value?.movedBy === 'address');
    flown = key;
    shown = target;
    if (cameWithCamera) return undefined;
    // What lies over the map takes its place with this very change; its size is known a frame later.
    const frame = requestAnimationFrame(() => fly(map, target, flight.duration));
    return () => cancelAnimationFrame(frame);
  });
  const forget = ({ originalEvent }: { readonly originalEvent?: unknown }) => {
    if (originalEvent) shown = null;
  };
  const fitAnew = () => {
    if (shown) fly(map, shown, 0);
  };
  map.on('movestart', forget);
  map.on('resize', fitAnew);
  return () => {
    stop();
    map.off('movestart', forget);
    map.off('resize', fitAnew);
  };
};

/** Undefined while the land is not known yet. */
function targetOf({ scene, subject }: SceneReading): Target | undefined {
  const own = scene.address === null ? null : sceneAddress(scene.address, view.peek()).camera;
  if (own) return { camera: own };
  const whole = zone.value?.bbox;
  const box = subject === null || subject.kind === 'zone' ? whole : boxOf(subject.kind, subject.id);
  return box && { box };
}

function fly(map: MapLibreMap, target: Target, duration: number): void {
  const to = 'camera' in target ? toMapCamera(target.camera) : cameraAround(map, target.box, 0.15);
  if (!to) return;
  if (duration === 0) map.jumpTo(to, chosenMove);
  else map.flyTo({ ...to, ...flight }, chosenMove);
}
