import type { zhTimeline } from './zh.ts';

export const enTimeline: typeof zhTimeline = {
  close: 'Close the timeline',
  reading: 'Reading what is on record of each day…',
  nothing: 'There is nothing on record of the parcels to look back on.',
  day: 'Day',
  earlier: 'One step back',
  later: 'One step on',
  play: 'Play',
  pause: 'Pause',
  stride: 'Step',
  strides: { month: 'Months', observation: 'Records' },
};
