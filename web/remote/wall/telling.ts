import { computed, effect } from '@preact/signals';
import type { LonLat } from '../../../geodata/geometry.ts';
import type { Stroke } from '../../../geodata/meeting/remote/ink.ts';
import type { Told } from '../../../geodata/meeting/remote/told.ts';
import { addressOfView, view } from '../../state/current.ts';
import { isBlank, sceneControl } from '../../state/meeting.ts';
import { zoneId } from '../../state/records.ts';
import { cameraOf, sizeOf } from '../cameraOfMap.ts';
import { listenToInk, strokes, wipe, type Pointing } from '../ink/ink.ts';
import type { Line } from '../line.ts';
import { mapHeld } from '../mapHeld.ts';
import { oncePerFrame } from '../oncePerFrame.ts';
import { cameraMovedBy } from './cameraMover.ts';

let tellTo: Line | null = null;
const tell = (told: Told): void => void tellTo?.say(told);

export function tellLaser(by: Pointing, at: LonLat | null): void {
  tell({ kind: 'laser', by, at });
}

export function tellInk(by: Pointing, more: Stroke): void {
  tell({ kind: 'ink', by, ...more });
}

/** What the wall shows, as one text: the same is not told twice. The camera is told apart, many times a second. */
const shownText = computed(() => {
  const address = addressOfView({ ...view.value, zone: zoneId.value, camera: null });
  const shows: Told = {
    kind: 'shows',
    address,
    scene: sceneControl.value?.current ?? null,
    isBlank: isBlank.value,
  };
  return JSON.stringify(shows);
});

const scenes = computed(() => sceneControl.value?.scenes ?? []);

const tellCamera = oncePerFrame((by: string | null) => {
  const map = mapHeld.peek();
  if (map) tell({ kind: 'camera', camera: cameraOf(map), size: sizeOf(map), by });
});

let telling: ReturnType<typeof setTimeout> | undefined;

/** To whoever has just come, and whoever else comes within the next moment: a room of phones comes at once. */
export function tellAll(): void {
  if (telling !== undefined) return;
  telling = setTimeout(() => {
    telling = undefined;
    tell(JSON.parse(shownText.peek()) as Told);
    tell({ kind: 'scenes', scenes: scenes.peek() });
    tell({ kind: 'drawn', strokes: strokes.peek() });
    tellCamera(null);
  }, 150);
}

/** Tells whatever changes at the wall for as long as it is one. */
export function tellThroughout(line: Line): () => void {
  tellTo = line;
  let scene = sceneControl.peek()?.current;
  const stops = [
    effect(() => tell(JSON.parse(shownText.value) as Told)),
    effect(() => tell({ kind: 'scenes', scenes: scenes.value })),
    // What was drawn over a scene means nothing over the next.
    effect(() => {
      const next = sceneControl.value?.current;
      if (next !== scene && strokes.peek().length > 0) wipe();
      scene = next;
    }),
    effect(() => {
      const map = mapHeld.value;
      if (!map) return undefined;
      const onMove = () => tellCamera(cameraMovedBy.peek());
      map.on('move', onMove);
      map.on('resize', onMove);
      return () => {
        map.off('move', onMove);
        map.off('resize', onMove);
      };
    }),
    listenToInk({
      laser: (at) => tellLaser(null, at),
      ink: (more) => tellInk(null, more),
      wiped: () => tell({ kind: 'drawn', strokes: [] }),
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    if (tellTo === line) tellTo = null;
  };
}
