import type { IsoInstant } from '../../geodata/date.ts';
import type { Areal } from '../../geodata/geometry.ts';

/** An area that somebody drew and keeps with the zone. It is no record of the land and belongs to no revision. */
export type SavedArea = {
  readonly id: string;
  readonly name: string;
  readonly geometry: Areal;
  readonly savedAt: IsoInstant;
};

/** A saved area as somebody has seen it: the name is all of it that may change. */
export type NamedArea = Pick<SavedArea, 'id' | 'name'>;

/** Saved areas that a zone may keep: more than anybody looks through, few enough that a list of them is read at once. */
export const mostSavedAreas = 500;
