import { setFlagsFromString } from 'node:v8';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { parseIsoDate } from '../../../geodata/date.ts';
import { checkRecords } from '../../../geodata/records/checkRecords.ts';
import { describeFinding } from '../../../geodata/records/finding.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';

/** The whole zone as one value that can be compared. */
function whole(parcels: number, seed: number) {
  const records = exampleRecords({ parcels, seed });
  return { ...records, blocks: [...records.blocks], parcels: [...records.parcels] };
}

test('the same seed gives the same records', () => {
  expect(whole(240, 11)).toEqual(whole(240, 11));
});

test('another seed gives another plan and another story', () => {
  const [one, other] = [whole(240, 1), whole(240, 2)];
  expect(one.parcels[0]!.parcel.geometry).not.toEqual(other.parcels[0]!.parcel.geometry);
  expect(one.parcels.map(({ log }) => log)).not.toEqual(other.parcels.map(({ log }) => log));
});

test.each([1, 2, 7, 239, 240, 241, 5000])(
  '%i parcels come out when they are asked for',
  (parcels) => {
    const zone = exampleRecords({ parcels, seed: 3 });
    const ids = [...zone.parcels].map(({ parcel }) => parcel.id);
    expect(ids).toHaveLength(parcels);
    expect(new Set(ids).size).toBe(parcels);
  },
);

test.each([0, -1, 2.5, Number.NaN, Infinity])('%d parcels are refused', (parcels) => {
  expect(() => exampleRecords({ parcels, seed: 1 })).toThrow(RangeError);
});

test('a small zone is the beginning of a large one', () => {
  const small = [...exampleRecords({ parcels: 300, seed: 5 }).parcels];
  const large = exampleRecords({ parcels: 100_000, seed: 5 }).parcels[Symbol.iterator]();
  expect(small.map((): unknown => large.next().value)).toEqual(small);
});

test.each([
  [1, 1],
  [7, 2],
  [240, 1],
  [240, 2],
  [240, 3],
  [300, 4],
])('the records of %i parcels from seed %i have nothing wrong with them', (parcels, seed) => {
  const findings = checkRecords(exampleRecords({ parcels, seed }), {
    window: [121.2, 27.2, 121.5, 27.6],
    latest: parseIsoDate('2026-06-30')!,
    texts: [],
  });
  expect(findings.map(describeFinding)).toEqual([]);
});

test.each([1, 2, 3])(
  'a million parcels from seed %i keep to the open sea between the islands',
  (seed) => {
    const { zone } = exampleRecords({ parcels: 1_000_000, seed });
    const [west, south, east, north] = zone.bbox;
    expect([west > 121.25, south > 25.8, east < 123.9, north < 28]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(zone.note.zh).toContain('海上');
    expect(zone.note.en).toContain('at sea');
  },
);

test('of a million parcels ten are read without making the rest, and the surroundings stay few', () => {
  // Every draw of a random number multiplies four times or so; all the parcels would draw some hundred million.
  const multiply = Math.imul;
  let left = 1_000_000;
  const draws = vi.spyOn(Math, 'imul').mockImplementation((a, b) => {
    if (left === 0) throw new Error('far more is made than was asked for');
    left -= 1;
    return multiply(a, b);
  });
  try {
    const zone = exampleRecords({ parcels: 1_000_000, seed: 1 });
    const [parcels, blocks] = [zone.parcels[Symbol.iterator](), zone.blocks[Symbol.iterator]()];
    for (let index = 0; index < 10; index += 1) {
      expect(parcels.next().done).toBe(false);
      expect(blocks.next().done).toBe(false);
    }
    expect(zone.towns.length).toBeLessThan(5000);
    expect(zone.landmarks.length).toBeLessThan(1500);
    expect(zone.works.length + zone.events.length + zone.projects.length).toBeLessThan(50);
  } finally {
    draws.mockRestore();
  }
});

test('parcels that have been read are let go', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const { parcels } = exampleRecords({ parcels: 2400, seed: 1 });
  const read: WeakRef<object>[] = [];
  for (const record of parcels) {
    read.push(new WeakRef(record));
    // A weak reference holds its target to the end of the turn it is made in.
    if (read.length % 240 === 0) await nextTurn();
    if (read.length === 2399) break;
  }
  await nextTurn();
  collectGarbage();
  expect(read.filter((reference) => reference.deref() !== undefined).length).toBeLessThan(480);
});
