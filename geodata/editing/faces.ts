import type { LonLat } from '../geometry.ts';

/** A straight piece from one node to the next, with land to its left. */
export type Piece = readonly [LonLat, LonLat];

/**
 * Follows pieces around the land to their left, at each node taking the first one that turns off to the left hand of where they came
 * from: closed rings, outer ones counter-clockwise.
 */
export function facesOf(pieces: readonly Piece[]): LonLat[][] {
  const leaving = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = piece[0].join(',');
    leaving.set(key, [...(leaving.get(key) ?? []), piece]);
  }
  const walked = new Set<Piece>();
  return pieces.flatMap((start) => {
    const ring: LonLat[] = [];
    for (let at: Piece | undefined = start; at && !walked.has(at); at = nextOf(at, leaving)) {
      walked.add(at);
      ring.push(at[0]);
    }
    return ring.length < 3 ? [] : [[...ring, ring[0]!]];
  });
}

function nextOf([from, to]: Piece, leaving: ReadonlyMap<string, Piece[]>): Piece | undefined {
  const back = angle(to, from);
  // Clockwise from where it came from: what lies between is land to the left of both.
  const turn = (piece: Piece) => {
    const difference = back - angle(to, piece[1]);
    return difference > 1e-12 ? difference : difference + 2 * Math.PI;
  };
  return leaving.get(to.join(','))?.reduce((best, each) => (turn(each) < turn(best) ? each : best));
}

function angle(from: LonLat, to: LonLat): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}
