import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Polygon } from '../../../geodata/geometry.ts';
import { blocksFrom, boundaryFrom, townsFrom } from '../../../geodata/import/areasFrom.ts';
import type { IncomingParcel } from '../../../geodata/import/incomingParcel.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Block } from '../../../geodata/zone.ts';
import { box } from '../area/shapes.ts';
import { incoming } from './incoming.ts';

/** The fields of a lattice, a thousandth of a degree wide. */
const cell = (index: number): Polygon =>
  box(119.8 + index / 1000, 29.2, 119.801 + index / 1000, 29.201);

function block(id: string, zh: string, more: Partial<Block> = {}): Block {
  const name = bilingual(zh, `Block ${id}`);
  return { id, name, town: null, quality: 'schematic', geometry: cell(90), note: null, ...more };
}

const named = (feature: number, zh: string, geometry: Polygon = cell(feature)) =>
  incoming(feature, geometry, { name: bilingual(zh, zh) });

describe('blocks of a file', () => {
  const note = bilingual('报告示意', 'From the report');
  const existing = [
    block('east', '东区', { town: 'xiaoshun', note }),
    block('west', '西区'),
    block('b3', '南区'),
  ];

  test('take the places of those of their names, which keep ids, names and notes; the rest stays or is new', () => {
    const file = [named(1, '东区'), named(2, '北区'), incoming(3, null, { number: 'west' })];
    expect(blocksFrom(existing, file)).toEqual([
      { ...existing[0], quality: 'surveyed', geometry: cell(1) },
      existing[1],
      existing[2],
      {
        id: '北区',
        name: bilingual('北区', '北区'),
        town: null,
        quality: 'surveyed',
        geometry: cell(2),
        note: null,
      },
    ]);
  });

  test('are known by a number that is an id, and renamed where the file names them otherwise', () => {
    const town = { town: 'lipu' };
    const file = [
      incoming(1, cell(1), { number: 'b3', name: bilingual('新南区', '新南区'), ...town }),
      incoming(2, cell(2), { number: 'west' }),
    ];
    expect(blocksFrom(existing, file)).toMatchObject([
      existing[0]!,
      { id: 'west', name: existing[1]!.name, geometry: cell(2) },
      { id: 'b3', name: { zh: '新南区' }, town: 'lipu' },
    ]);
  });

  test('of two with one name neither takes the place of the other', () => {
    const twins = [block('1', '新区'), block('2', '新区')];
    const file = ['2', '1'].map((number, index) =>
      incoming(index, cell(index), { number, name: bilingual('新区', '新区') }),
    );
    expect(blocksFrom(twins, file).map(({ id, geometry }) => [id, geometry])).toEqual([
      ['1', cell(1)],
      ['2', cell(0)],
    ]);
  });

  test('in several lines of one name are one, also where the lines lie over one another', () => {
    const apart = blocksFrom([], [named(1, '东区', cell(1)), named(2, '东区', cell(5))]);
    expect(apart).toMatchObject([
      { geometry: { type: 'MultiPolygon', coordinates: { length: 2 } } },
    ]);
    const wide = box(119.801, 29.2, 119.8025, 29.201);
    const [over, ...more] = blocksFrom([], [named(1, '东区', wide), named(2, '东区', cell(2))]);
    expect(more).toEqual([]);
    expect(measureArea(over!.geometry)).toBeCloseTo(
      measureArea(box(119.801, 29.2, 119.803, 29.201)),
      3,
    );
  });

  test('without names are named by their numbers, else by their places in the file', () => {
    const file = [incoming(1, cell(1), { number: 'A（1）' }), incoming(7, cell(7))];
    expect(blocksFrom([], file).map(({ id, name }) => [id, name.zh, name.en])).toEqual([
      ['A-1', 'A（1）', 'A（1）'],
      ['p7', '区块 7', 'Block 7'],
    ]);
    expect(townsFrom([], file)[1]?.name).toEqual(bilingual('镇街 7', 'Town 7'));
  });
});

describe('whatever blocks there are and whatever a file says', () => {
  // No number is a name too: what such a file means nobody could say.
  const name = fc.constantFrom('东区', '西区', '甲');
  const number = fc.constantFrom('1', '2', '（3）', 'b');
  const blocks = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '东区', 'b', '甲'), zh: fc.oneof(name, number) }),
    { selector: ({ id }) => id },
  );
  const features = fc.array(fc.record({ number: fc.option(number), zh: fc.option(name) }), {
    maxLength: 6,
  });
  const law = (
    holds: (existing: readonly Block[], file: readonly IncomingParcel[], after: Block[]) => void,
  ) =>
    fc.assert(
      fc.property(blocks, features, (some, said) => {
        const existing = some.map(({ id, zh }) => block(id, zh));
        const file = said.map(({ number, zh }, index) =>
          incoming(index + 1, cell(index), {
            ...(number !== null && { number }),
            ...(zh !== null && { name: bilingual(zh, zh) }),
          }),
        );
        holds(existing, file, blocksFrom(existing, file));
      }),
      { numRuns: 300 },
    );

  test('no id is lost and none is there twice', () => {
    law((existing, _, after) => {
      const ids = after.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice(0, existing.length)).toEqual(existing.map(({ id }) => id));
    });
  });

  test('what the file does not name stays as it is', () => {
    law((existing, file, after) => {
      const said = new Set(file.flatMap(({ said: { number, name } }) => [number, name?.zh]));
      const keys = new Set([...said].map((each) => each?.replaceAll(/[（）]/g, '')));
      for (const [index, each] of existing.entries())
        if (!keys.has(each.id) && !said.has(each.name.zh)) expect(after[index]).toBe(each);
    });
  });

  test('all land of the file is land of its blocks', () => {
    const cells = (areas: readonly { readonly geometry: Block['geometry'] }[]) =>
      areas
        .flatMap(({ geometry }) =>
          geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
        )
        .map(([ring]) => ring![0]![0]);
    law((_, file, after) => {
      const land = new Set(cells(after));
      for (const west of cells(file.map(({ shape }) => shape!))) expect(land).toContain(west);
    });
  });

  test('the same file, brought in again, changes nothing', () => {
    law((_, file, after) => expect(blocksFrom(after, file)).toEqual(after));
  });
});

describe('the boundary of a file', () => {
  test('is its one shape', () => {
    expect(boundaryFrom([incoming(1, null), incoming(2, cell(1))])).toEqual({
      quality: 'surveyed',
      geometry: cell(1),
    });
  });

  test('is all of its shapes, side by side or apart', () => {
    const boundary = boundaryFrom([1, 2, 5].map((index) => incoming(index, cell(index))));
    expect(boundary?.geometry.coordinates).toHaveLength(3);
    expect(measureArea(boundary!.geometry)).toBeCloseTo(3 * measureArea(cell(1)), 3);
  });

  test('is none where shapes lie over one another, or there is no shape', () => {
    const over = [incoming(1, cell(1)), incoming(2, box(119.8015, 29.2, 119.8025, 29.201))];
    expect(boundaryFrom(over)).toBeUndefined();
    expect(boundaryFrom([incoming(1, null)])).toBeUndefined();
    expect(boundaryFrom([])).toBeUndefined();
  });
});
