import { addDays, isoDate, isoInstant } from '../../../../geodata/date.ts';
import type { ParcelChange, ReplacedAreas } from '../../../../geodata/import/zoneImport.ts';
import type { Store } from '../../../../server/store/store.ts';
import { squareAt } from '../builders.ts';
import { gridZone } from '../gridZone.ts';
import { headerOf } from '../importing.ts';

export const loopZone = 'grid';
const parcels = 300;

export const loopRecords = () => gridZone(loopZone, parcels, 3);

/** Brings the file in, or takes it back where it stands; answers which, as the process says it: `applied i7`. */
export async function changeOver(store: Store, zone: string): Promise<string> {
  const imports = await store.imports(zone);
  const standing = imports.find(({ undoneAt }) => undoneAt === null);
  if (standing) {
    await store.undoImport(zone, standing.id);
    return `undone ${standing.id}`;
  }
  const day = addDays(isoDate('2011-01-01'), imports.length);
  const header = headerOf(`i${imports.length}`, { recordedAt: isoInstant(`${day}T00:00:00Z`) });
  await store.applyImport(zone, header, changes(), areas);
  return `applied ${header.id}`;
}

const areas: ReplacedAreas = {
  blocks: [...gridZone(loopZone, parcels, 0).blocks].slice(1),
  boundary: { quality: 'surveyed', geometry: squareAt(119.8, 29.1, 0.5) },
};

/** Some parcels end, some are others, and as many as ended are new. */
function* changes(): Generator<ParcelChange> {
  for (const { parcel } of gridZone(loopZone, parcels, 0).parcels) {
    const index = Number(parcel.id.slice(1));
    if (index % 3 === 0) {
      yield { kind: 'ended', id: parcel.id };
      yield { kind: 'added', parcel: { ...parcel, id: `n${index}`, number: null } };
    } else if (index % 3 === 1)
      yield {
        kind: 'replaced',
        parcel: { ...parcel, landUse: '0701', geometry: squareAt(120 + index / 1000, 29.4) },
      };
  }
}
