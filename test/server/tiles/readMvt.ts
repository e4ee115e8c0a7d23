import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** A feature as MapLibre's own reader has it, in steps of its tile. */
export type ReadFeature = {
  readonly type: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly geometry: readonly (readonly (readonly [number, number])[])[];
};

/** The layers of a tile; none of an empty one. */
export function readMvt(bytes: Uint8Array): ReadonlyMap<string, readonly ReadFeature[]> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return new Map(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => {
        const feature = layer.feature(index);
        const geometry = feature
          .loadGeometry()
          .map((line) => line.map(({ x, y }): [number, number] => [x, y]));
        return { type: feature.type, properties: feature.properties, geometry };
      }),
    ]),
  );
}

/** Twice the area by the surveyor's formula, of a ring that repeats its first position. */
export function twiceArea(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return sum;
}
