import type { zhTimeline } from './zh.ts';

export const enTimeline: typeof zhTimeline = {
  known: 'As known when',
  knownKinds: { now: 'As known now', eachDay: 'As known then', day: 'As known by…' },
  knownDay: 'Recorded by',
  failed: 'The past did not come; it is being tried again.',
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
