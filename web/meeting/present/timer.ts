import { computed, effect, signal } from '@preact/signals';
import { isPresenterWindow, sceneId } from '../meetingView.ts';

/** When the first scene was shown, and the one on show, by this machine's clock; null while nothing is presented. */
export const startedAt = signal<number | null>(null);
export const sceneSince = signal<number | null>(null);
const now = signal(Date.now());

// Whoever presents sees how long: the presenter's window is told by the one that does.
effect(() => {
  if (sceneId.value === null) {
    startedAt.value = null;
    sceneSince.value = null;
    return undefined;
  }
  if (!isPresenterWindow.peek()) {
    sceneSince.value = Date.now();
    startedAt.value = startedAt.peek() ?? Date.now();
  }
  const timer = setInterval(() => (now.value = Date.now()), 1000);
  return () => clearInterval(timer);
});

const since = (start: number | null) => (start === null ? 0 : Math.max(0, now.value - start));

/** `14:05` */
export const totalTime = computed(() => clockText(since(startedAt.value)));
export const sceneTime = computed(() => clockText(since(sceneSince.value)));
/** `09:41`, of the wall clock. */
export const timeOfDay = computed(() => {
  const date = new Date(now.value);
  return [date.getHours(), date.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
});

/** 845 000 ms → `14:05`, 3 661 000 ms → `1:01:01`. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
