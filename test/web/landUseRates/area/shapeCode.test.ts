import { describe, expect, test } from 'vitest';
import { readAreaChoice, writeAreaChoice } from '../../../../web/landUseRates/area/areaCode.ts';
import {
  decodeShape,
  encodeShape,
  roundedShape,
} from '../../../../web/landUseRates/area/shapeCode.ts';
import type { LonLat, Polygon } from '../../../../geodata/geometry.ts';
import { squareAt } from '../../../server/store/builders.ts';

/** A ring of as many corners, half a degree across. */
function circleOf(corners: number): Polygon {
  const ring = Array.from({ length: corners }, (_, index): LonLat => {
    const angle = (index / corners) * 2 * Math.PI;
    return [119.8 + Math.cos(angle) / 4, 29.2 + Math.sin(angle) / 4];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

describe('the code of a shape', () => {
  test('keeps a centimetre and no less', () => {
    const shape = squareAt(119.83884449, 29.22904441);
    const read = decodeShape(encodeShape(shape));
    expect(read?.coordinates[0]?.[0]).toEqual([119.8388445, 29.2290444]);
    expect(read).toEqual(roundedShape(shape));
  });

  test('of a rectangle fits on a line, of a circle in a chat', () => {
    expect(encodeShape(squareAt(119.8388, 29.229)).length).toBeLessThan(50);
    expect(encodeShape(roundedShape(circleOf(64))).length).toBeLessThan(700);
  });

  test('reaches from one end of the world to the other', () => {
    const corners: LonLat[] = [
      [-180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ];
    const shape: Polygon = { type: 'Polygon', coordinates: [corners] };
    expect(decodeShape(encodeShape(shape))).toEqual(shape);
  });

  test.each([
    ['nothing', ''],
    ['two corners', 'AAAA'],
    ['half a corner', 'AAAAAAA'],
    ['a number that goes on for ever', '_'.repeat(60)],
    ['a number that is cut off', 'AAAAA_'],
    ['a character of no digit', 'AAAA AA'],
    ['an empty ring', 'AAAAAA.'],
    ['a place beyond the earth', `${encodeShape(circleOf(3))}${encodeShape(circleOf(3))}`],
  ])('is not read out of %s', (_, text) => {
    expect(decodeShape(text)).toBeUndefined();
  });
});

describe('a choice of land in an address', () => {
  test('leaves out a shape that addresses are too short for', () => {
    const drawn = (corners: number) => ({
      kind: 'drawn' as const,
      geometry: roundedShape(circleOf(corners)),
      name: null,
    });
    expect(writeAreaChoice(drawn(400))).not.toBeNull();
    expect(writeAreaChoice(drawn(2000))).toBeNull();
  });

  test.each(['', 'zones', 'block.', 'parcel.p1', 'drawn.AA', 'parcels.%', 'saved'])(
    'is not read out of “%s”',
    (text) => {
      expect(readAreaChoice(text)).toBeUndefined();
    },
  );
});
