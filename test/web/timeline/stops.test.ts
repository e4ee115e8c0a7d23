import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, isoDate, type IsoDate } from '../../../geodata/date.ts';
import {
  dayAt,
  placeOf,
  stopBeside,
  stopsOf,
  strides,
  ticksOf,
  type Span,
} from '../../../web/timeline/stops.ts';
import { anyDay } from '../../geodata/arbitraries.ts';

const span = (first: string, last: string): Span => ({
  first: isoDate(first),
  last: isoDate(last),
});
const days = (...texts: string[]) => texts.map((text) => isoDate(text));

const anySpan = fc
  .tuple(anyDay, anyDay)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): Span => (a < b ? { first: a, last: b } : { first: b, last: a }));

describe('the stops of the slider', () => {
  test('by month are the ends of months, leap days included, between the first day and the newest', () => {
    expect(stopsOf('month', span('2023-12-15', '2024-03-10'), [])).toEqual(
      days('2023-12-15', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-10'),
    );
    expect(stopsOf('month', span('2024-01-31', '2024-02-29'), [])).toEqual(
      days('2024-01-31', '2024-02-29'),
    );
  });

  test('by observation are the days on which something was observed', () => {
    const observed = days('2024-01-05', '2024-01-09', '2024-02-01');
    expect(stopsOf('observation', span('2024-01-05', '2024-03-01'), observed)).toEqual(
      days('2024-01-05', '2024-01-09', '2024-02-01', '2024-03-01'),
    );
  });

  test('lie in order from end to end, and are gone through forth and back without missing one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...strides), anySpan, fc.array(anyDay), (stride, whole, some) => {
        const stops = stopsOf(stride, whole, some.toSorted());
        expect(stops[0]).toBe(whole.first);
        expect(stops.at(-1)).toBe(whole.last);
        expect(stops).toEqual([...new Set(stops)].toSorted());
        const walk = (from: IsoDate, direction: 1 | -1) => {
          const gone = [from];
          for (let day = stopBeside(stops, from, direction); day;) {
            gone.push(day);
            day = stopBeside(stops, day, direction);
          }
          return gone;
        };
        expect(walk(whole.first, 1)).toEqual(stops);
        expect(walk(whole.last, -1)).toEqual(stops.toReversed());
      }),
      { numRuns: 50 },
    );
  });
});

test('a day and its place on the slider are one another’s', () => {
  fc.assert(
    fc.property(anySpan, fc.nat(), (whole, seed) => {
      const place = seed % (daysBetween(whole.first, whole.last) + 1);
      expect(placeOf(whole, dayAt(whole, place))).toBe(place);
    }),
  );
  expect(placeOf(span('2024-01-01', '2024-02-01'), isoDate('2020-01-01'))).toBe(0);
  expect(placeOf(span('2024-01-01', '2024-02-01'), isoDate('2030-01-01'))).toBe(31);
});

test('ticks are higher where more was observed, and of a day that is out of the span there is none', () => {
  const ticks = ticksOf(span('2024-01-01', '2024-01-11'), [
    { day: isoDate('2023-12-31'), count: 900 },
    { day: isoDate('2024-01-01'), count: 1 },
    { day: isoDate('2024-01-06'), count: 100 },
    { day: isoDate('2024-01-11'), count: 25 },
  ]);
  expect(ticks).toEqual([
    { at: 0, height: 0.1 },
    { at: 0.5, height: 1 },
    { at: 1, height: 0.5 },
  ]);
});
