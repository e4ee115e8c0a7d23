import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import {
  changedAttributes,
  describedParcel,
  parcelAttributes,
  type DescribedParcel,
} from '../../../geodata/editing/describedParcel.ts';
import { planAttributes } from '../../../geodata/editing/plannedAttributes.ts';
import { takenNumber } from '../../../geodata/editing/takenNumber.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { Parcel } from '../../../geodata/parcel.ts';

const square: Areal = {
  type: 'Polygon',
  coordinates: [
    [
      [119.8, 29.2],
      [119.81, 29.2],
      [119.81, 29.21],
      [119.8, 29.2],
    ],
  ],
};

const parcel = (id: string, more: Partial<Parcel> = {}): Parcel => ({
  id,
  number: id.toUpperCase(),
  name: bilingual(id, id),
  block: 'east',
  town: 'hill',
  landUse: null,
  quality: 'surveyed',
  registered: null,
  measuredM2: 5000,
  geometry: square,
  note: null,
  ...more,
});

const blocks = [
  { id: 'east', town: 'hill' },
  { id: 'west', town: 'vale' },
  { id: 'apart', town: null },
];

const described = fc.record({
  id: fc.constant('a'),
  name: fc.constantFrom(bilingual('a', 'a'), bilingual('新名', 'New name')),
  number: fc.constantFrom('A', 'B-1', null),
  block: fc.constantFrom('east', 'west', 'apart', null),
  landUse: fc.constantFrom('0701' as const, '1001' as const, null),
  registered: fc.constantFrom(null, {
    squareMetres: 64_000,
    asPrinted: '96 亩',
    provenance: { kind: 'site' } as const,
  }),
}) satisfies fc.Arbitrary<DescribedParcel>;

describe('attributes of parcels', () => {
  test('are changed as they are told, and nothing else of the parcel is', () => {
    fc.assert(
      fc.property(described, (told) => {
        const before = parcel('a');
        const planned = planAttributes([before], [told], blocks);
        if (changedAttributes(before, told).length === 0) {
          expect(planned).toEqual({ fault: { kind: 'unchanged', place: 0 } });
          return;
        }
        const { fault, changes, from, to } = planned as Extract<typeof planned, { fault: null }>;
        expect([fault, from, to]).toEqual([null, [describedParcel(before)], [told]]);
        const [change] = changes;
        const after = (change as { readonly parcel: Parcel }).parcel;
        expect(describedParcel(after)).toEqual(told);
        const left = { ...after, town: before.town };
        for (const attribute of parcelAttributes)
          Object.assign(left, { [attribute]: before[attribute] });
        expect(left).toEqual(before);
      }),
    );
  });

  test('a parcel is in the town of the block that it moves to, and stays in its own where the block is in none', () => {
    const townIn = (block: string | null) => {
      const planned = planAttributes([parcel('a')], [{ ...parcel('a'), block }], blocks);
      return planned.fault === null && (planned.changes[0] as { parcel: Parcel }).parcel.town;
    };
    expect(['west', 'apart', null].map(townIn)).toEqual(['vale', 'hill', 'hill']);
  });

  test('of other parcels than were seen, twice of one, or of a block that is none, are no edit', () => {
    const [a, b] = [parcel('a'), parcel('b')];
    const other = { fault: { kind: 'otherParcels' } };
    expect(planAttributes([a], [{ ...b, number: null }], blocks)).toEqual(other);
    expect(planAttributes([a, b], [a, a], blocks)).toEqual(other);
    expect(planAttributes([a, b], [{ ...a, number: null }], blocks)).toEqual(other);
    expect(
      planAttributes(
        [a, b],
        [
          { ...a, number: null },
          { ...b, block: 'none' },
        ],
        blocks,
      ),
    ).toEqual({ fault: { kind: 'unknownBlock', place: 1, block: 'none' } });
  });
});

describe('a number', () => {
  const numbered = (id: string, number: string) => ({ id, name: bilingual(id, id), number });

  test('is taken that another parcel has, however it is spaced', () => {
    const others = [numbered('b', 'JD-02'), numbered('a', 'JD-01')];
    const by = others[0];
    expect(takenNumber([parcel('a')], [parcel('a', { number: 'ＪＤ- 02' })], others)).toEqual({
      place: 0,
      by,
    });
    expect(takenNumber([parcel('a')], [parcel('a', { number: 'JD-03' })], others)).toBeNull();
  });

  test('may stay though another has it, go to another in one edit, and be given to one of two new parcels only', () => {
    const twice = [numbered('a', 'A'), numbered('b', 'A')];
    expect(takenNumber([parcel('a')], [parcel('a')], twice)).toBeNull();
    const [a, b] = [parcel('a'), parcel('b')];
    const swapped = [parcel('a', { number: 'B' }), parcel('b', { number: 'A' })];
    expect(takenNumber([a, b], swapped, [numbered('a', 'A'), numbered('b', 'B')])).toBeNull();
    const parts = [parcel('a-1', { number: 'A' }), parcel('a-2', { number: 'A' })];
    expect(takenNumber([a], parts, [numbered('a', 'A')])).toMatchObject({ place: 1 });
  });
});
