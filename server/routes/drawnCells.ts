import { setImmediate as nextTurn } from 'node:timers/promises';
import { partOf } from '../../geodata/count.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { landCellOf, portionOf, type LandCell } from '../../geodata/land/landCell.ts';
import { landSums } from '../../geodata/land/rates/landSums.ts';
import { reportedRates } from '../../geodata/reportedRates.ts';
import { cellOf, type ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { Cell } from '../../geodata/statistics.ts';
import type { Store } from '../store/store.ts';
import type { AreaCells } from './areaStatistics.ts';

/** A parcel as far as it lies inside an area: share 1 is all of it. */
export type Portion = { readonly parcel: ParcelFeature; readonly share: number };

/** Parcels whose land is read at once; other requests get a turn in between. */
const pageSize = 250;

/** Portions as cells of progress and of land: each is one parcel, with its share of the area and of what is on it. */
export async function drawnCells(
  store: Pick<Store, 'landOf' | 'facts'>,
  zone: string,
  portions: readonly Portion[],
  asOf: IsoDate,
): Promise<AreaCells> {
  const progress = portions.map(({ parcel, share }): Cell =>
    partOf(cellOf(parcel.properties), share),
  );
  const land: LandCell[] = [];
  for (let start = 0; start < portions.length; start += pageSize) {
    const page = portions.slice(start, start + pageSize);
    const ids = page.map(({ parcel }) => parcel.id);
    const records = await store.landOf(zone, ids, asOf);
    for (const { parcel, share } of page)
      land.push(portionOf(landCellOf(parcel.properties, records.get(parcel.id), asOf), share));
    await nextTurn();
  }
  const reported = reportedRates(await store.facts(zone), asOf);
  return { progress, land, sums: landSums(land), reported };
}
