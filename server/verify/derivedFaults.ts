import type { Transaction } from 'kysely';
import { setImmediate as nextTick } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { countStates } from '../store/counts/countStates.ts';
import { landStateRows, loadLandClasses } from '../store/landStates.ts';
import { findLatestDay } from '../store/latestDay.ts';
import { parcelStateRows } from '../store/parcelStates.ts';
import { buildingsOn, readLandHistories } from '../store/readLand.ts';
import { readLogs } from '../store/readLogs.ts';
import type { Schema } from '../store/schema.ts';
import { loadStateClasses } from '../store/stateClasses.ts';
import { parcelIdsAfter } from '../store/versions/parcelIds.ts';
import { readSpans } from '../store/versions/spans.ts';

const pageSize = 500;

/** Parcels that are named; of more only the number is said. */
const mostNamed = 5;

/** What is derived from a zone's records, derived anew and held against what is there: a sentence for each kind that differs. */
export async function derivedFaults(db: Transaction<Schema>, zone: string): Promise<string[]> {
  const { states, land } = await differing(db, zone);
  const { parcels, latest } = await db
    .selectFrom('zone')
    .select(['parcels', 'latest'])
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  const present = await db
    .selectFrom('parcel')
    .select((on) => on.fn.countAll<number>().as('number'))
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  const newest = await findLatestDay(db, zone);
  return [
    ...saidOf('states', states),
    ...saidOf('land', land),
    ...(Number(present.number) === parcels
      ? []
      : [`the zone says ${parcels} parcels and has ${present.number}`]),
    ...(newest === latest
      ? []
      : [`the zone says its latest day is ${latest}, and it is ${newest}`]),
    ...(await countFaults(db, zone)),
  ];
}

/** What the zone is said to come to, where that differs from its states added up anew. */
async function countFaults(db: Transaction<Schema>, zone: string): Promise<string[]> {
  const rows = await db
    .selectFrom('zone_count')
    .select(['class', 'parcels', 'area_mm2 as areaMm2', 'area_unknown as areaUnknown'])
    .where('zone_id', '=', zone)
    .execute();
  const kept = new Map(rows.map(({ class: of, ...count }) => [of, count]));
  const counted = await countStates(db, zone);
  const differing = [...new Set([...kept.keys(), ...counted.keys()])].filter(
    (of) => !isDeepStrictEqual(kept.get(of), counted.get(of)),
  );
  return differing.length === 0
    ? []
    : [`the zone’s counts of ${differing.length} classes differ from its states: ${differing[0]}`];
}

function saidOf(what: string, parcels: readonly string[]): string[] {
  if (parcels.length === 0) return [];
  const named = parcels.slice(0, mostNamed).join(', ');
  const more = parcels.length > mostNamed ? ' …' : '';
  return [
    `the derived ${what} of ${parcels.length} parcels differ from their records: ${named}${more}`,
  ];
}

async function differing(db: Transaction<Schema>, zone: string) {
  const [states, land]: [string[], string[]] = [[], []];
  const classes = await loadStateClasses(db, zone);
  const landClasses = await loadLandClasses(db, zone);
  let after: string | undefined;
  for (;;) {
    const ids = await parcelIdsAfter(db, zone, after, pageSize);
    if (ids.length === 0) return { states, land };
    const spans = await readSpans(db, zone, ids);
    const logs = await readLogs(db, zone, 'parcel', ids);
    const buildings = await buildingsOn(db, zone, ids);
    const records = await readLandHistories(db, zone, ids);
    const written = await writtenStates(db, zone, ids);
    for (const id of ids) {
      const own = spans.get(id) ?? [];
      const anew = {
        states: parcelStateRows(zone, id, own, logs.get(id) ?? [], classes),
        land: landStateRows(
          zone,
          id,
          own,
          buildings.get(id) ?? [],
          records.get(id) ?? [],
          landClasses,
        ),
      };
      if (!areAlike(anew.states, written.states.get(id))) states.push(id);
      if (!areAlike(anew.land, written.land.get(id))) land.push(id);
    }
    after = ids.at(-1);
    await nextTick();
  }
}

type Row = Readonly<Record<string, unknown>>;

async function writtenStates(db: Transaction<Schema>, zone: string, ids: readonly string[]) {
  const rowsOf = (table: 'parcel_state' | 'land_state') =>
    db
      .selectFrom(table)
      .selectAll()
      .where('zone_id', '=', zone)
      .where('parcel_id', 'in', ids)
      .orderBy('parcel_id')
      .orderBy('valid_from')
      .execute();
  return {
    states: byParcel(await rowsOf('parcel_state')),
    land: byParcel(await rowsOf('land_state')),
  };
}

function byParcel<R extends { readonly parcel_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.parcel_id);
    if (group) group.push(row);
    else groups.set(row.parcel_id, [row]);
  }
  return groups;
}

/** Engines give booleans as numbers or not; a class that is not there yet has a number that no row has. */
function areAlike(anew: readonly Row[], written: readonly Row[] = []): boolean {
  if (anew.length !== written.length) return false;
  return anew.every((row, index) =>
    Object.entries(row).every(([name, value]) => {
      const there = written[index]?.[name] ?? null;
      return typeof value === 'boolean' ? Boolean(there) === value : there === (value ?? null);
    }),
  );
}
