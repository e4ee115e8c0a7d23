import type { ParcelProperties } from '../../geodata/parcelFeature.ts';
import { changeClass } from '../state/changeColours.ts';
import type { ChangesOnMap } from '../state/changesOnMap.ts';
import { classOf, type Theme } from '../state/theme.ts';

/** What the map is told of a parcel apart from its shape. */
export type ParcelState = {
  /** Theme and class: `levelling/complete`; while changes are shown, `change/advanced`. */
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

/** The same while the map shows what has changed: hatched is only what became blocked. */
export function parcelChangeOf(id: string, { kindOf, only }: ChangesOnMap): ParcelState {
  const kind = kindOf.get(id) ?? 'unchanged';
  return {
    class: changeClass(kind),
    blocked: kind === 'blocked',
    faded: only !== null && kind !== only,
  };
}

export function isSameState(before: ParcelState | undefined, after: ParcelState): boolean {
  return (
    before?.class === after.class &&
    before.blocked === after.blocked &&
    before.faded === after.faded
  );
}
