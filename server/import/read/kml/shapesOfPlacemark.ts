import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { closedAsArea } from '../../../../geodata/survey/rings/closedAsArea.ts';

/** Gathers the shapes of a placemark from its tags. */
export class ShapesOfPlacemark {
  readonly #polygons: LonLat[][][] = [];
  readonly #lines: LonLat[][] = [];
  readonly #points: LonLat[] = [];
  #rings: { outer: LonLat[]; holes: LonLat[][] } | null = null;
  #positions: LonLat[] = [];

  begin(name: string): void {
    if (name === 'Polygon') this.#rings = { outer: [], holes: [] };
  }

  end(name: string, text: string): void {
    if (name === 'coordinates') this.#positions = positionsIn(text);
    else if (name === 'outerBoundaryIs' && this.#rings) this.#rings.outer = this.#positions;
    // An inner boundary may, against the standard, hold several rings.
    else if (name === 'LinearRing' && this.#rings) this.#rings.holes.push(this.#positions);
    else if (name === 'Polygon' && this.#rings) this.#close(this.#rings);
    else if (name === 'LineString' || name === 'LinearRing') this.#lines.push(this.#positions);
    else if (name === 'Point') this.#points.push(...this.#positions.slice(0, 1));
  }

  /** Areas where there are any, else lines, else the point. */
  geometry(): Geometry | null {
    const [polygon, ...more] = this.#polygons;
    if (polygon)
      return more.length === 0
        ? { type: 'Polygon', coordinates: polygon }
        : { type: 'MultiPolygon', coordinates: this.#polygons };
    const [line] = this.#lines;
    if (line)
      return closedAsArea(
        this.#lines.length === 1
          ? { type: 'LineString', coordinates: line }
          : { type: 'MultiLineString', coordinates: this.#lines },
      );
    return this.#points.length === 1 ? { type: 'Point', coordinates: this.#points[0]! } : null;
  }

  #close({ outer, holes }: { outer: LonLat[]; holes: LonLat[][] }): void {
    this.#polygons.push([outer, ...holes.filter((hole) => hole !== outer)]);
    this.#rings = null;
  }
}

/** `119.85,29.2,0 119.86,29.2,0`; blanks behind the commas, which the standard forbids, are forgiven. */
function positionsIn(text: string): LonLat[] {
  return text
    .replace(/\s*,\s*/g, ',')
    .split(/\s+/)
    .filter((position) => position !== '')
    .map((position) => {
      const [lon = NaN, lat = NaN] = position.split(',').map(Number);
      return [lon, lat];
    });
}
