import type { LonLat } from '../geometry.ts';
import {
  faultAt,
  maxFaults,
  maxVertices,
  notAListOf,
  type AreaFault,
  type AreaFaultReason,
  type Path,
} from './areaFault.ts';

/** A polygon as it was read, and the way to its coordinates. */
export type ReadPolygon = { readonly path: Path; readonly rings: LonLat[][] };

/** Walks coordinates once, collecting faults and counting vertices; stops looking when either is enough. */
export class RingReader {
  readonly polygons: ReadPolygon[] = [];
  readonly faults: AreaFault[] = [];
  #vertices = 0;

  multiPolygon(value: unknown, path: Path): void {
    this.list(value, path, '多边形', 'polygons').forEach((polygon, index) =>
      this.polygon(polygon, [...path, index]),
    );
  }

  polygon(value: unknown, path: Path): void {
    const rings = this.list(value, path, '环', 'rings').map((ring, index) =>
      this.#ring(ring, [...path, index]),
    );
    this.polygons.push({ path, rings });
  }

  refuse(reason: Exclude<AreaFaultReason, 'notAList'>, path: Path): void {
    if (!this.#enough()) this.faults.push(faultAt(reason, path));
  }

  #ring(value: unknown, path: Path): LonLat[] {
    const positions = this.list(value, path, '坐标', 'positions');
    if (this.#vertices + positions.length > maxVertices) {
      this.refuse('tooManyVertices', path);
      this.#vertices = Infinity;
      return [];
    }
    this.#vertices += positions.length;
    const ring = positions.flatMap((position, index) => this.#position(position, path, index));
    if (ring.length === positions.length) this.#checkRing(ring, path);
    return ring;
  }

  #checkRing(ring: readonly LonLat[], path: Path): void {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4) this.refuse('tooFewPositions', path);
    else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) this.refuse('open', path);
  }

  #position(value: unknown, path: Path, index: number): [LonLat] | [] {
    if (this.#enough()) return [];
    const [lon, lat, height] = Array.isArray(value) ? (value as unknown[]) : [];
    if (!isNumber(lon) || !isNumber(lat) || !isNumber(height ?? 0)) {
      this.refuse('badPosition', [...path, index]);
      return [];
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      this.refuse('outOfRange', [...path, index]);
      return [];
    }
    return [[lon, lat]];
  }

  list(value: unknown, path: Path, zh: string, en: string): readonly unknown[] {
    if (this.#enough()) return [];
    if (Array.isArray(value) && value.length > 0) return value;
    this.faults.push(notAListOf(path, zh, en));
    return [];
  }

  #enough(): boolean {
    return this.faults.length >= maxFaults || this.#vertices > maxVertices;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
