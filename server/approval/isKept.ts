import type { SubmittedPhoto } from '../../geodata/approval/submittedPhoto.ts';
import type { Store } from '../store/store.ts';

/** Whether the zone shows this very photograph. Another may have come under its id, of somebody who writes at once. */
export async function isKept(
  store: Store,
  zone: string,
  { photo }: SubmittedPhoto,
): Promise<boolean> {
  const there = await store.photo(zone, photo.id);
  return there?.sha256 === photo.sha256 && there.parcel === photo.parcel;
}
