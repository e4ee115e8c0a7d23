import fc from 'fast-check';
import { polygonsOf, type Areal, type LonLat } from '../../../../../geodata/geometry.ts';

const place: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 119.8, max: 119.9, noNaN: true }),
  fc.double({ min: 29.1, max: 29.3, noNaN: true }),
);

const ring = fc
  .array(place, { minLength: 3, maxLength: 9 })
  .map((corners): LonLat[] => [...corners, corners[0]!]);

const rings = fc.array(ring, { minLength: 1, maxLength: 3 });

/** Shapes as somebody may have drawn or pasted them: of several parts, with holes, crossing themselves or not. */
export const anyShape: fc.Arbitrary<Areal> = fc.oneof(
  rings.map((coordinates): Areal => ({ type: 'Polygon', coordinates })),
  fc
    .array(rings, { minLength: 1, maxLength: 3 })
    .map((coordinates): Areal => ({ type: 'MultiPolygon', coordinates })),
);

/** Every ring of a shape with where it stands: `0/1` is the first hole of the first part. */
export function ringsByName(shape: Areal): Map<string, LonLat[]> {
  return new Map(
    polygonsOf(shape).flatMap((part, polygon) =>
      part.map((positions, index) => [`${polygon}/${index}`, positions] as const),
    ),
  );
}
