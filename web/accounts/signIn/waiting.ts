/** Whole seconds until a moment, both in milliseconds; never less than none. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000));
}

/** 80 seconds are 1 minute and 20 seconds: `['1', '20']`; under a minute the seconds alone, `['45']`. */
export function minutesAndSeconds(seconds: number): readonly [string, string] | readonly [string] {
  return seconds < 60
    ? [String(seconds)]
    : [String(Math.floor(seconds / 60)), String(seconds % 60)];
}
