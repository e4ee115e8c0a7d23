import type { Bilingual } from '../bilingual.ts';
import type { Photo } from '../photo/photo.ts';
import type { Decision, EntryState, Named } from './submission.ts';

/** A photograph that waits for somebody else, with all that was decided of it. `recordedAt` is when it was sent. */
export type SubmittedPhoto = {
  readonly person: Named;
  readonly photo: Photo;
  readonly decisions: readonly Decision[];
};

/** The same as it is read, with the parcel that it shows. */
export type SubmittedPhotoReading = SubmittedPhoto & {
  /** Null where the zone has the parcel no more. */
  readonly of: {
    readonly name: Bilingual;
    readonly number: string | null;
    readonly block: string | null;
  } | null;
};

/** Photographs that wait, or were sent back and not put away; or those that were settled. Newest first. */
export type SubmittedPhotoList = { readonly photos: readonly SubmittedPhotoReading[] };

export function photoStateOf({ decisions }: Pick<SubmittedPhoto, 'decisions'>): EntryState {
  return decisions.at(-1)?.state ?? 'pending';
}
