import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { Areal, Geometry, Linear, Point } from '../../../geodata/geometry.ts';

/** Reads a JSON column. What it holds was written by us with the type that the schema gives it. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function fromNullableJson<T>(text: string | null): T | null {
  return text === null ? null : fromJson<T>(text);
}

export function fromNames(row: { name_zh: string; name_en: string }): Bilingual {
  return { zh: row.name_zh, en: row.name_en };
}

export function toNames(name: Bilingual): { name_zh: string; name_en: string } {
  return { name_zh: name.zh, name_en: name.en };
}

/** Layers of polygons hold MultiPolygons throughout: several GIS open no layer of mixed types. */
export function toMultiPolygon(geometry: Areal): Geometry {
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

/** A MultiPolygon of one comes back as a Polygon. */
export function toAreal(geometry: Geometry): Areal {
  if (geometry.type === 'Polygon') return geometry;
  if (geometry.type !== 'MultiPolygon') throw new TypeError(`no area: ${geometry.type}`);
  const [only, ...others] = geometry.coordinates;
  return only && others.length === 0 ? { type: 'Polygon', coordinates: only } : geometry;
}

export function toPoint(geometry: Geometry): Point {
  if (geometry.type !== 'Point') throw new TypeError(`no point: ${geometry.type}`);
  return geometry;
}

export function toLinearOrPoint(geometry: Geometry): Linear | Point {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
    throw new TypeError(`neither line nor point: ${geometry.type}`);
  return geometry;
}
