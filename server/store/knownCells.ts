import type { Kysely } from 'kysely';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { blockedBy } from '../../geodata/progress.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import { statesOfProgress } from '../../geodata/stateFilter.ts';
import { numberClasses } from './classNumbers.ts';
import { nothingObserved, readLatestObservations } from './readLatestObservations.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import type { StateClass } from '../../geodata/statistics.ts';
import type { AreaCell, AreaKind } from './store.ts';
import { parcelsThen } from './versions/parcelsThen.ts';
import { pastOf, type Past } from './versions/past.ts';

/** Parcels whose logs are looked through before others get a turn. */
const pageSize = 500;

const stateColumns = [
  'clearance',
  'levelling',
  'building',
  'blocked',
  'landUse',
  'quality',
] as const satisfies (keyof StateClass)[];

/**
 * Counts per area on a day as known by a moment, a cell for each parcel. What was known is kept nowhere but in the log, so
 * every parcel's is looked through: many times the cost of counting the states that hold now.
 */
export async function readKnownCells(
  reader: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
  knownBy: IsoInstant,
): Promise<AreaCell[]> {
  const cells: AreaCell[] = [];
  const pages = pagesInSnapshot(reader, (db) => cellPages(db, zone, by, asOf, knownBy));
  for await (const page of pages) cells.push(...page);
  return cells;
}

async function* cellPages(
  db: Kysely<Schema>,
  zone: string,
  by: AreaKind,
  asOf: IsoDate,
  knownBy: IsoInstant,
): AsyncGenerator<AreaCell[]> {
  const classes = numberClasses<StateClass>(zone, stateColumns, []);
  const past = await pastOf(db, zone, { asOf, knownBy });
  let after: string | undefined;
  for (;;) {
    const parcels = await countedParcels(db, zone, past, after);
    const ids = parcels.map(({ id }) => id);
    const seenOf = await readLatestObservations(db, zone, 'parcel', ids, { asOf, knownBy });
    yield parcels.map((parcel): AreaCell => {
      const seen = seenOf.get(parcel.id) ?? nothingObserved;
      const area = countedAreaM2({
        registeredM2: parcel.registered_m2,
        measuredM2: parcel.measured_m2,
        quality: parcel.quality,
      });
      const of: StateClass = {
        ...statesOfProgress(seen),
        blocked: blockedBy(seen) !== null,
        landUse: parcel.land_use,
        quality: parcel.quality,
      };
      return {
        area: { zone, block: parcel.block_id, town: parcel.town_id }[by],
        class: classes.idOf(of),
        parcels: 1,
        areaM2: area ?? 0,
        areaUnknown: area === null ? 1 : 0,
        ...of,
      };
    });
    after = ids.at(-1);
    if (parcels.length < pageSize) return;
  }
}

function countedParcels(
  db: Kysely<Schema>,
  zone: string,
  past: Past | null,
  after: string | undefined,
) {
  return parcelsThen(db, zone, past)
    .select(['id', 'block_id', 'town_id', 'land_use', 'quality', 'registered_m2', 'measured_m2'])
    .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(pageSize)
    .execute();
}
