import type { PageOfCapability } from '../capability.ts';
import { fillScreenAtTouch } from './fullScreen.ts';
import { followAttendance } from './idle/followAttendance.ts';
import { keepAwake } from './keepAwake.ts';
import { recover } from './recovery/recover.ts';
import { followHand } from './touch/followHand.ts';
import { heedFingers } from './touch/heedFingers.ts';
import { heedTaps } from './touch/heedTaps.ts';

/** All that a wall does besides showing the page. Returns how to end it. */
export function runWall({ putAllAway }: PageOfCapability): () => void {
  const map = document.querySelector<HTMLElement>('.map-canvas');
  const recovery = recover();
  const stops = [
    keepAwake(),
    fillScreenAtTouch(),
    refuseMenus(),
    followAttendance({ putAllAway, onQuiet: recovery.renew }),
    recovery.stop,
    ...(map ? [followHand(map), heedFingers(map), heedTaps(map)] : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A long press opens no menu of the browser, and a dragged word or picture goes nowhere. */
function refuseMenus(): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const types = ['contextmenu', 'dragstart'];
  for (const type of types) window.addEventListener(type, refuse);
  return () => {
    for (const type of types) window.removeEventListener(type, refuse);
  };
}
