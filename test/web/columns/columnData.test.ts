import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes, statesOf } from '../../../geodata/axis.ts';
import type { ParcelProperties } from '../../../geodata/parcelFeature.ts';
import { stages } from '../../../geodata/stage.ts';
import { columnsOf } from '../../../web/columns/columnData.ts';
import { columnLevel } from '../../../web/columns/columnLevel.ts';
import { labelsApart } from '../../../web/columns/labelsApart.ts';
import { themes, type Theme } from '../../../web/state/theme.ts';
import { featureOf } from '../parcelFeatures.ts';

const byBlock = { by: 'block' } as const;

/** The column of one parcel. */
function columnOf(known: Partial<ParcelProperties>, theme: Theme) {
  const [column] = columnsOf([featureOf(known)], theme, byBlock);
  return { height: column!.height, label: column!.label, classId: column!.classId };
}

describe('the height of a column', () => {
  test('is the percent on record', () => {
    expect(columnOf({ levelling: 'levelling', levellingPercent: 90 }, 'levelling')).toEqual({
      height: 0.9,
      label: '90 %',
      classId: 'levelling',
    });
  });

  test('is nought and full where the state itself means that', () => {
    const heights = axes.map((axis) =>
      statesOf[axis].map((state) => columnOf({ [axis]: state }, axis).height),
    );
    expect(heights).toEqual([
      [0, null, null, null, null, null, null, 1],
      [0, null, null, null, null, null, 1],
      [0, null, null, null, null, 1, 1, 1],
    ]);
  });

  test('is unknown for 基本完成, what is not required and what nobody knows: no percent is made up', () => {
    for (const levelling of ['substantiallyComplete', 'notRequired', null] as const)
      expect(columnOf({ levelling }, 'levelling')).toEqual({
        height: null,
        label: '',
        classId: levelling ?? 'unknown',
      });
  });

  test('counts the steps of a stage, seven to production, under stage and land use alike', () => {
    expect(stages.map((stage) => columnOf({ stage }, 'stage').label)).toEqual([
      '0/7',
      '1/7',
      '2/7',
      '3/7',
      '4/7',
      '5/7',
      '6/7',
      '7/7',
    ]);
    const { height, classId } = columnOf({ stage: 'levelled', landUse: '1001' }, 'landUse');
    expect([height, classId]).toEqual([3 / 7, '1001']);
    expect(columnOf({ levelling: 'complete' }, 'stage').height).toBeNull();
  });
});

describe('a block', () => {
  const inBlock = (known: Partial<ParcelProperties>) => ({ block: 'nanbo', ...known });

  test('has one column over the mean of its parcels whose percent is known, of their commonest class', () => {
    const parcels = [
      inBlock({ id: 'a', levelling: 'levelling', levellingPercent: 50 }),
      inBlock({ id: 'b', levelling: 'complete' }),
      inBlock({ id: 'c', levelling: 'levelling' }),
      inBlock({ id: 'd' }),
    ];
    expect(
      columnsOf(
        parcels.map((known) => featureOf(known)),
        'levelling',
        byBlock,
      ),
    ).toMatchObject([{ id: 'nanbo', height: 0.75, label: '75 %', classId: 'levelling' }]);
  });

  test('has its column in the middle of its parcels', () => {
    const parcels = [featureOf(inBlock({ id: 'a' })), featureOf(inBlock({ id: 'b' }), 0.03)];
    const [column] = columnsOf(parcels, 'stage', byBlock);
    expect(column!.position[0]).toBeCloseTo(119.82, 9);
    expect(column!.position[1]).toBeCloseTo(29.21, 9);
  });

  test('takes no parcel from outside: one without a block has its own column', () => {
    const alone = featureOf({ id: 'nanbo', stage: 'completed' });
    const columns = columnsOf(
      [featureOf(inBlock({ id: 'a', stage: 'levelling' })), alone],
      'stage',
      byBlock,
    );
    expect(columns.map(({ id, label }) => [id, label])).toEqual([
      ['nanbo', '2/7'],
      ['parcel/nanbo', '6/7'],
    ]);
  });
});

