import type { Position, Ring } from './localPlane.ts';

/**
 * Gives every ring the corners of its neighbours that lie on its sides, as a cadastre does (a boundary point wherever two
 * boundaries meet): rounded to a centimetre afterwards, neighbours still share every side without gap or overlap.
 */
export function shareVertices(rings: readonly Ring[]): Ring[] {
  const corners = rings.flat();
  return rings.map((ring) =>
    ring.flatMap((from, index) => [
      from,
      ...cornersBetween(corners, from, ring[(index + 1) % ring.length]!),
    ]),
  );
}

/** 0.1 mm: far above the rounding of a cut, far below the size of a plot. */
const tolerance = 1e-4;

/** The corners strictly inside a side, in its direction, each once. */
function cornersBetween(corners: readonly Position[], from: Position, to: Position): Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const found: { readonly along: number; readonly corner: Position }[] = [];
  for (const corner of corners) {
    const [x, y] = [corner[0] - from[0], corner[1] - from[1]];
    if (Math.abs(x * dy - y * dx) > tolerance * length) continue;
    const along = (x * dx + y * dy) / length;
    if (along > tolerance && along < length - tolerance) found.push({ along, corner });
  }
  found.sort((a, b) => a.along - b.along);
  return found
    .filter(({ along }, index) => index === 0 || along - found[index - 1]!.along > tolerance)
    .map(({ corner }) => corner);
}
