import { gather } from '../../../geodata/records/gathered.ts';
import type { ZoneRecords } from '../../../geodata/records.ts';
import { entriesOf, type SearchEntry } from '../../../web/search/entries.ts';
import { featureOf } from '../parcelFeatures.ts';
import { surroundingOf } from '../surroundingFeatures.ts';

const layers = { town: 'towns', block: 'blocks', work: 'works', event: 'events' } as const;

/** All that can be found in a zone, as the page would gather it from the server's answers. */
export function entriesOfZone(records: ZoneRecords): SearchEntry[] {
  const zone = gather(records);
  const parcels = zone.parcels.map(({ id, number, name, block, town }) =>
    featureOf({ id, number, name: name.zh, nameEn: name.en, block, town }),
  );
  const around = (['town', 'block', 'work', 'event'] as const).flatMap((layer) =>
    zone[layers[layer]].map(({ id, name }) =>
      surroundingOf(layer, id, { name: name.zh, nameEn: name.en }),
    ),
  );
  return entriesOf(parcels, zone.projects, around);
}
