import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendanceAt,
  attendedAt,
  dueAt,
  type Attendance,
  type Pace,
} from '../../../web/wall/idle/attendance.ts';

const pace: Pace = { idle: 120, tour: 10 };

/** What the wall does over so many seconds when nobody comes, looked at every second: `home`, `0`, `1` … */
function quietFor(seconds: number, { stops, ...of }: Pace & { readonly stops: number }): string[] {
  const seen: string[] = [];
  let current: Attendance = attendedAt(0);
  for (let now = 0; now <= seconds * 1000; now += 1000) {
    const next = attendanceAt(now, current, of, stops);
    if (next !== current) seen.push(next.kind === 'touring' ? String(next.stop) : next.kind);
    current = next;
  }
  return seen;
}

describe('a wall that nobody touches', () => {
  test('goes home after its time, then from stop to stop and round again', () => {
    expect(quietFor(119, { ...pace, stops: 2 })).toEqual([]);
    expect(quietFor(120, { ...pace, stops: 2 })).toEqual(['home']);
    expect(quietFor(161, { ...pace, stops: 2 })).toEqual(['home', '0', '1', '0', '1']);
  });

  test('stays at home where the tour is off, and as it was left where it never goes home', () => {
    expect(quietFor(3600, { idle: 120, tour: null, stops: 2 })).toEqual(['home']);
    expect(quietFor(3600, { idle: null, tour: 10, stops: 2 })).toEqual([]);
  });

  test('stays at home while no stop is known, and ends a tour whose stops have gone', () => {
    const home = attendanceAt(120_000, attendedAt(0), pace, 0);
    expect(home.kind).toBe('home');
    expect(attendanceAt(131_000, home, pace, 0).kind).toBe('home');
    const touring: Attendance = { kind: 'touring', stop: 3, since: 0 };
    expect(attendanceAt(10_000, touring, pace, 0).kind).toBe('home');
  });
});

const anyAttendance: fc.Arbitrary<Attendance> = fc.oneof(
  fc.record({ kind: fc.constantFrom('attended' as const, 'home' as const), since: fc.nat() }),
  fc.record({ kind: fc.constant('touring' as const), stop: fc.nat(40), since: fc.nat() }),
);
const anyPace = fc.record({
  idle: fc.option(fc.integer({ min: 5, max: 3600 })),
  tour: fc.option(fc.integer({ min: 3, max: 600 })),
});

test('it changes at the moment that is named beforehand, and not before, to a stop there is', () => {
  fc.assert(
    fc.property(anyAttendance, anyPace, fc.nat(40), fc.nat(10_000_000), (is, of, stops, later) => {
      const due = dueAt(is, of);
      if (due === null) {
        expect(attendanceAt(is.since + later, is, of, stops)).toBe(is);
        return;
      }
      expect(attendanceAt(due - 1, is, of, stops)).toBe(is);
      const next = attendanceAt(due + later, is, of, stops);
      expect(next).toMatchObject({ since: due + later });
      if (next.kind === 'touring') expect(next.stop).toBeLessThan(stops);
    }),
  );
});
