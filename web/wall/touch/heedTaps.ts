import { isPalm, isTap, type Press } from './contacts.ts';

/** Lets a click through to the map only where it is a short tap of one finger; a mouse clicks as it likes. */
export function heedTaps(container: HTMLElement): () => void {
  const down = new Map<number, { readonly x: number; readonly y: number }>();
  let press: Press | null = null;
  const surface = () => ({ width: window.innerWidth, height: window.innerHeight });

  const begin = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') {
      press = null;
      return;
    }
    if (down.size === 0) press = { began: event.timeStamp, contacts: 0, moved: 0, wasPalm: false };
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (press) press = { ...press, contacts: Math.max(press.contacts, down.size) };
    move(event);
  };
  const move = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    if (!from || !press) return;
    const way = Math.hypot(event.clientX - from.x, event.clientY - from.y);
    const { pointerId: id, clientX: x, clientY: y } = event;
    const contact = { id, x, y, radius: Math.max(event.width, event.height) / 2 };
    press = {
      ...press,
      moved: Math.max(press.moved, way),
      wasPalm: press.wasPalm || isPalm(contact, surface()),
    };
  };
  const end = (event: PointerEvent) => {
    move(event);
    down.delete(event.pointerId);
  };
  const click = (event: MouseEvent) => {
    if (press === null || isTap(press, event.timeStamp, surface())) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  // A finger that begins on a panel is one of the contacts too.
  const listeners = [
    [window, 'pointerdown', begin],
    [window, 'pointermove', move],
    [window, 'pointerup', end],
    [window, 'pointercancel', end],
    [container, 'click', click],
  ] as const;
  for (const [target, type, listener] of listeners)
    target.addEventListener(type, listener as EventListener, true);
  return () => {
    for (const [target, type, listener] of listeners)
      target.removeEventListener(type, listener as EventListener, true);
  };
}
