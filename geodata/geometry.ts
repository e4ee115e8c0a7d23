/** Longitude, latitude in degrees, CGCS2000 (taken as WGS84 at map precision): [119.8388, 29.229]. */
export type LonLat = [number, number];

/** GeoJSON geometries, two-dimensional. A ring closes: its last position repeats its first. */
export type Point = { type: 'Point'; coordinates: LonLat };
export type LineString = { type: 'LineString'; coordinates: LonLat[] };
type MultiLineString = { type: 'MultiLineString'; coordinates: LonLat[][] };
export type Polygon = { type: 'Polygon'; coordinates: LonLat[][] };
export type MultiPolygon = { type: 'MultiPolygon'; coordinates: LonLat[][][] };

export type Areal = Polygon | MultiPolygon;
export type Linear = LineString | MultiLineString;
export type Geometry = Areal | Linear | Point;

/** West, south, east, north in degrees. */
export type BoundingBox = readonly [number, number, number, number];

/** Every position of a geometry, whatever its nesting. */
export function* positionsOf(geometry: Geometry): Generator<LonLat> {
  switch (geometry.type) {
    case 'Point':
      yield geometry.coordinates;
      return;
    case 'LineString':
      yield* geometry.coordinates;
      return;
    case 'Polygon':
    case 'MultiLineString':
      for (const line of geometry.coordinates) yield* line;
      return;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring;
  }
}

/** The smallest box around the geometries; undefined when there is no position. */
export function boundingBoxOf(geometries: Iterable<Geometry>): BoundingBox | undefined {
  let box: [number, number, number, number] | undefined;
  for (const geometry of geometries)
    for (const [lon, lat] of positionsOf(geometry)) {
      if (!box) box = [lon, lat, lon, lat];
      if (lon < box[0]) box[0] = lon;
      if (lat < box[1]) box[1] = lat;
      if (lon > box[2]) box[2] = lon;
      if (lat > box[3]) box[3] = lat;
    }
  return box;
}

/** Whether two boxes share at least a point. */
export function boxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Polygons of an areal geometry, each a list of rings, outer first. */
export function polygonsOf(geometry: Areal): LonLat[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
