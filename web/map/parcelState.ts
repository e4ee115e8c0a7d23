import type { ParcelProperties } from '../../geodata/parcelFeature.ts';
import { classOf, type Theme } from '../state/theme.ts';

/** What the map is told of a parcel apart from its shape. */
export type ParcelState = {
  /** Theme and class: `levelling/complete`. */
  readonly class: string;
  readonly blocked: boolean;
  /** Another class is isolated. */
  readonly faded: boolean;
};

export function parcelStateOf(
  properties: ParcelProperties,
  shown: Theme,
  isolatedClass: string | null,
): ParcelState {
  const id = classOf(shown, properties);
  return {
    class: `${shown}/${id}`,
    blocked: properties.blocked,
    faded: isolatedClass !== null && id !== isolatedClass,
  };
}

export function isSameState(before: ParcelState | undefined, after: ParcelState): boolean {
  return (
    before?.class === after.class &&
    before.blocked === after.blocked &&
    before.faded === after.faded
  );
}
