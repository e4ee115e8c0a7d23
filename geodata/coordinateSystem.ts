import proj4 from 'proj4';
import { bilingual, type Bilingual } from './bilingual.ts';
import type { Geometry, LonLat } from './geometry.ts';
import { roundTo } from './units.ts';

type Definition = {
  readonly name: Bilingual;
  /** Its address in the OGC's register. */
  readonly uri: string;
  /** Null for the coordinates in which everything is kept. */
  readonly proj: string | null;
};

const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;
const gaussKruger = (falseEasting: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;

/**
 * The coordinate systems that maps of Jinhua (119.6–120 °E) are handed over in. CGCS2000 is taken as WGS 84, from which it
 * differs by decimetres. Systems of before 2008 (西安80, 北京54) need local parameters that are not public, so they are not here.
 */
export const coordinateSystems = {
  CRS84: {
    name: bilingual('经纬度（经度在前）', 'Longitude, latitude'),
    uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    proj: null,
  },
  'EPSG:4490': {
    name: bilingual('CGCS2000 经纬度', 'CGCS2000 longitude, latitude'),
    uri: epsg(4490),
    proj: null,
  },
  'EPSG:4549': {
    name: bilingual(
      'CGCS2000 / 3 度带高斯-克吕格，中央经线 120°E，不带带号',
      'CGCS2000 / 3-degree Gauss-Kruger CM 120E',
    ),
    uri: epsg(4549),
    proj: gaussKruger(500_000),
  },
  'EPSG:4528': {
    name: bilingual(
      'CGCS2000 / 3 度带高斯-克吕格，第 40 带，带带号',
      'CGCS2000 / 3-degree Gauss-Kruger zone 40',
    ),
    uri: epsg(4528),
    proj: gaussKruger(40_500_000),
  },
  'EPSG:3857': {
    name: bilingual('Web 墨卡托', 'Web Mercator'),
    uri: epsg(3857),
    proj: 'EPSG:3857',
  },
} as const satisfies Record<string, Definition>;

export type CoordinateSystem = keyof typeof coordinateSystems;

const written =
  /^(?:EPSG:|urn:ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/)?(\d{4,5})$/i;
const writtenCrs84 =
  /^(?:(?:OGC:|urn:ogc:def:crs:OGC:(?:1\.3)?:|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/1\.3\/)?CRS84)$/i;

/** Reads `EPSG:4549`, `4549`, an OGC URN or URI; undefined for a system that is not here. */
export function parseCoordinateSystem(text: string): CoordinateSystem | undefined {
  if (writtenCrs84.test(text)) return 'CRS84';
  const code = `EPSG:${written.exec(text)?.[1] ?? ''}`;
  return isCoordinateSystem(code) ? code : undefined;
}

function isCoordinateSystem(code: string): code is CoordinateSystem {
  return Object.hasOwn(coordinateSystems, code);
}

/**
 * From degrees to a coordinate system, east or longitude first whatever order its register gives. Metres are rounded to the
 * millimetre, below which no boundary is known.
 */
export function projectionTo(system: CoordinateSystem): (geometry: Geometry) => Geometry {
  const { proj } = coordinateSystems[system];
  if (proj === null) return (geometry) => geometry;
  const { forward } = proj4(proj);
  return (geometry) =>
    withPositions(geometry, ([lon, lat]) => {
      const [east = 0, north = 0] = forward([lon, lat]);
      return [roundTo(east, 3), roundTo(north, 3)];
    });
}

/** From a coordinate system to degrees, longitude first; east or longitude comes first in what is given too. */
export function inverseFrom(system: CoordinateSystem): (place: LonLat) => LonLat {
  const { proj } = coordinateSystems[system];
  if (proj === null) return (place) => place;
  const { inverse } = proj4(proj);
  return ([east, north]) => {
    const [longitude = NaN, latitude = NaN] = inverse([east, north]);
    return [longitude, latitude];
  };
}

/** The same shape with each of its positions changed. */
export function withPositions(geometry: Geometry, change: (place: LonLat) => LonLat): Geometry {
  const line = (places: readonly LonLat[]) => places.map(change);
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: change(geometry.coordinates) };
    case 'LineString':
      return { ...geometry, coordinates: line(geometry.coordinates) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(line) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(line) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
  }
}
