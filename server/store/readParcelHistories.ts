import type { Kysely } from 'kysely';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import type { SupervisedParcel, SupervisedStep } from '../../geodata/supervision/supervised.ts';
import { fromNames } from './rows/values.ts';
import type { Schema } from './schema.ts';
import { pagesInSnapshot } from './snapshot.ts';
import type { HistoryQuery } from './store.ts';
import { parcelsThen } from './versions/parcelsThen.ts';
import { datingOf, type Past } from './versions/past.ts';

/** Parcels that are read before others get a turn. */
const pageSize = 1000;

/** Parcels without their shapes, as they are on the last of some days, with their states over these days. */
export async function readParcelHistories(
  reader: Kysely<Schema>,
  zone: string,
  query: HistoryQuery,
): Promise<SupervisedParcel[]> {
  const parcels: SupervisedParcel[] = [];
  for await (const page of pagesInSnapshot(reader, (db) => historyPages(db, zone, query)))
    parcels.push(...page);
  return parcels;
}

async function* historyPages(
  db: Kysely<Schema>,
  zone: string,
  query: HistoryQuery,
): AsyncGenerator<SupervisedParcel[]> {
  const { past, isDated } = await datingOf(db, zone, { asOf: query.to });
  let after: string | undefined;
  for (;;) {
    const parcels = await selectParcels(db, zone, past, after).execute();
    if (parcels.length === 0) return;
    const ids = parcels.map(({ id }) => id);
    const steps = await readSteps(db, zone, ids, query, isDated);
    yield parcels.map((row): SupervisedParcel => ({
      id: row.id,
      name: fromNames(row),
      block: row.block_id,
      areaM2: countedAreaM2({
        registeredM2: row.registered_m2,
        measuredM2: row.measured_m2,
        quality: row.quality,
      }),
      quality: row.quality,
      steps: steps.get(row.id) ?? [],
    }));
    if (parcels.length < pageSize) return;
    after = ids.at(-1);
  }
}

function selectParcels(
  db: Kysely<Schema>,
  zone: string,
  past: Past | null,
  after: string | undefined,
) {
  return parcelsThen(db, zone, past)
    .select(['id', 'name_zh', 'name_en', 'block_id', 'quality', 'registered_m2', 'measured_m2'])
    .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(pageSize);
}

async function readSteps(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
  { from, to }: HistoryQuery,
  isDated: boolean,
): Promise<ReadonlyMap<string, SupervisedStep[]>> {
  const rows = await db
    .selectFrom('parcel_state as state')
    .crossJoin('state_class')
    .where('state.zone_id', '=', zone)
    .where('state.parcel_id', '>=', ids[0]!)
    .where('state.parcel_id', '<=', ids.at(-1)!)
    .where('state.valid_from', '<=', to)
    .where((on) => on.or([on('state.valid_until', 'is', null), on('state.valid_until', '>', from)]))
    .where('state_class.zone_id', '=', zone)
    .whereRef('state_class.id', '=', 'state.class_id')
    .select([
      'state.parcel_id',
      'state.valid_from',
      'state_class.clearance',
      'state_class.levelling',
      'state_class.building',
      'state_class.blocked',
    ])
    .$if(isDated, (page) => page.select('state.as_of'))
    .orderBy('state.parcel_id')
    .orderBy('state.valid_from')
    .execute();
  const steps = new Map<string, SupervisedStep[]>();
  for (const { parcel_id, valid_from, as_of, ...states } of rows) {
    const { clearance, levelling, building, blocked } = states;
    const step = { from: valid_from, clearance, levelling, building, blocked: Boolean(blocked) };
    const found = steps.get(parcel_id);
    if (!found) steps.set(parcel_id, [step]);
    // A row that begins with a version of the parcel goes on with the states of the one before.
    else if (!as_of) found.push(step);
  }
  return steps;
}
