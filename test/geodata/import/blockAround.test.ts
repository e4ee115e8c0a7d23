import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import { blockAround } from '../../../geodata/import/blockAround.ts';
import type { Block } from '../../../geodata/zone.ts';
import { between, box } from '../area/shapes.ts';

function block(id: string, geometry: Areal): Block {
  const name = bilingual(id, id);
  return { id, name, town: null, quality: 'surveyed', geometry, note: null };
}

const west = block('west', box(119.8, 29.2, 119.81, 29.21));
const east = block('east', box(119.81, 29.2, 119.82, 29.21));
const blockOf = blockAround([west, east]);

describe('the block around a shape', () => {
  test('is the one in which most of it lies', () => {
    expect(blockOf(box(119.802, 29.202, 119.803, 29.203))).toBe('west');
    expect(blockOf(box(119.809, 29.202, 119.812, 29.203))).toBe('east');
  });

  test('is none where no block has more than half of it', () => {
    expect(blockOf(box(119.809, 29.202, 119.811, 29.203))).toBeNull();
    expect(blockOf(box(119.79, 29.202, 119.803, 29.203))).toBeNull();
    expect(blockOf(box(119.9, 29.202, 119.901, 29.203))).toBeNull();
    expect(blockAround([])(west.geometry)).toBeNull();
  });

  test('leaves its holes out', () => {
    const [outer] = west.geometry.coordinates as [[number, number][]];
    const [hole] = box(119.802, 29.202, 119.808, 29.208).coordinates;
    const hollow = block('hollow', { type: 'Polygon', coordinates: [outer, hole!] });
    expect(blockAround([hollow])(box(119.804, 29.204, 119.805, 29.205))).toBeNull();
    expect(blockAround([hollow])(box(119.8001, 29.2, 119.801, 29.201))).toBe('hollow');
  });

  test('is the same whichever block is told first', () => {
    fc.assert(
      fc.property(between(119.795, 119.82), between(0.0005, 0.02), (at, width) => {
        const shape = box(at, 29.203, at + width, 29.204);
        expect(blockAround([east, west])(shape)).toBe(blockOf(shape));
      }),
    );
  });
});
