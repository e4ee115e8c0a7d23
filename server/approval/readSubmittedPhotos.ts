import {
  photoStateOf,
  type SubmittedPhoto,
  type SubmittedPhotoReading,
} from '../../geodata/approval/submittedPhoto.ts';
import { isoInstant } from '../../geodata/date.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { SubmittedPhotoQuery } from '../accounts/submittedPhotos.ts';
import type { Store } from '../store/store.ts';
import { parcelDescriber } from './describeParcel.ts';
import { NotedMeanwhile } from './noteLogged.ts';
import { isKept } from './isKept.ts';

/** What somebody sees of the photographs that were sent, with the parcels that they show. */
export async function readSubmittedPhotos(
  store: Store,
  accounts: Accounts,
  query: SubmittedPhotoQuery,
): Promise<SubmittedPhotoReading[]> {
  const { zone, isOpen } = query;
  const found = await accounts.submittedPhotos(query);
  if (!isOpen) return withParcels(store, zone, found);
  const pending = found.filter((one) => photoStateOf(one) === 'pending');
  const ids = await store.photosAmong(
    zone,
    pending.map(({ photo }) => photo.id),
  );
  const kept = new Set<SubmittedPhoto>();
  for (const one of pending.filter(({ photo }) => ids.has(photo.id)))
    if (await isKept(store, zone, one)) kept.add(one);
  for (const one of kept) await note(accounts, zone, one);
  return withParcels(
    store,
    zone,
    found.filter((one) => !kept.has(one)),
  );
}

export function withParcels(
  store: Store,
  zone: string,
  photos: readonly SubmittedPhoto[],
): Promise<SubmittedPhotoReading[]> {
  const described = parcelDescriber(store, zone);
  return Promise.all(
    photos.map(async (one) => {
      const parcel = await described(one.photo.parcel, one.photo.takenOn);
      const of = parcel && { name: parcel.name, number: parcel.number, block: parcel.block };
      return { ...one, of: of ?? null };
    }),
  );
}

/**
 * Where the server was stopped after a photograph was written to the zone and before that was noted, the zone has what still seems to
 * wait: that is approved, by nobody knows whom.
 */
async function note(accounts: Accounts, zone: string, { photo }: SubmittedPhoto): Promise<void> {
  const at = isoInstant(new Date().toISOString());
  const decision = { state: 'approved', word: null, by: null, at } as const;
  await accounts
    .decidePhoto({ zone, id: photo.id }, decision, (present) => {
      if (photoStateOf(present) !== 'pending') throw new NotedMeanwhile();
    })
    .catch((error: unknown) => {
      if (!(error instanceof NotedMeanwhile)) throw error;
    });
}
