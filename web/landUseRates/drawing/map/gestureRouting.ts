import { unlessComposing } from '../../../state/composing.ts';

/** Who a gesture belongs to: the drawing alone, the map alone, or taps to the drawing and drags to the map. */
export type GestureOwner = 'drawing' | 'map' | 'both';

/** How a gesture began. */
export type GestureStart = {
  /** Pixels from the map's left and top. */
  readonly x: number;
  readonly y: number;
  readonly kind: 'mouse' | 'pen' | 'touch';
  readonly shift: boolean;
};

export type GestureRouting = {
  /** Asked when a gesture begins on the map; null while there is no tool, and both hear everything. */
  ownerOf(press: GestureStart): GestureOwner | null;
  /** A second finger came down, or the browser took the gesture for itself: it counts for nothing. */
  onInterrupted(): void;
};

/** Events that the map reads gestures from; the drawing tool reads pointer events. */
const mapEvents = ['mousedown', 'touchstart', 'touchmove', 'touchend', 'dblclick'] as const;

/**
 * Parts the gestures on a map between the drawing tool and the map itself. It listens on the way down to the canvas, before
 * either hears: what is one's own the other is not told of. Right and middle button, two fingers and a held space bar
 * always move the map, so that zooming and panning go on with any tool chosen.
 *
 * @param container the element around the map's canvas
 */
export function openGate(
  container: HTMLElement,
  canvas: HTMLElement,
  gate: GestureRouting,
): () => void {
  const stop = new AbortController();
  const fingers = new Set<number>();
  /** Of the gesture under way or, with no finger down, of the last one. */
  let owner: GestureOwner | null = null;
  let isSpaceHeld = false;

  const begin = (event: PointerEvent) => {
    const first = gate.ownerOf(pressOf(event, canvas));
    owner = first !== null && (event.button !== 0 || isSpaceHeld) ? 'map' : first;
    // Let go over a panel, the pointer still belongs to what it was pressed on.
    if (owner === 'drawing' || owner === 'both') canvas.setPointerCapture(event.pointerId);
  };
  const interrupt = () => {
    if (owner === 'drawing' || owner === 'both') gate.onInterrupted();
    if (owner !== null) owner = 'map';
  };
  const press = (event: PointerEvent) => {
    if (event.target !== canvas) return;
    fingers.add(event.pointerId);
    if (fingers.size > 1) interrupt();
    else begin(event);
    keepFromDrawing(event);
  };
  const release = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === 'pointercancel') interrupt();
    keepFromDrawing(event);
  };
  const keepFromDrawing = (event: PointerEvent) => {
    if (owner === 'map') event.stopPropagation();
  };
  const move = (event: PointerEvent) => {
    if (fingers.size > 0) keepFromDrawing(event);
  };
  const keepFromMap = (event: Event) => {
    const isOneFinger = !('touches' in event) || (event as TouchEvent).touches.length < 2;
    const isDrawings = owner === 'drawing' || (owner === 'both' && event.type === 'dblclick');
    if (!isDrawings || !isOneFinger) return;
    event.stopPropagation();
    // As the map would have: without it a browser may take the finger for one that scrolls the page.
    if (event.type === 'touchmove' && event.cancelable) event.preventDefault();
  };
  const hold = (event: KeyboardEvent) => {
    if (event.key === ' ') isSpaceHeld = event.type === 'keydown' && isOnMap(event, container);
  };

  const options = { capture: true, passive: false, signal: stop.signal };
  container.addEventListener('pointerdown', press, options);
  container.addEventListener('pointermove', move, options);
  window.addEventListener('pointerup', release, options);
  window.addEventListener('pointercancel', release, options);
  for (const name of mapEvents) container.addEventListener(name, keepFromMap, options);
  window.addEventListener('keydown', unlessComposing(hold), options);
  window.addEventListener('keyup', unlessComposing(hold), options);
  return () => stop.abort();
}

function pressOf(event: PointerEvent, canvas: HTMLElement): GestureStart {
  const { left, top } = canvas.getBoundingClientRect();
  const { pointerType } = event;
  return {
    x: event.clientX - left,
    y: event.clientY - top,
    kind: pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse',
    shift: event.shiftKey,
  };
}

/** On a button the space bar presses it. */
function isOnMap({ target }: Event, container: HTMLElement): boolean {
  return target === document.body || (target instanceof Node && container.contains(target));
}
