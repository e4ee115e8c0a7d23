import type { LonLat } from '../../geodata/geometry.ts';

/** A place as it stands in the field: `119.85000, 29.20000`. */
export function writtenPlace([longitude, latitude]: Readonly<LonLat>): string {
  return `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`;
}

/** Longitude and latitude as somebody types them; null when they are none, or none that the map shows. */
export function typedPlace(text: string): LonLat | null {
  const parts = text.trim().split(/\s*[,，、\s]\s*/);
  const [longitude = NaN, latitude = NaN] = parts.map((part) => (part === '' ? NaN : Number(part)));
  const isPlace = parts.length === 2 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85;
  return isPlace ? [longitude, latitude] : null;
}
