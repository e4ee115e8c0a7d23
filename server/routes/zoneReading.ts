import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import type { ZoneSummary } from '../store/store.ts';

/** A zone as the API gives it: names flat, as in the features of the map. */
export type ZoneReading = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly origin: 'document' | 'example';
  readonly note: Bilingual;
  readonly bbox: BoundingBox;
  readonly latest: IsoDate | null;
  readonly parcels: number;
  readonly revision: number;
  /** Names this state of the zone, for addresses whose answers may be kept for good: `?edition=…`. */
  readonly edition: string;
};

export function zoneReading({ name, ...zone }: ZoneSummary, edition: string): ZoneReading {
  return { ...zone, name: name.zh, nameEn: name.en, edition };
}
