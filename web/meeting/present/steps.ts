import { signal } from '@preact/signals';
import { view, change, plainView } from '../../state/current.ts';
import { isBlank } from '../../state/meeting.ts';
import type { View } from '../../state/view.ts';
import { currentReading, deckDay, shownReadings } from '../records.ts';
import { isPresenterWindow, sceneId } from '../meetingView.ts';
import { viewOfScene } from '../scene/viewOfScene.ts';

/** Whether all scenes are laid out, to choose one. */
export const isOverview = signal(false);
/** Counts up when the camera shall go back to where the scene has it. */
export const returns = signal(0);

/** Where the reader was before presenting. */
let viewBefore: View | null = null;

/** Shows a scene of the open deck, as it is in the deck whatever was done to the map in the one before. */
export function openScene(id: string): void {
  isBlank.value = false;
  isOverview.value = false;
  returns.value = returns.peek() + 1;
  if (isPresenterWindow.peek()) change((current) => ({ ...current, scene: id }));
  else change((current) => sceneView(id, current));
}

function sceneView(id: string, current: View): View {
  const reading = shownReadings.peek().find(({ scene }) => scene.id === id);
  return reading ? viewOfScene(reading, current, deckDay.peek()) : { ...current, scene: id };
}

/** The scene after the one on show, or before it; the first and the last have none beyond. */
export function stepScene(by: 1 | -1): void {
  const readings = shownReadings.peek();
  const at = readings.findIndex(({ scene }) => scene.id === sceneId.peek());
  const next = readings[at + by];
  if (next && at + by >= 0) openScene(next.scene.id);
}

export function openEnd(at: 'first' | 'last'): void {
  const wanted = shownReadings.peek().at(at === 'first' ? 0 : -1);
  if (wanted) openScene(wanted.scene.id);
}

/** Back to the scene, after something in it was looked at. */
export function returnToScene(): void {
  const id = sceneId.peek();
  if (id !== null) openScene(id);
}

/** Whether something was opened in the scene that is not of it. */
export function isAwayFromScene(): boolean {
  const reading = currentReading.peek();
  if (!reading) return false;
  const { selection } = view.peek();
  const own = viewOfScene(reading, view.peek(), deckDay.peek()).selection;
  return selection?.kind !== own?.kind || selection?.id !== own?.id;
}

export function startPresenting(id: string): void {
  viewBefore = view.peek();
  openScene(id);
}

/** Back to where one was before presenting, with the deck open. */
export function stopPresenting(): void {
  isBlank.value = false;
  isOverview.value = false;
  const before = viewBefore;
  viewBefore = null;
  change((current) => ({
    ...(before ?? plainView()),
    zone: current.zone,
    deck: current.deck,
    scene: null,
    language: current.language,
    unit: current.unit,
    colourScheme: current.colourScheme,
    camera: before?.camera ? { ...before.camera, movedBy: 'address' } : null,
  }));
}
