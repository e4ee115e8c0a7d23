import type { EastNorth } from './gaussKruger.ts';

/** A corner every 3° of an arc: a circle of 120 corners falls 0.05 % short of a round one. */
const step = Math.PI / 60;

const quarter = Math.PI / 2;

/** Directions are angles from the east towards the north. */
function placeAt([east, north]: EastNorth, radius: number, direction: number): EastNorth {
  return [east + radius * Math.cos(direction), north + radius * Math.sin(direction)];
}

/** A closed ring around a circle, counter-clockwise. */
export function circleRing(centre: EastNorth, radius: number): EastNorth[] {
  const corners = Math.round((2 * Math.PI) / step);
  const ring = Array.from({ length: corners }, (_, corner) =>
    placeAt(centre, radius, corner * step),
  );
  return [...ring, ring[0]!];
}

/**
 * The offset curve of a line of two places or more, each different from the one before, as closed rings whose union is all
 * land at most `radius` from it. They overlap, or have whole edges in common: a band along each leg, a fan where the line turns
 * and at its ends.
 */
export function offsetRings(line: readonly EastNorth[], radius: number): EastNorth[][] {
  const headings = line.slice(1).map(([east, north], leg) => {
    const [fromEast, fromNorth] = line[leg]!;
    return Math.atan2(north - fromNorth, east - fromEast);
  });
  const [first, last] = [headings[0]!, headings.at(-1)!];
  return [
    ...headings.map((heading, leg) => bandAlong(line[leg]!, line[leg + 1]!, radius, heading)),
    ...headings.slice(1).map((next, leg) => turnAt(line[leg + 1]!, radius, headings[leg]!, next)),
    fanAt(line[0]!, radius, first + quarter, Math.PI, first - quarter),
    fanAt(line.at(-1)!, radius, last - quarter, Math.PI, last + quarter),
  ];
}

/** Both ends of the leg are corners of the band, so that it meets the fans in whole edges. */
function bandAlong(from: EastNorth, to: EastNorth, radius: number, heading: number): EastNorth[] {
  const [right, left] = [heading - quarter, heading + quarter];
  const start = placeAt(from, radius, right);
  return [
    start,
    placeAt(to, radius, right),
    to,
    placeAt(to, radius, left),
    placeAt(from, radius, left),
    from,
    start,
  ];
}

/** The fan outside of a turn: on the right when the line turns left. */
function turnAt(at: EastNorth, radius: number, heading: number, next: number): EastNorth[] {
  const turn = Math.atan2(Math.sin(next - heading), Math.cos(next - heading));
  return turn > 0
    ? fanAt(at, radius, heading - quarter, turn, next - quarter)
    : fanAt(at, radius, next + quarter, -turn, heading + quarter);
}

/** From one direction counter-clockwise to another, which is `turn` further. */
function fanAt(at: EastNorth, radius: number, from: number, turn: number, to: number): EastNorth[] {
  const parts = Math.ceil(turn / step);
  const between = Array.from({ length: Math.max(0, parts - 1) }, (_, part) =>
    placeAt(at, radius, from + (turn * (part + 1)) / parts),
  );
  return [at, placeAt(at, radius, from), ...between, placeAt(at, radius, to), at];
}
