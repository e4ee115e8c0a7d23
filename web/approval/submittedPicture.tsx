import './look/submittedPicture.css';
import type { Photo } from '../../geodata/photo/photo.ts';
import { photoAddress } from '../apiPhotos.ts';
import { submittedPhotoAddress } from '../apiSubmissions.ts';
import { zoneId } from '../state/records.ts';
import type { PhotoItem } from './items.ts';
import { words } from './words/words.ts';

/** A photograph that was sent, small; a tap opens it whole. Of what was put away there is none any more. */
export function SubmittedPicture({ item: { photo, state } }: { readonly item: PhotoItem }) {
  const zone = zoneId.value;
  if (zone === null || state === 'withdrawn') return null;
  const address =
    state === 'approved' ? photoAddress(zone, photo.id) : submittedPhotoAddress(zone, photo.id);
  return (
    <a class="submitted-picture" href={address} target="_blank" rel="noopener">
      <img
        src={address}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        alt={altOf(photo)}
      />
    </a>
  );
}

function altOf({ takenOn, note }: Photo): string {
  return words.value.approval.picture(takenOn, note);
}
