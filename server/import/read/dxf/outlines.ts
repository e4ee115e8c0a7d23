import type { LonLat } from '../../../../geodata/geometry.ts';
import { numberOf, textOf, type Entity } from './groups.ts';
import { placed, stretchOf, within, type Placement } from './placement.ts';
import { strokeArc, strokeBulge } from './strokeArc.ts';

/** A line of a drawing, its arcs stroked; a closed one does not repeat its first position. */
type Outline = { readonly positions: readonly LonLat[]; readonly closed: boolean };

/** The line that an entity is, where it comes to lie; null for what is none. */
export function outlineOf(entity: Entity, placement: Placement): Outline | null {
  const own = within(placement, axesOf(entity));
  const outline = plainOutline(entity, stretchOf(own));
  if (!outline) return null;
  return { ...outline, positions: outline.positions.map((position) => placed(own, position)) };
}

/** A shape seen from below (extrusion along −z) has its x the other way round. */
function axesOf(entity: Entity): Placement {
  // Lines and ellipses are written in coordinates of the world.
  const isWorld = entity.type === 'LINE' || entity.type === 'ELLIPSE';
  return numberOf(entity, 230, 1) < 0 && !isWorld ? [-1, 0, 0, 1, 0, 0] : [1, 0, 0, 1, 0, 0];
}

function plainOutline(entity: Entity, scale: number): Outline | null {
  switch (entity.type) {
    case 'LWPOLYLINE':
      return polyline(lightCorners(entity), isClosed(entity), scale);
    case 'POLYLINE':
      return isMesh(entity) ? null : polyline(heavyCorners(entity), isClosed(entity), scale);
    case 'CIRCLE':
      return { positions: arcOf(entity, 0, 360, scale).slice(0, -1), closed: true };
    case 'ARC':
      return {
        positions: arcOf(entity, numberOf(entity, 50), numberOf(entity, 51), scale),
        closed: false,
      };
    case 'LINE':
      return { positions: [pointOf(entity, 10), pointOf(entity, 11)], closed: false };
    case 'ELLIPSE':
      return ellipse(entity, scale);
    default:
      return null;
  }
}

type Corner = { readonly position: LonLat; readonly bulge: number };

const isClosed = (entity: Entity) => (numberOf(entity, 70) & 1) !== 0;
/** A net of faces in space. */
const isMesh = (entity: Entity) => (numberOf(entity, 70) & (16 | 64)) !== 0;

function pointOf(entity: Entity, code: number): LonLat {
  return [numberOf(entity, code), numberOf(entity, code + 10)];
}

/** In a light polyline groups 10, 20 and 42 repeat, corner by corner. */
function lightCorners({ groups }: Entity): Corner[] {
  const corners: { position: LonLat; bulge: number }[] = [];
  for (const { code, value } of groups) {
    const corner = corners.at(-1);
    if (code === 10) corners.push({ position: [Number(value), NaN], bulge: 0 });
    else if (code === 20 && corner) corner.position[1] = Number(value);
    else if (code === 42 && corner) corner.bulge = Number(value);
  }
  return corners;
}

/** Corners of the frame of a spline are not on the line. */
function heavyCorners({ parts }: Entity): Corner[] {
  return parts
    .filter((part) => (numberOf(part, 70) & 16) === 0)
    .map((part) => ({ position: pointOf(part, 10), bulge: numberOf(part, 42) }));
}

function polyline(corners: readonly Corner[], closed: boolean, scale: number): Outline {
  const positions = corners.flatMap(({ position, bulge }, index) => {
    const next = corners[index + 1] ?? (closed ? corners[0] : undefined);
    return next && bulge !== 0
      ? [position, ...strokeBulge(position, next.position, bulge, scale)]
      : [position];
  });
  return { positions, closed };
}

function arcOf(entity: Entity, from: number, to: number, scale: number): LonLat[] {
  const turn = to > from ? to - from : to - from + 360;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  return strokeArc(pointOf(entity, 10), numberOf(entity, 40), radians(from), radians(turn), scale);
}

/** Around its middle by its longer half axis, and the share that the shorter one is of it; angles in parameters. */
function ellipse(entity: Entity, scale: number): Outline {
  const [[x, y], [majorX, majorY]] = [pointOf(entity, 10), pointOf(entity, 11)];
  const ratio = numberOf(entity, 40, 1);
  const [from, to] = [numberOf(entity, 41), numberOf(entity, 42, 2 * Math.PI)];
  const turn = to > from ? to - from : to - from + 2 * Math.PI;
  const isWhole = textOf(entity, 42) === undefined || Math.abs(turn - 2 * Math.PI) < 1e-9;
  const circle = strokeArc([0, 0], Math.hypot(majorX, majorY), from, turn, scale);
  const [cosine, sine] = [majorX, majorY].map(
    (part) => part / Math.hypot(majorX, majorY),
  ) as LonLat;
  const positions = circle.map(([along, across]): LonLat => [
    x + along * cosine - ratio * across * sine,
    y + along * sine + ratio * across * cosine,
  ]);
  return { positions: isWhole ? positions.slice(0, -1) : positions, closed: isWhole };
}