test('columns never rise beyond full, and every parcel is under one', () => {
  const anyParcel = fc.record({
    block: fc.option(fc.constantFrom('a', 'b')),
    levelling: fc.option(fc.constantFrom(...statesOf.levelling)),
    levellingPercent: fc.option(fc.integer({ min: 0, max: 100 })),
    stage: fc.option(fc.constantFrom(...stages)),
  });
  fc.assert(
    fc.property(fc.array(anyParcel), fc.constantFrom(...themes), (known, theme) => {
      const features = known.map((one, index) => featureOf({ ...one, id: `p${index}` }));
      const columns = columnsOf(features, theme, byBlock);
      const blocks = new Set(features.map(({ id, properties }) => properties.block ?? id));
      expect(columns).toHaveLength(blocks.size);
      for (const { height } of columns)
        expect(height === null || (height >= 0 && height <= 1)).toBe(true);
    }),
  );
});

describe('a column stands for', () => {
  /** Ten blocks of ten parcels, each 0.01° wide. */
  const parcels = Array.from({ length: 100 }, (_, index) =>
    featureOf(
      { id: `p${index}`, block: `b${Math.floor(index / 10)}`, measuredM2: 10_000 },
      index / 100,
    ),
  );

  test('a parcel near by, a block farther off', () => {
    // A parcel of a hectare is 100 m wide: at a metre a pixel it has room, at four it has not.
    expect(columnLevel(parcels, 1)).toEqual({ by: 'parcel' });
    expect(columnLevel(parcels, 4)).toEqual({ by: 'block' });
    expect(columnsOf(parcels, 'stage', { by: 'parcel' })).toHaveLength(100);
    expect(columnsOf(parcels, 'stage', { by: 'block' })).toHaveLength(10);
  });

  test('a cell of a grid, once there are more blocks than there is colourScheme for', () => {
    const many = parcels.map((parcel) => ({
      ...parcel,
      properties: { ...parcel.properties, block: parcel.id },
    }));
    const level = columnLevel(many, 20);
    // 72 pixels of 20 m are 1440 m, 0.0129°: the next power of two is 1/64.
    expect(level).toEqual({ by: 'cell', degrees: 1 / 64 });
    const columns = columnsOf(many, 'stage', level);
    expect(columns.length).toBeLessThan(70);
    const cells = columns.map(({ position: [lon, lat] }) => [lon * 64, lat * 64].map(Math.floor));
    expect(new Set(cells.map(String)).size).toBe(columns.length);
  });
});

describe('numbers', () => {
  const anyLabel = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 10, max: 80 }),
    height: fc.integer({ min: 10, max: 30 }),
  });

  test('never lie on one another, and none is left out that had colourScheme', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 40 }), (some) => {
        const labels = some.map((label, index) => ({ ...label, id: String(index) }));
        const ids = new Set(labelsApart(labels));
        const meets = (a: (typeof labels)[number], b: (typeof labels)[number]) =>
          Math.abs(a.x - b.x) * 2 < a.width + b.width &&
          a.y - a.height < b.y &&
          b.y - b.height < a.y;
        const kept = labels.filter(({ id }) => ids.has(id));
        for (const one of kept)
          for (const other of kept) expect(one !== other && meets(one, other)).toBe(false);
        for (const left of labels.filter(({ id }) => !ids.has(id)))
          expect(kept.some((other) => meets(left, other))).toBe(true);
      }),
    );
  });

  test('of two that meet the nearer one stays, the lower on screen', () => {
    const size = { width: 40, height: 20 };
    expect(
      labelsApart([
        { id: 'far', x: 100, y: 100, ...size },
        { id: 'near', x: 110, y: 110, ...size },
      ]),
    ).toEqual(['near']);
  });
});
