import { signal } from '@preact/signals';
import type { LonLat } from '../../../geodata/geometry.ts';
import { inked, type InkColour, type Stroke } from '../../../geodata/meeting/remote/ink.ts';

/** Who points: a device of the room, or whoever stands at this screen. */
export type Pointing = string | null;

/** What is drawn over the map; on the ground, so that it stays where it was meant. */
export const strokes = signal<readonly Stroke[]>([]);
/** Where light points, of each who holds one. */
export const lasers = signal<ReadonlyMap<Pointing, LonLat>>(new Map());
export const inkColour = signal<InkColour>('red');

/** Hears what is drawn at this screen, to tell others. */
type InkListener = {
  readonly laser: (at: LonLat | null) => void;
  readonly ink: (more: Stroke) => void;
  readonly wiped: () => void;
};
const listeners = new Set<InkListener>();

export function listenToInk(listener: InkListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function showLaser(by: Pointing, at: LonLat | null): void {
  const next = new Map(lasers.peek());
  if (at) next.set(by, at);
  else next.delete(by);
  lasers.value = next;
}

export function addInk(more: Stroke): void {
  strokes.value = inked(strokes.peek(), more);
}

/** Somebody at this screen points. */
export function point(at: LonLat | null): void {
  showLaser(null, at);
  for (const { laser } of listeners) laser(at);
}

/** Somebody at this screen draws. */
export function draw(more: Stroke): void {
  addInk(more);
  for (const { ink } of listeners) ink(more);
}

export function wipe(): void {
  strokes.value = [];
  for (const { wiped } of listeners) wiped();
}
