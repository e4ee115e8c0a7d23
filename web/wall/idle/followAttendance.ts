import { batch, effect, signal } from '@preact/signals';
import { change, plainView, preview, settle, view } from '../../state/current.ts';
import { isTheme } from '../../state/theme.ts';
import type { View } from '../../state/view.ts';
import { stopAt, tourStops } from '../tour/tourStops.ts';
import { wall } from '../wallView.ts';
import { attendanceAt, attendedAt, dueAt, type Attendance } from './attendance.ts';

type Options = {
  /** Puts away what the view says nothing of. */
  readonly putAllAway: () => void;
  /** Nobody is there, and the zone has just come to be shown whole, or the tour to begin anew. */
  readonly onQuiet: () => void;
};

/** What counts as somebody's hand; one that only moves a mouse does while somebody is there. */
const hands = ['pointerdown', 'keydown', 'wheel'] as const;

/** Goes home when nobody has touched the wall for a while, then on a tour, until somebody does. Returns how to end it. */
export function followAttendance({ putAllAway, onQuiet }: Options): () => void {
  const opened = view.peek();
  const attendance = signal<Attendance>(attendedAt(Date.now()));
  /** The view as it was last known here: any other one is somebody's, a tablet's too. */
  let known = opened;

  const touched = () => (attendance.value = attendedAt(Date.now()));
  const become = (next: Attendance) => {
    if (next === attendance.peek()) return;
    batch(() => {
      attendance.value = next;
      if (next.kind === 'home') goHome(opened, putAllAway);
      if (next.kind === 'touring') showStop(next.stop);
      known = view.peek();
    });
    if (next.kind === 'home' || (next.kind === 'touring' && next.stop === 0)) onQuiet();
  };
  const stopTelling = effect(() => {
    const { value } = attendance;
    stopAt.value = value.kind === 'touring' ? value.stop : null;
  });
  const stopWatching = effect(() => {
    // While a meeting is held a scene may stand for as long as it is spoken of.
    if (view.value !== known || view.value.scene !== null) touched();
    known = view.value;
  });
  const stopTiming = effect(() => {
    const due = wall.value && dueAt(attendance.value, wall.value);
    if (due === null) return undefined;
    const pass = () => {
      const pace = wall.peek();
      if (pace === null) return;
      if (view.peek().scene !== null) touched();
      else become(attendanceAt(Date.now(), attendance.peek(), pace, tourStops.peek().length));
    };
    const timer = setTimeout(pass, Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  });
  const hear = () => {
    const wasTouring = attendance.peek().kind === 'touring';
    touched();
    if (!wasTouring) return;
    settle();
    known = view.peek();
  };
  for (const hand of hands) window.addEventListener(hand, hear, { capture: true, passive: true });
  return () => {
    for (const stop of [stopTelling, stopWatching, stopTiming]) stop();
    for (const hand of hands) window.removeEventListener(hand, hear, { capture: true });
    stopAt.value = null;
  };
}

/** The zone whole, as the wall was opened: its theme, language and unit, whatever somebody has chosen since. */
function goHome(opened: View, putAllAway: () => void): void {
  putAllAway();
  const { zone, theme, language, unit, colourScheme, basemap } = opened;
  change(() => ({ ...plainView(), zone, theme, language, unit, colourScheme, basemap }));
}

/** Into the picture alone: neither address nor history hear of a tour. */
function showStop(at: number): void {
  const theme = tourStops.peek()[at]?.theme;
  if (theme !== undefined && isTheme(theme)) preview({ theme, isolated: null });
}
