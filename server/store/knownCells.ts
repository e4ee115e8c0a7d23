import type { Kysely } from 'kysely';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { blockedBy } from '../../geodata/progress.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import { statesOfProgress } from '../../geodata/stateFilter.ts';
import { numberClasses } from './classNumbers.ts';
import { nothingObserved, readLatestObservations } from './readLatestObservations.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import type { StateClass } from './statistics.ts';
import type { AreaCell, AreaKind } from './store.ts';

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
  let after: string | undefined;
  for (;;) {
    const parcels = await countedParcels(db, zone, after);
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

function countedParcels(db: Kysely<Schema>, zone: string, after: string | undefined) {
  return db
    .selectFrom('parcel')
    .select(['id', 'block_id', 'town_id', 'land_use', 'quality', 'registered_m2', 'measured_m2'])
    .where('zone_id', '=', zone)
    .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(pageSize)
    .execute();
}
