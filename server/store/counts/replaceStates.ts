import type { Insertable, Transaction } from 'kysely';
import type { StoreEngine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { ParcelStateTable, StateClassTable } from '../stateSchema.ts';
import { countStates, type KeptCount } from './countStates.ts';
import { insertCounts } from './recount.ts';

type Db = Transaction<Schema>;

/** `classes` are those of the states that the zone has not yet. */
type NewStates = {
  readonly states: readonly Insertable<ParcelStateTable>[];
  readonly classes: readonly Insertable<StateClassTable>[];
};

/**
 * Puts other states in place of all those of some parcels, and takes the difference into what the zone counts: so a write of a few
 * parcels reads no others.
 */
export async function replaceStates(
  engine: StoreEngine,
  db: Db,
  zone: string,
  parcels: readonly string[],
  { states, classes }: NewStates,
): Promise<void> {
  const before = await countStates(db, zone, parcels);
  await db
    .deleteFrom('parcel_state')
    .where('zone_id', '=', zone)
    .where('parcel_id', 'in', parcels)
    .execute();
  await engine.insert(db, 'state_class', classes);
  await engine.insert(db, 'parcel_state', states);
  await addDifference(engine, db, zone, before, await countStates(db, zone, parcels));
}

type Counts = ReadonlyMap<string, KeptCount>;

async function addDifference(
  engine: StoreEngine,
  db: Db,
  zone: string,
  before: Counts,
  after: Counts,
): Promise<void> {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (of) => !areAlike(before.get(of), after.get(of)),
  );
  if (changed.length === 0) return;
  const rows = await db
    .deleteFrom('zone_count')
    .where('zone_id', '=', zone)
    .where('class', 'in', changed)
    .returning(['class', 'parcels', 'area_mm2 as areaMm2', 'area_unknown as areaUnknown'])
    .execute();
  const kept = new Map(rows.map((row) => [row.class, row]));
  await insertCounts(
    engine,
    db,
    zone,
    new Map(
      changed.map((of) => [of, minus(plus(kept.get(of), after.get(of)), before.get(of) ?? none)]),
    ),
  );
}

const none: KeptCount = { parcels: 0, areaMm2: 0, areaUnknown: 0 };

function plus(a: KeptCount = none, b: KeptCount = none): KeptCount {
  return {
    parcels: a.parcels + b.parcels,
    areaMm2: a.areaMm2 + b.areaMm2,
    areaUnknown: a.areaUnknown + b.areaUnknown,
  };
}

function minus(a: KeptCount, b: KeptCount): KeptCount {
  return plus(a, { parcels: -b.parcels, areaMm2: -b.areaMm2, areaUnknown: -b.areaUnknown });
}

function areAlike(a: KeptCount = none, b: KeptCount = none): boolean {
  return a.parcels === b.parcels && a.areaMm2 === b.areaMm2 && a.areaUnknown === b.areaUnknown;
}
