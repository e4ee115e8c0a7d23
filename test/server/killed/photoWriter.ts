import { photoStateOf, type SubmittedPhotoList } from '../../../geodata/approval/submittedPhoto.ts';
import type { Photo } from '../../../geodata/photo/photo.ts';
import { jpegOf } from '../../geodata/photo/pictures.ts';
import { photoForm } from '../routes/photos.ts';
import { countIn, said } from './entryWriters.ts';
import type { Cookie } from './people.ts';
import { send, type Found, type Read, type Writer } from './writer.ts';

/** What a label stood for: a photograph sent under it, or what was decided of one that was sent under an earlier label. */
type Meant = {
  readonly deed: 'sent' | 'approved' | 'returned';
  readonly id: string;
  readonly parcel: string;
};

/**
 * Sends photographs that wait for approval, then approves each or, one in four, sends it back. Zone and accounts are two databases; a
 * kill may fall between them.
 */
export function photoWriter(parcels: readonly string[], recorder: Cookie): Writer {
  const meanings = new Map<string, Meant>();
  return {
    name: 'photographs',
    write: async (api, read, label) => {
      const { photos } = await read<SubmittedPhotoList>('/submitted-photos');
      const waiting = photos.find((one) => photoStateOf(one) === 'pending');
      if (waiting === undefined) {
        const parcel = parcels[countIn(label) % parcels.length]!;
        meanings.set(label, { deed: 'sent', id: label, parcel });
        const body = photoForm(jpegOf(), { parcel, takenOn: '2026-07-31' });
        return api(`/photos/${label}`, { method: 'PUT', body, headers: recorder });
      }
      const deed = countIn(label) % 8 === 7 ? 'returned' : 'approved';
      const { id, parcel } = waiting.photo;
      meanings.set(label, { deed, id, parcel });
      const path = `/submitted-photos/${id}`;
      return deed === 'approved'
        ? api(`${path}/approval`, { method: 'POST' })
        : api(`${path}/return`, send('POST', { word: said(label) }));
    },
    found: async (read, label) => {
      const meant = meanings.get(label);
      return meant === undefined ? 'none' : foundOf(read, meant);
    },
  };
}

async function foundOf(read: Read, { deed, id, parcel }: Meant): Promise<Found> {
  // What is in the zone and was not noted is noted by this.
  const { photos } = await read<SubmittedPhotoList>('/submitted-photos');
  const open = photos.find(({ photo }) => photo.id === id);
  const kept = await read<{ readonly photos: readonly Photo[] }>(`/parcels/${parcel}/photos`);
  const isKept = kept.photos.some((photo) => photo.id === id);
  if (isKept && open) return { half: `${id} is in the zone and waits all the same` };
  if (deed === 'sent') return isKept || open ? 'whole' : 'none';
  if (!isKept && !open) return { half: `${id} is gone` };
  if (deed === 'approved') return isKept ? 'whole' : 'none';
  return open && photoStateOf(open) === 'returned' ? 'whole' : 'none';
}
