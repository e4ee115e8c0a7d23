import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { NewImport, ParcelChange } from '../../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { Store } from '../../../server/store/store.ts';
import { squareAt } from './builders.ts';
import { villageZone } from './villageZone.ts';

const june = isoDate('2010-06-15');

/** Where `resurveyed` says that a parcel is. */
export const newSite = squareAt(120.1, 29.4);

export function headerOf(id: string, more: Partial<NewImport> = {}): NewImport {
  return {
    id,
    recordedAt: isoInstant('2011-03-01T02:00:00Z'),
    recordedBy: null,
    readAs: {},
    asOf: june,
    file: '二期地块.zip',
    edit: null,
    source: {
      id: `file-${id}`,
      title: bilingual('二期勘测定界', 'Survey of phase two'),
      covers: { from: june, to: june },
      note: null,
    },
    ...more,
  };
}

export function resurveyed(parcel: Parcel): ParcelChange {
  return {
    kind: 'replaced',
    parcel: {
      ...parcel,
      block: 'empty',
      landUse: '0701',
      quality: 'surveyed',
      registered: null,
      measuredM2: 70_000,
      geometry: newSite,
    },
  };
}

/** Puts the village into a store; answers its three parcels. */
export async function villageIn(store: Store, id: string) {
  await store.replaceZone(villageZone(id));
  const [north, south, lone] = villageZone(id).parcels.map(({ parcel }) => parcel);
  return { north: north!, south: south!, lone: lone! };
}
