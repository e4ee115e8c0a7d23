import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { Store, ZoneSummary } from '../store/store.ts';

type ZoneVersion = { readonly from: IsoDate | null; readonly recordedAt: IsoInstant };

/** A zone as the API gives it: names flat, as in the features of the map. */
export type ZoneReading = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly origin: 'document' | 'example' | 'own';
  readonly note: Bilingual;
  readonly bbox: BoundingBox;
  readonly latest: IsoDate | null;
  readonly parcels: number;
  readonly revision: number;
  readonly hidden: boolean;
  /** What made its parcels others than before, oldest first: imports that hold, from which day on (null: ever since), and since when that is known. */
  readonly versions: readonly ZoneVersion[];
  /** Names this state of the zone, for addresses whose answers may be kept for good: `?edition=…`. */
  readonly edition: string;
};

export async function zoneReading(
  store: Store,
  { name, ...zone }: ZoneSummary,
  edition: string,
): Promise<ZoneReading> {
  const imports = await store.imports(zone.id);
  const versions = imports
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ asOf, recordedAt }) => ({ from: asOf, recordedAt }));
  return { ...zone, name: name.zh, nameEn: name.en, versions, edition };
}
