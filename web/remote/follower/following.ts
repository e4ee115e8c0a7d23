import { computed, signal } from '@preact/signals';
import type { FromServer } from '../../../geodata/meeting/remote/messages.ts';
import { preview, view, viewOfAddress } from '../../state/current.ts';
import { isBlank } from '../../state/meeting.ts';
import type { View } from '../../state/view.ts';
import { addInk, showLaser, strokes } from '../ink/ink.ts';
import { openLine, type Line } from '../line.ts';
import { mirrorCamera, toldCamera, wallCamera } from '../mirrored.ts';
import { present } from '../presence.ts';
import { followOwnLook } from './ownLook.ts';

const line = signal<Line | null>(null);
export const lineState = computed(() => line.value?.state.value ?? null);
export const endedBy = signal<Extract<FromServer, { kind: 'ended' }> | null>(null);
/** Whether this screen shows what the wall shows; else somebody looks around on it. */
export const isFollowing = signal(true);

/** What the wall showed last; null before it has told. */
let told: { readonly view: View; readonly isBlank: boolean } | null = null;

export function follow(room: string): () => void {
  endedBy.value = null;
  const opened = openLine(() => ({ kind: 'follow', room }), hear);
  line.value = opened;
  const stops = [mirrorCamera(isFollowing), followOwnLook(isFollowing, () => told?.view ?? null)];
  return () => {
    for (const stop of stops) stop();
    opened.close();
    line.value = present.value = null;
  };
}

/** Back to what the wall shows. */
export function followAgain(): void {
  isFollowing.value = true;
  show();
}

function hear(message: FromServer): void {
  switch (message.kind) {
    case 'present':
      present.value = message;
      return;
    case 'shows':
      told = { view: viewOfAddress(message.address), isBlank: message.isBlank };
      if (isFollowing.peek()) show();
      return;
    case 'camera':
      wallCamera.value = message;
      return;
    case 'laser':
      showLaser(message.by ?? 'wall', message.at);
      return;
    case 'ink':
      addInk(message);
      return;
    case 'drawn':
      strokes.value = message.strokes;
      return;
    case 'ended':
      endedBy.value = message;
      return;
    default:
      return;
  }
}

/** All that the wall shows, but how it reads: language, unit, light or dark are the reader's own here. */
function show(): void {
  if (!told) return;
  const { language, unit, colourScheme, basemap, pairing, drives, follows } = view.peek();
  const own = { language, unit, colourScheme, basemap, pairing, drives, follows };
  isBlank.value = told.isBlank;
  const camera = view.peek().camera;
  preview({ ...told.view, ...own, camera, ...toldCamera() });
}
