import type { LineString, LonLat, Point, Polygon } from '../../../../geodata/geometry.ts';

/** A shape as the drawing library holds it while it is being drawn. */
export type Drawn = {
  readonly geometry: Polygon | LineString | Point;
  /** Corners set down, without the one that follows the pointer; null where there are none, but an outline in one stroke. */
  readonly corners: number | null;
};

/** What the library says of a feature of its store. */
type Stored = {
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: Readonly<Record<string, unknown>>;
};

/**
 * The feature that is being drawn, as ours. Of a polygon drawn corner by corner the library counts them itself, of a
 * line all but the last position are set down.
 */
export function drawnFeature({ geometry, properties }: Stored): Drawn {
  const shape = geometry as Drawn['geometry'];
  const committed = properties['committedCoordinateCount'];
  switch (shape.type) {
    case 'Polygon':
      return {
        geometry: shape,
        corners: typeof committed === 'number' ? committed : null,
      };
    case 'LineString':
      return { geometry: shape, corners: withoutRepeats(shape.coordinates.slice(0, -1)).length };
    case 'Point':
      return { geometry: shape, corners: 1 };
  }
}

/** What the library holds, as the sheet draws it: outlines, and corners of which one may end the drawing. */
export function heldOnSheet(stored: readonly Stored[]): {
  outlines: (readonly LonLat[])[];
  corners: { place: LonLat; isClosing: boolean }[];
} {
  const shapes = stored.map(({ geometry, properties }) => ({
    shape: geometry as Drawn['geometry'],
    isClosing: properties['closingPoint'] === true,
  }));
  return {
    outlines: shapes.flatMap(({ shape }) => {
      if (shape.type === 'Polygon') return shape.coordinates;
      return shape.type === 'LineString' ? [shape.coordinates] : [];
    }),
    corners: shapes.flatMap(({ shape, isClosing }) =>
      shape.type === 'Point' ? [{ place: shape.coordinates, isClosing }] : [],
    ),
  };
}

/** What has been set down so far as a shape of its own; null while that is too little. */
export function finishedEarly({ geometry, corners }: Drawn): Drawn['geometry'] | null {
  switch (geometry.type) {
    case 'Polygon': {
      const ring = geometry.coordinates[0]!;
      const set = ring.slice(0, corners ?? ring.length - 1);
      return set.length < 3 ? null : { type: 'Polygon', coordinates: [[...set, set[0]!]] };
    }
    case 'LineString': {
      const set = withoutRepeats(geometry.coordinates.slice(0, -1));
      return set.length < 2 ? null : { type: 'LineString', coordinates: set };
    }
    case 'Point':
      return geometry;
  }
}

/** A line without the positions that somebody tapped twice. */
export function withoutRepeats(line: readonly LonLat[]): LonLat[] {
  return line.filter(
    ([lon, lat], index) =>
      index === 0 || lon !== line[index - 1]![0] || lat !== line[index - 1]![1],
  );
}

/** Whether a polygon has three corners at least: of a tap without a drag there is no ground to count. */
export function hasGround({ coordinates: [ring = []] }: Polygon): boolean {
  return new Set(ring.map(([lon, lat]) => `${lon} ${lat}`)).size >= 3;
}
