import type { Named } from '../../geodata/approval/submission.ts';
import type { SubmittedPhoto } from '../../geodata/approval/submittedPhoto.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import { isoInstant } from '../../geodata/date.ts';
import type { Photo } from '../../geodata/photo/photo.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { ProblemError } from '../http/problem.ts';
import { photoExists } from '../routes/photos/refusals.ts';
import { unknownSubject } from '../routes/unknownSubject.ts';
import type { PhotoToKeep } from '../store/photos.ts';
import type { Store } from '../store/store.ts';
import { describeParcel } from './describeParcel.ts';

/**
 * Keeps a photograph that somebody adds until another approves it. Nothing of it reaches the store. One that the zone has already is
 * answered as it is there.
 *
 * @throws ProblemError 404 `unknown-subject`, 409 `photo-exists`, and 409 `too-many-photos` where as many wait as may
 */
export async function submitPhoto(
  store: Store,
  accounts: Accounts,
  zone: string,
  { photo, image, person }: { photo: PhotoToKeep; image: Uint8Array; person: Named },
): Promise<SubmittedPhoto | Photo> {
  const { parcel, takenOn, id, sha256 } = photo;
  if ((await describeParcel(store, zone, parcel, takenOn)) === undefined)
    throw unknownSubject('parcel', parcel, zone);
  const known = await accounts.submittedPhoto(zone, id);
  if (known === undefined) {
    // Sent again after it was written at once, as by somebody who might; or by another under the same id.
    const there = await store.photo(zone, id);
    if (there?.sha256 === sha256 && there.parcel === parcel) return there;
    if (there) throw photoExists();
  }
  const recordedAt = isoInstant(new Date().toISOString());
  const named = { id: person.id, name: person.name };
  const sent = await accounts.submitPhoto({
    zone,
    person: named,
    photo: { ...photo, recordedAt, recordedBy: person.name },
    image,
  });
  if (sent === 'other') throw photoExists();
  if (sent !== 'full') return sent;
  throw new ProblemError(
    'too-many-photos',
    bilingual(
      '等待审核的照片已经太多，请先请审核人处理。',
      'Too many photographs wait for approval; have the approver look at them first.',
    ),
  );
}
