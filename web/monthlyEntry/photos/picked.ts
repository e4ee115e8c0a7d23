import type { Axis } from '../../../geodata/axis.ts';
import type { IsoDate } from '../../../geodata/date.ts';
import { metresFrom } from '../../../geodata/photo/distance.ts';
import type { PhotoToSend } from '../../apiPhotos.ts';
import { parcelById } from '../../state/records.ts';
import { today } from '../../state/today.ts';
import type { Picture } from './prepare.ts';

/** A picture that was chosen, and whether it may say where it was taken. */
export type Picked = { readonly picture: Picture; readonly tellsPlace: boolean };

/** Chosen pictures as they are sent with what is said of them. */
export function photosToSend(
  picked: readonly Picked[],
  said: {
    readonly parcel: string;
    readonly day: IsoDate;
    readonly axis: Axis | null;
    readonly note: string;
  },
): readonly PhotoToSend[] {
  const { parcel, day, axis, note } = said;
  // What is recorded may be ahead of its day; what is on a picture has been.
  const takenOn = day < today() ? day : today();
  return picked.map(({ picture: { id, image, position }, tellsPlace }) => ({
    id,
    image,
    parcel,
    takenOn,
    axis,
    note,
    position: tellsPlace ? position : null,
  }));
}

export function forget(picked: readonly Picked[]): void {
  for (const { picture } of picked) URL.revokeObjectURL(picture.preview);
}

/** How far from the parcel as it is drawn, in whole metres; null where the page does not know it. */
export function metresFromParcel(parcel: string, { position }: Picture): number | null {
  const geometry = parcelById.value.get(parcel)?.geometry;
  return position && geometry ? Math.round(metresFrom(position, geometry)) : null;
}
