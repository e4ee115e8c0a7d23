import { expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { openings, type Opening } from '../../../web/state/opening.ts';
import { parcelsOn, versionOn } from '../../../web/state/zoneVersion.ts';

const first = { from: null, recordedAt: isoInstant('2026-01-10T02:00:00.000Z') };
const june = { from: isoDate('2026-06-01'), recordedAt: isoInstant('2026-06-20T02:00:00.000Z') };
const [may, july] = [isoDate('2026-05-31'), isoDate('2026-07-01')];

test('two days have the same parcels where the same imports hold on both, as known by a day', () => {
  const on = versionOn.bind(null, [first, june]);
  expect(on(july, null)).toBe(on(null, null));
  expect(on(june.from, null)).toBe(on(july, null));
  expect(on(may, null)).not.toBe(on(july, null));
  // The file came on the twentieth: before, nobody knew of the boundary of the first.
  expect(on(july, isoDate('2026-06-19'))).toBe(on(may, null));
  expect(on(july, isoDate('2026-06-20'))).toBe(on(july, null));
  expect(on(july, isoDate('2026-01-09'))).toBe(versionOn([], july, null));
});

test('a zone that was made anew has other parcels, whatever its imports', () => {
  const zone = { versions: [first], parcels: 3, bbox: [119, 29, 120, 30] } as never as Parameters<
    typeof parcelsOn
  >[0];
  expect(parcelsOn({ ...zone, parcels: 4 }, july, null)).not.toBe(parcelsOn(zone, july, null));
  expect(parcelsOn({ ...zone, edition: 'other' }, july, null)).toBe(parcelsOn(zone, july, null));
});

test('a zone is opened anew for another zone and for other parcels, and for nothing else', () => {
  const openingOf = openings();
  const now = (date: Opening['date']) => (): Omit<Opening, 'zone'> => ({
    date,
    knownOn: null,
    theme: 'stage',
    reading: 0,
  });
  const opened = openingOf('a', undefined, now(july));
  expect(opened).toMatchObject({ zone: 'a', date: july });
  expect(openingOf('a', 'second', now(may))).toBe(opened);
  expect(openingOf('a', 'second', now(may))).toBe(opened);
  const earlier = openingOf('a', 'first', now(may));
  expect(earlier).toMatchObject({ zone: 'a', date: may });
  expect(openingOf('b', undefined, now(null))).toMatchObject({ zone: 'b', date: null });
  expect(openingOf('b', '', now(may))).toMatchObject({ date: null });
  expect(openingOf(null, undefined, now(may))).toBeNull();
});
