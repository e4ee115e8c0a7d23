import type { Signal } from '@preact/signals';

type Dragging = {
  readonly id: string;
  readonly dragged: Signal<string | null>;
  /** Told the place among the others where it is let go. */
  readonly drop: (to: number) => void;
};

/** Drags a scene by its handle, with a mouse or a finger: it goes before the first one whose middle lies below the pointer. */
export function dragScenes(event: PointerEvent, { id, dragged, drop }: Dragging): void {
  const handle = event.currentTarget as HTMLElement;
  const list = handle.closest('ol');
  if (!list) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  dragged.value = id;
  const others = [...list.querySelectorAll<HTMLElement>(':scope > li')].filter(
    ({ dataset }) => dataset['id'] !== id,
  );
  const placeAt = (y: number) => {
    const at = others.findIndex((item) => {
      const { top, height } = item.getBoundingClientRect();
      return y < top + height / 2;
    });
    return at < 0 ? others.length : at;
  };
  const mark = (place: number | null) => {
    for (const [index, item] of others.entries()) {
      item.toggleAttribute('data-before', index === place);
      item.toggleAttribute('data-after', place === others.length && index === place - 1);
    }
  };
  const end = (place: number | null) => {
    mark(null);
    dragged.value = null;
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    if (place !== null) drop(place);
  };
  handle.onpointermove = ({ clientY }) => mark(placeAt(clientY));
  handle.onpointerup = ({ clientY }) => end(placeAt(clientY));
  handle.onpointercancel = () => end(null);
}
