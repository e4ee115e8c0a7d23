import type { LonLat } from '../../geometry.ts';

export const inkColours = ['red', 'yellow', 'blue'] as const;
export type InkColour = (typeof inkColours)[number];

/** A line drawn over the map, by its places on the ground: screens of any shape show it where it was meant. */
export type Stroke = {
  /** Unique in its meeting. */
  readonly id: string;
  readonly colour: InkColour;
  readonly points: readonly LonLat[];
};

/** The most positions of all strokes together; they are told whole to whoever joins, 200 KB of them. */
export const mostInkPoints = 8000;

/** The most positions that are told at once while somebody draws. */
export const mostPointsAtOnce = 500;

/**
 * The strokes with more of one: it goes on where it has begun, or begins. When there is too much ink the oldest strokes go
 * first; a single stroke that is too long keeps its end.
 */
export function inked(strokes: readonly Stroke[], more: Stroke): readonly Stroke[] {
  const begun = strokes.find(({ id }) => id === more.id);
  const others = strokes.filter(({ id }) => id !== more.id);
  const points = [...(begun?.points ?? []), ...more.points].slice(-mostInkPoints);
  const drawn = [...others, { id: more.id, colour: begun?.colour ?? more.colour, points }];
  while (pointsOf(drawn) > mostInkPoints) drawn.shift();
  return drawn;
}

function pointsOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, { points }) => sum + points.length, 0);
}
