import { isPalm, movesMap, type Contact } from './contacts.ts';

const types = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;

/**
 * Keeps from the map what is no finger of the person who moves it: palms, and a second person far away. The map hears of the
 * others by events that leave those out.
 */
export function heedFingers(container: HTMLElement): () => void {
  const moving = new Map<number, Contact>();
  const ignored = new Set<number>();
  const passed = new WeakSet<Event>();
  const surface = () => ({ width: window.innerWidth, height: window.innerHeight });

  const note = (event: TouchEvent) => {
    for (const contact of [...event.changedTouches].map(contactOf)) {
      const { id } = contact;
      if (event.type === 'touchstart') {
        if (movesMap(contact, [...moving.values()], surface())) moving.set(id, contact);
        else ignored.add(id);
      } else if (event.type === 'touchmove' && moving.has(id)) follow(event, contact);
    }
  };
  /** A palm comes down edge first. */
  const follow = (event: TouchEvent, contact: Contact) => {
    const { id } = contact;
    moving.set(id, contact);
    if (!isPalm(contact, surface())) return;
    moving.delete(id);
    ignored.add(id);
    pass(
      event,
      'touchcancel',
      [...event.changedTouches].filter((one) => one.identifier === id),
    );
  };
  const pass = (event: TouchEvent, type: string, changed: readonly Touch[]) => {
    const heeded = (touches: TouchList) => [...touches].filter(isHeeded);
    const copy = new TouchEvent(type, {
      bubbles: true,
      cancelable: event.cancelable,
      touches: heeded(event.touches),
      targetTouches: heeded(event.targetTouches),
      changedTouches: [...changed],
    });
    passed.add(copy);
    event.target?.dispatchEvent(copy);
  };
  const isHeeded = ({ identifier }: Touch) => !ignored.has(identifier);
  const hear = (event: TouchEvent) => {
    if (passed.has(event)) return;
    note(event);
    const isMixed = [...event.touches, ...event.changedTouches].some((one) => !isHeeded(one));
    if (isMixed) {
      event.stopImmediatePropagation();
      // Neither a click nor the browser's own zoom comes of it.
      if (event.cancelable) event.preventDefault();
      const changed = [...event.changedTouches].filter(isHeeded);
      if (changed.length > 0) pass(event, event.type, changed);
    }
    forgetLifted(event);
  };
  const forgetLifted = (event: TouchEvent) => {
    if (event.type !== 'touchend' && event.type !== 'touchcancel') return;
    for (const { identifier } of event.changedTouches) {
      moving.delete(identifier);
      ignored.delete(identifier);
    }
  };
  for (const type of types)
    container.addEventListener(type, hear, { capture: true, passive: false });
  return () => {
    for (const type of types) container.removeEventListener(type, hear, { capture: true });
  };
}

function contactOf({ identifier, clientX, clientY, radiusX, radiusY }: Touch): Contact {
  return { id: identifier, x: clientX, y: clientY, radius: Math.max(radiusX, radiusY) };
}
