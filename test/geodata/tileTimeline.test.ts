import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axes } from '../../geodata/axis.ts';
import { isoDate } from '../../geodata/date.ts';
import { nothingKnown, stepOn, stepsOf } from '../../geodata/parcelTimeline.ts';
import { progressAt, timelineAsKnownThen, timelineOf } from '../../geodata/progress.ts';
import { readTileTimeline, tileTimeline } from '../../geodata/tileTimeline.ts';
import { anyLog, dayOfFortnight } from './arbitraries.ts';

test('a timeline is read as it was written, whatever was observed and whenever it was known', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      for (const steps of [stepsOf(timelineOf(log)), stepsOf(timelineAsKnownThen(log))])
        expect(readTileTimeline(tileTimeline(steps))).toEqual(steps);
    }),
  );
});

test('the states of any day can be told of the text alone', () => {
  fc.assert(
    fc.property(anyLog, dayOfFortnight, (log, day) => {
      const progress = progressAt(log, day);
      const step = stepOn(readTileTimeline(tileTimeline(stepsOf(timelineOf(log)))), day);
      for (const axis of axes) expect(step?.[axis]).toBe(progress[axis]?.state ?? null);
    }),
  );
});

test('it is short, and says so much', () => {
  const steps = [
    nothingKnown,
    {
      ...nothingKnown,
      from: isoDate('2008-06-01'),
      asOf: isoDate('2008-06-01'),
      levelling: 'levelling' as const,
      levellingPercent: 37.5,
    },
    {
      ...nothingKnown,
      from: isoDate('2010-10-08'),
      asOf: isoDate('2010-09-30'),
      clearance: 'cleared' as const,
      building: 'notRequired' as const,
      blocked: true,
    },
  ];
  expect(tileTimeline(steps)).toBe('00010101---;20080601-4-=/37.5/;201010087-8!@20100930');
});

test.each(['', '2010', '20101308---', '20100930x--', '20100930----', '20100930---=1/2'])(
  'what is no timeline is refused: “%s”',
  (text) => expect(() => readTileTimeline(text)).toThrow(RangeError),
);
