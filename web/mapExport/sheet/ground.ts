import type { Geometry } from '../../../geodata/geometry.ts';
import type { Ink } from '../../map/ink.ts';
import { classesOf, type ThemeClass } from '../../state/theme.ts';
import type { ColourScheme } from '../../state/colourScheme.ts';
import type { SheetSurrounding } from './sheetContent.ts';
import type { SheetPlane } from './sheetPlane.ts';
import { element, pathOf, ringsPath, type Point, type Rectangle } from './svg.ts';

/** What things are drawn with on a sheet: colours, and how large type and strokes are, 1 on A4. */
export type Pen = { readonly ink: Ink; readonly scheme: ColourScheme; readonly u: number };

/** The lines of a geometry on paper, each ring of an area one of them. */
export function linesOnPaper(geometry: Geometry, { toPaper }: SheetPlane): Point[][] {
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'LineString':
      return [geometry.coordinates.map(toPaper)];
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.map((line) => line.map(toPaper));
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map((ring) => ring.map(toPaper)));
  }
}

/** Width on paper of what is so many metres wide on the ground, and never thinner than `least` mm. */
function groundWidth(metres: number, least: number, plane: SheetPlane, { u }: Pen): number {
  return Math.max((metres * 1000) / plane.scale, least * u);
}

/** Towns, rivers and roads, beneath the parcels. */
export function surroundingShapes(
  all: readonly SheetSurrounding[],
  plane: SheetPlane,
  pen: Pen,
): string {
  const of = (layer: string, kind?: string) =>
    all.filter(
      ({ properties }) => properties.layer === layer && (!kind || properties.kind === kind),
    );
  const { ink, u } = pen;
  const lines = (items: readonly SheetSurrounding[], stroke: string, width: number) =>
    strokes(items, plane, { stroke, 'stroke-width': width, 'stroke-linecap': 'round' });
  const dashes = [4, 1.6, 0.6, 1.6].map((length) => length * 0.4 * u).join(' ');
  return [
    strokes(of('town'), plane, {
      stroke: ink.townLine,
      'stroke-width': 0.28 * u,
      'stroke-dasharray': dashes,
    }),
    areas(of('landmark', 'river'), plane, { fill: ink.water }),
    lines(of('landmark', 'river').filter(isLine), ink.water, groundWidth(46, 0.5, plane, pen)),
    lines(of('landmark', 'road'), ink.roadCasing, groundWidth(25, 0.42, plane, pen)),
    lines(of('landmark', 'road'), ink.road, groundWidth(17, 0.2, plane, pen)),
  ].join('');
}

/** Works: a road or river being built as an inked line, a plant as a disc, coloured by how far it has come. */
export function workShapes(all: readonly SheetSurrounding[], plane: SheetPlane, pen: Pen): string {
  const { ink, u } = pen;
  const works = all.filter(({ properties }) => properties.layer === 'work');
  const wide = groundWidth(27, 0.8, plane, pen);
  const inner = groundWidth(18, 0.44, plane, pen);
  return works
    .map((work) => {
      const colour = stateColour(work.properties.state, pen);
      const blocked = work.properties.blocked
        ? { stroke: ink.seal, 'stroke-dasharray': `${inner * 0.9} ${inner * 1.4}` }
        : null;
      if (work.geometry?.type === 'Point') {
        const [cx, cy] = plane.toPaper(work.geometry.coordinates);
        const ring = { stroke: ink.outline, 'stroke-width': 0.4 * u };
        return element('circle', { cx, cy, r: 1.8 * u, fill: colour, ...ring });
      }
      const line = (stroke: string, width: number) =>
        strokes([work], plane, { stroke, 'stroke-width': width, 'stroke-linecap': 'round' });
      const over = blocked && strokes([work], plane, { ...blocked, 'stroke-width': inner });
      return line(ink.outline, wide) + line(colour, inner) + (over ?? '');
    })
    .join('');
}

/** Where something was demolished: a struck-out square. */
export function eventShapes(all: readonly SheetSurrounding[], plane: SheetPlane, pen: Pen): string {
  return all
    .filter(({ properties }) => properties.layer === 'event')
    .flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []))
    .map((place) => demolishedMark(plane.toPaper(place), pen))
    .join('');
}

export function demolishedMark([x, y]: Point, { ink, u }: Pen): string {
  const half = 1.35 * u;
  const corner = (dx: number, dy: number): Point => [x + dx * half, y + dy * half];
  const square = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  const strike = pathOf([corner(-1, -1), corner(1, 1)]) + pathOf([corner(-1, 1), corner(1, -1)]);
  return element('path', {
    d: pathOf(square, true) + strike,
    fill: ink.ground,
    stroke: ink.text,
    'stroke-width': 0.26 * u,
  });
}

/** Where marks of works and demolitions are, on which no name may lie. */
export function markBoxes(
  all: readonly SheetSurrounding[],
  { toPaper }: SheetPlane,
  { u }: Pen,
): Rectangle[] {
  const half = 1.5 * u;
  return all
    .filter(({ properties: { layer } }) => layer === 'event' || layer === 'work')
    .flatMap(({ geometry }) => (geometry?.type === 'Point' ? [toPaper(geometry.coordinates)] : []))
    .map(([x, y]) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }));
}

export function stateColour(state: string | null, { ink, scheme }: Pen): string {
  const found = classesOf('building', scheme).find(({ id }: ThemeClass) => id === state);
  return found?.colour ?? ink.mutedText;
}

function isLine({ geometry }: SheetSurrounding): boolean {
  return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString';
}

type Look = Readonly<Record<string, string | number>>;

function strokes(items: readonly SheetSurrounding[], plane: SheetPlane, look: Look): string {
  const lines = items.flatMap(({ geometry }) => (geometry ? linesOnPaper(geometry, plane) : []));
  if (lines.length === 0) return '';
  const d = lines.map((line) => pathOf(line)).join('');
  return element('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...look });
}

function areas(items: readonly SheetSurrounding[], plane: SheetPlane, look: Look): string {
  const rings = items
    .filter((item) => !isLine(item))
    .flatMap(({ geometry }) => (geometry ? linesOnPaper(geometry, plane) : []));
  return rings.length === 0
    ? ''
    : element('path', { d: ringsPath(rings), 'fill-rule': 'evenodd', ...look });
}
