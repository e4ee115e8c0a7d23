import { between, type Random } from '../random.ts';
import { areaOf, type Position, type Ring } from './localPlane.ts';

/** The two directions of a block's own grid, unit vectors: along its east–west and along its north–south lines. */
export type Axes = { readonly along: Position; readonly across: Position };

/**
 * Parts a plot into `count` pieces by straight cuts, each across the longer way, so that pieces stay stout. Pieces on both
 * sides of a cut share its two ends exactly. The first cut leaves a lane of `laneWidth` metres (0: none).
 */
export function subdividePlot(
  plot: Ring,
  count: number,
  axes: Axes,
  laneWidth: number,
  random: Random,
): Ring[] {
  if (count === 1) return [plot];
  const fewer = Math.floor(count / 2);
  const first = count % 2 === 1 && random() < 0.5 ? fewer + 1 : fewer;
  // Uneven shares, so that neighbours differ in size as real plots do.
  const share = (first / count) * between(random, 0.88, 1.12);
  const [left, right] = splitPlot(plot, share, axes, laneWidth, random);
  const lane = count >= 12 ? laneWidth : 0;
  return [
    ...subdividePlot(left, first, axes, lane, random),
    ...subdividePlot(right, count - first, axes, lane, random),
  ];
}

/** Cuts one plot in two, the first with the given share of its area. */
export function splitPlot(
  plot: Ring,
  share: number,
  axes: Axes,
  lane: number,
  random: Random,
): [Ring, Ring] {
  const normals = [square(axes.across), square(axes.along)] as const;
  const [byAlong, byAcross] = normals.map((normal) => extentOf(plot, normal)) as [Extent, Extent];
  const longer = byAlong.high - byAlong.low >= byAcross.high - byAcross.low ? 0 : 1;
  const swing = between(random, -0.025, 0.025);
  // The longer way first; then, for odd shapes where a line would cut off two ends at once, whatever parts it cleanly.
  const turns = [swing, swing + Math.PI / 2, 0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8];
  for (const turn of turns) {
    const cut = cutAcross(plot, share, turned(normals[longer], turn), lane);
    if (cut) return cut;
  }
  throw new Error('a plot resists every cut');
}

function cutAcross(plot: Ring, share: number, normal: Position, lane: number): [Ring, Ring] | null {
  const offset = offsetFor(plot, share, normal);
  const left = splitAt(plot, normal, offset - lane / 2);
  const right = lane === 0 ? left : splitAt(plot, normal, offset + lane / 2);
  return left && right && [left.below, right.above];
}

type Extent = { readonly low: number; readonly high: number };

function extentOf(ring: Ring, [nx, ny]: Position): Extent {
  const distances = ring.map(([x, y]) => nx * x + ny * y);
  return { low: Math.min(...distances), high: Math.max(...distances) };
}

/** How far along the normal a cut leaves the given share of the area below it, to half a percent. */
function offsetFor(plot: Ring, share: number, normal: Position): number {
  const wanted = areaOf(plot) * share;
  let { low, high } = extentOf(plot, normal);
  for (let round = 0; round < 12; round += 1) {
    const offset = (low + high) / 2;
    const part = splitAt(plot, normal, offset);
    const area = part ? areaOf(part.below) : wanted;
    if (Math.abs(area - wanted) < wanted * 0.005) break;
    if (area < wanted) low = offset;
    else high = offset;
  }
  return (low + high) / 2;
}

/** Both sides of a line; null when it does not cross the ring exactly twice. */
function splitAt(
  ring: Ring,
  [nx, ny]: Position,
  offset: number,
): { below: Ring; above: Ring } | null {
  const [below, above]: [Position[], Position[]] = [[], []];
  let crossings = 0;
  let from = ring.at(-1)!;
  let fromDistance = nx * from[0] + ny * from[1] - offset;
  for (const to of ring) {
    const toDistance = nx * to[0] + ny * to[1] - offset;
    if (fromDistance < 0 !== toDistance < 0) {
      const t = fromDistance / (fromDistance - toDistance);
      const point: Position = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      below.push(point);
      above.push(point);
      crossings += 1;
    }
    (toDistance < 0 ? below : above).push(to);
    [from, fromDistance] = [to, toDistance];
  }
  return crossings === 2 ? { below, above } : null;
}

/** A quarter turn to the left. */
function square([x, y]: Position): Position {
  return [-y, x];
}

function turned([x, y]: Position, angle: number): Position {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}
