import { computed, effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { unfittedCamera } from '../../../geodata/meeting/remote/groundCamera.ts';
import type { Intent } from '../../../geodata/meeting/remote/intent.ts';
import type { FromServer } from '../../../geodata/meeting/remote/messages.ts';
import type { SceneTitle } from '../../../geodata/meeting/remote/told.ts';
import { patch, preview, view, viewOfAddress } from '../../state/current.ts';
import type { View } from '../../state/view.ts';
import { cameraOf, sizeOf } from '../cameraOfMap.ts';
import { addInk, listenToInk, showLaser, strokes } from '../ink/ink.ts';
import { instance } from '../instance.ts';
import { keepRemoteToken, remoteToken } from '../keptTokens.ts';
import { openLine, type Line } from '../line.ts';
import { mapHeld } from '../mapHeld.ts';
import { mirrorCamera, toldCamera, wallCamera } from '../mirrored.ts';
import { oncePerFrame } from '../oncePerFrame.ts';
import { present } from '../presence.ts';
import { deviceName } from './deviceName.ts';
import { wishesBetween, type Wished } from './wishes.ts';

const line = signal<Line | null>(null);
export const lineState = computed(() => line.value?.state.value ?? null);
/** Why this device drives no longer, in the server's words. */
export const endedBy = signal<Extract<FromServer, { kind: 'ended' }> | null>(null);
/** What the wall is presenting, and where it is in it. */
export const scenes = signal<readonly SceneTitle[]>([]);
export const scene = signal<string | null>(null);
export const isWallBlank = signal(false);

/** What the wall is thought to show of what this device can change. */
let wanted: Wished | null = null;
let device: string | null = null;
const isMirroring = signal(true);

export function say(intent: Intent): void {
  line.peek()?.say(intent);
}

/** Drives a wall: comes back to the room it knows, or is let in by a code. */
export function drive(room: string | null, code: string | null): () => void {
  const token = room === null ? null : remoteToken(room);
  if (token === null && code === null) return endWithout();
  endedBy.value = null;
  let held = token;
  const opened = openLine(
    () =>
      held === null
        ? { kind: 'pair', code: code ?? '', name: deviceName(navigator.userAgent) }
        : { kind: 'resume', token: held, instance, takeOver: false },
    (message) => {
      if (message.kind === 'joined') held = message.token;
      hear(message);
    },
  );
  line.value = opened;
  const stops = [mirrorCamera(isMirroring), tellOwnChanges(), tellOwnCamera(), tellOwnInk()];
  return () => {
    for (const stop of stops) stop();
    opened.close();
    line.value = present.value = null;
  };
}

/** The address names a room, and this browser knows nothing of it any more. */
function endWithout(): () => void {
  endedBy.value = {
    kind: 'ended',
    why: 'bad-token',
    detail: { zh: '配对已失效，请重新扫码。', en: 'The pairing holds no longer; scan again.' },
  };
  return () => {};
}

function hear(message: FromServer): void {
  switch (message.kind) {
    case 'joined':
      device = message.device;
      keepRemoteToken(message.room, message.token);
      if (view.peek().drives !== message.room) patch({ pairing: null, drives: message.room });
      return;
    case 'present':
      present.value = message;
      return;
    case 'shows':
      scene.value = message.scene;
      isWallBlank.value = message.isBlank;
      show(viewOfAddress(message.address));
      return;
    case 'scenes':
      scenes.value = message.scenes;
      return;
    case 'camera':
      // Its own hand is on the map: it is there already.
      if (message.by !== device) wallCamera.value = message;
      return;
    case 'laser':
      if (message.by !== device) showLaser(message.by ?? 'wall', message.at);
      return;
    case 'ink':
      if (message.by !== device) addInk(message);
      return;
    case 'drawn':
      strokes.value = message.strokes;
      return;
    case 'ended':
      endedBy.value = message;
      if (message.why !== 'replaced') forget();
      return;
    default:
      return;
  }
}

function forget(): void {
  const room = view.peek().drives;
  if (room !== null) keepRemoteToken(room, null);
}

/** Of the wall's view what this device has controls for; how it reads, its owner chooses. */
function show({ zone, selection, theme, date, knownOn, isolated }: View): void {
  wanted = { selection, theme, date };
  preview({ zone, selection, theme, date, knownOn, isolated, ...toldCamera() });
}

/** Whatever is chosen on this device, by whichever control of the page, is wished of the wall. */
function tellOwnChanges(): () => void {
  return effect(() => {
    const { selection, theme, date } = view.value;
    const chosen = { selection, theme, date };
    for (const wish of wanted ? wishesBetween(wanted, chosen) : []) say(wish);
    if (wanted) wanted = chosen;
  });
}

/** The map is the pad: where a hand moves it, the wall looks. */
function tellOwnCamera(): () => void {
  const tell = oncePerFrame((map: MapLibreMap) => {
    const told = wallCamera.peek();
    if (!told) return;
    const camera = unfittedCamera(cameraOf(map), told.size, sizeOf(map));
    wallCamera.value = { ...told, camera };
    say({ kind: 'camera', camera });
  });
  return effect(() => {
    const map = mapHeld.value;
    if (!map) return undefined;
    const isByHand = (event: object) => 'originalEvent' in event && Boolean(event.originalEvent);
    const onMove = (event: object) => {
      if (isByHand(event)) tell(map);
    };
    const onStart = (event: object) => {
      if (isByHand(event)) isMirroring.value = false;
    };
    const onEnd = (event: object) => {
      if (!isByHand(event)) return;
      tell(map);
      isMirroring.value = true;
    };
    map.on('move', onMove);
    map.on('movestart', onStart);
    map.on('moveend', onEnd);
    return () => {
      map.off('move', onMove);
      map.off('movestart', onStart);
      map.off('moveend', onEnd);
    };
  });
}

function tellOwnInk(): () => void {
  return listenToInk({
    laser: (at) => say({ kind: 'laser', at }),
    ink: (more) => say({ kind: 'ink', ...more }),
    wiped: () => say({ kind: 'wipe' }),
  });
}
