import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { closedAsArea } from '../../../../geodata/survey/rings/closedAsArea.ts';

/** Whether a cell holds a shape in words: `POLYGON ((…))`. */
export function isWellKnownText(text: string): boolean {
  return /^\s*(SRID=\d+;)?\s*(POINT|LINESTRING|POLYGON|MULTI(LINESTRING|POLYGON))\s*(ZM?|M)?\s*\(/i.test(
    text,
  );
}

/** The geometry of well-known text, heights left out; null for other kinds and for what is none. */
export function geometryOfText(text: string): Geometry | null {
  const [, kind = '', body = ''] =
    /^\s*(?:SRID=\d+;)?\s*([A-Z]+)\s*(?:ZM?|M)?\s*(\(.*\))\s*$/is.exec(text) ?? [];
  switch (kind.toUpperCase()) {
    case 'POINT':
      return { type: 'Point', coordinates: positionsIn(body)[0] ?? [NaN, NaN] };
    case 'LINESTRING':
      return closedAsArea({ type: 'LineString', coordinates: positionsIn(body) });
    case 'MULTILINESTRING':
      return closedAsArea({ type: 'MultiLineString', coordinates: ringsIn(body) });
    case 'POLYGON':
      return { type: 'Polygon', coordinates: ringsIn(body) };
    case 'MULTIPOLYGON':
      return {
        type: 'MultiPolygon',
        coordinates: body.split(/\)\s*\)\s*,\s*\(\s*\(/).map(ringsIn),
      };
    default:
      return null;
  }
}

function ringsIn(body: string): LonLat[][] {
  return body.split(/\)\s*,\s*\(/).map(positionsIn);
}

function positionsIn(body: string): LonLat[] {
  return body
    .replace(/[()]/g, ' ')
    .split(',')
    .map((position) => {
      const [x = NaN, y = NaN] = position.trim().split(/\s+/).map(Number);
      return [x, y];
    });
}
