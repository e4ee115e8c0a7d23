import type { Areal, LonLat } from '../../../geodata/geometry.ts';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';

export const maxVertices = 50_000;
const maxFaults = 20;

/** One thing wrong with a drawn area, and where: `['coordinates', 0, 3]` is the fourth position of the first ring. */
export type AreaFault = { readonly path: readonly (string | number)[]; readonly detail: Bilingual };

/**
 * Reads a GeoJSON Polygon or MultiPolygon that came from outside. A third number of a position (height) is left out.
 * Answers the area, or every fault found, at most twenty.
 */
export function parseArea(
  type: 'Polygon' | 'MultiPolygon',
  coordinates: unknown,
): Areal | AreaFault[] {
  const reader = new AreaReader();
  const area: Areal =
    type === 'Polygon'
      ? { type, coordinates: reader.polygon(coordinates, ['coordinates']) }
      : { type, coordinates: reader.polygons(coordinates, ['coordinates']) };
  return reader.faults.length > 0 ? reader.faults : area;
}

type Path = readonly (string | number)[];

/** Walks the coordinates once, collecting faults and counting vertices; stops looking when either is enough. */
class AreaReader {
  readonly faults: AreaFault[] = [];
  #vertices = 0;

  polygons(value: unknown, path: Path): LonLat[][][] {
    return this.#list(value, path, '多边形', 'polygons').map((polygon, index) =>
      this.polygon(polygon, [...path, index]),
    );
  }

  polygon(value: unknown, path: Path): LonLat[][] {
    return this.#list(value, path, '环', 'rings').map((ring, index) =>
      this.#ring(ring, [...path, index]),
    );
  }

  #ring(value: unknown, path: Path): LonLat[] {
    if (this.#enough()) return [];
    const positions = this.#list(value, path, '坐标', 'positions');
    this.#vertices += positions.length;
    if (this.#vertices > maxVertices) {
      this.#fault(
        path,
        `图形的顶点超过 ${maxVertices} 个，请先简化。`,
        `The shape has more than ${maxVertices} vertices; simplify it first.`,
      );
      return [];
    }
    const ring = positions.flatMap((position, index) => this.#position(position, [...path, index]));
    if (ring.length === positions.length) this.#checkRing(ring, path);
    return ring;
  }

  #checkRing(ring: readonly LonLat[], path: Path): void {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4)
      this.#fault(path, '一个环至少要有 4 个坐标。', 'A ring has at least 4 positions.');
    else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      this.#fault(
        path,
        '环没有闭合：最后一个坐标须与第一个相同。',
        'The ring is open: its last position must repeat its first.',
      );
    else if (new Set(ring.map((position) => position.join())).size < 3)
      this.#fault(path, '环没有围成面：不同的点少于 3 个。', 'The ring encloses nothing.');
  }

  #position(value: unknown, path: Path): [LonLat] | [] {
    if (this.#enough()) return [];
    const [lon, lat, height] = Array.isArray(value) ? (value as unknown[]) : [];
    const numbers = [lon, lat, height ?? 0].every(Number.isFinite);
    if (typeof lon !== 'number' || typeof lat !== 'number' || !numbers) {
      this.#fault(path, '坐标须为 [经度, 纬度] 两个数字。', 'A position is [longitude, latitude].');
      return [];
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      this.#fault(
        path,
        '经度须在 -180 至 180 之间，纬度须在 -90 至 90 之间。',
        'Longitudes run from -180 to 180, latitudes from -90 to 90.',
      );
      return [];
    }
    return [[lon, lat]];
  }

  #list(value: unknown, path: Path, zh: string, en: string): readonly unknown[] {
    if (this.#enough()) return [];
    if (Array.isArray(value) && value.length > 0) return value;
    this.#fault(
      path,
      `这里应为一组${zh}，且不能为空。`,
      `Here a list of ${en} is expected, not empty.`,
    );
    return [];
  }

  #enough(): boolean {
    return this.faults.length >= maxFaults || this.#vertices > maxVertices;
  }

  #fault(path: Path, zh: string, en: string): void {
    this.faults.push({ path, detail: bilingual(zh, en) });
  }
}
