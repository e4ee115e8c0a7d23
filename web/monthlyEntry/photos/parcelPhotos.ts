import { getJson } from '../../api.ts';
import { photosAddress, type PhotoList } from '../../apiPhotos.ts';
import { selection } from '../../state/current.ts';
import { resource } from '../../state/loadable.ts';
import { ofZone } from '../../state/records.ts';

/** Photographs of the parcel on the card; asked for anew when the zone is written. */
export const parcelPhotos = resource<PhotoList>(() => {
  const chosen = selection.value;
  return chosen?.kind === 'parcel' ? ofZone((zone) => photosAddress(zone, chosen.id)) : null;
}, getJson);
