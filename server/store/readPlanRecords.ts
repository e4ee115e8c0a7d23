import { setImmediate as nextTick } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import type { IsoInstant } from '../../geodata/date.ts';
import { subjectKinds, type SubjectKind } from '../../geodata/observation.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import type { PlanParcel, PlanRecords, SeenStates } from '../../geodata/plan/planRecords.ts';
import { seenStatesOf } from '../../geodata/plan/seenStates.ts';
import { withdrawnIds } from '../../geodata/progress.ts';
import type { Provenance } from '../../geodata/provenance.ts';
import {
  itemOfSubject,
  zoneItem,
  type WrittenContents,
  type WrittenVersion,
} from '../../geodata/written/writtenRecord.ts';
import type { Zone } from '../../geodata/zone.ts';
import { changeFrom } from './readLatestObservations.ts';
import { projectsFrom } from './readProjects.ts';
import { readTargets } from './readZone.ts';
import { fromJson, fromNames } from './rows/values.ts';
import type { ObservationTable, Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import { readVersions, readWritten } from './writtenRecords.ts';

type Db = Kysely<Schema>;

/**
 * Everything that the plan items of a zone are made of, on one state of the data, as known by a moment. Each table is read once
 * from end to end, whatever the number of projects.
 */
export function readPlanRecords(
  reader: Db,
  { id: zone, name }: Pick<Zone, 'id' | 'name'>,
  knownBy: IsoInstant | undefined,
): Promise<PlanRecords> {
  return inSnapshot(reader, async (db) => {
    const blockers = await readWritten(db, zone, 'blocker', knownBy);
    const parcels = await readParcels(db, zone);
    return {
      zone: { id: zone, name },
      projects: await readProjectRows(db, zone),
      targets: await readTargets(db, zone),
      plans: await readPlans(db, zone, knownBy),
      blockers: blockers.map(({ item, content }) => ({ ...content, id: item })),
      stageDurations: await readOwn(db, zone, 'stageDurations', knownBy),
      lightRules: await readOwn(db, zone, 'lightRules', knownBy),
      blocks: await readNames(db, zone, 'block'),
      works: await readWorks(db, zone),
      events: await readNames(db, zone, 'event'),
      parcels,
      seen: await readSeen(db, zone, [...parcels.keys()], knownBy),
    };
  });
}

async function readProjectRows(db: Db, zone: string) {
  const rows = await db
    .selectFrom('project')
    .selectAll()
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return projectsFrom(db, zone, rows);
}

async function readPlans(
  db: Db,
  zone: string,
  knownBy: IsoInstant | undefined,
): Promise<PlanRecords['plans']> {
  const byItem = new Map<string, WrittenVersion<'plan'>[]>();
  for (const version of await readVersions(db, zone, 'plan')) {
    if (knownBy !== undefined && version.recordedAt > knownBy) continue;
    const there = byItem.get(version.item);
    if (there) there.push(version);
    else byItem.set(version.item, [version]);
  }
  return byItem;
}

/** What a zone has one of, null until it sets its own. */
async function readOwn<Kind extends 'stageDurations' | 'lightRules'>(
  db: Db,
  zone: string,
  kind: Kind,
  knownBy: IsoInstant | undefined,
): Promise<WrittenContents[Kind] | null> {
  const versions = await readWritten(db, zone, kind, knownBy);
  return versions.find(({ item }) => item === zoneItem)?.content ?? null;
}

async function readNames(db: Db, zone: string, table: 'block' | 'event') {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name_zh', 'name_en'])
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ id: row.id, name: fromNames(row) }));
}

async function readWorks(db: Db, zone: string): Promise<PlanRecords['works']> {
  const rows = await db
    .selectFrom('work')
    .select(['id', 'name_zh', 'name_en', 'block_id'])
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ id: row.id, name: fromNames(row), block: row.block_id }));
}

async function readParcels(db: Db, zone: string): Promise<PlanRecords['parcels']> {
  const rows = await db
    .selectFrom('parcel')
    .select(['id', 'name_zh', 'name_en', 'block_id', 'quality', 'registered_m2', 'measured_m2'])
    .where('zone_id', '=', zone)
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row): [string, PlanParcel] => [
      row.id,
      {
        id: row.id,
        name: fromNames(row),
        block: row.block_id,
        quality: row.quality,
        areaM2: countedAreaM2({
          registeredM2: row.registered_m2,
          measuredM2: row.measured_m2,
          quality: row.quality,
        }),
      },
    ]),
  );
}

/** Parcels whose logs are read before others get a turn. */
const pageSize = 200;

/**
 * The states of everything that was observed, over time.
 *
 * @param parcels ids of the zone's parcels in the order of the engine
 */
async function readSeen(
  db: Db,
  zone: string,
  parcels: readonly string[],
  knownBy: IsoInstant | undefined,
): Promise<ReadonlyMap<string, SeenStates>> {
  const known = db
    .selectFrom('observation')
    .where('zone_id', '=', zone)
    .$if(knownBy !== undefined, (query) => query.where('recorded_at', '<=', knownBy!));
  const changes = await known
    .select(['id', 'supersedes', 'retracts'])
    .where((on) => on.or([on('supersedes', 'is not', null), on('retracts', 'is not', null)]))
    .execute();
  const gone = withdrawnIds(changes.map(changeFrom));
  const observations = known
    .select(['id', 'subject_id', 'axis', 'state', 'percent', 'as_of', 'recorded_at', 'provenance'])
    .where('kind', '=', 'observation');
  const countedFrom = countingRows();
  const seen = new Map<string, SeenStates>();
  const add = (kind: SubjectKind, rows: readonly SeenRow[]) => {
    const bySubject = new Map<string, Counted[]>();
    for (const row of rows) {
      if (gone.has(row.id)) continue;
      const counted = countedFrom(row);
      const there = bySubject.get(row.subject_id);
      if (there) there.push(counted);
      else bySubject.set(row.subject_id, [counted]);
    }
    for (const [id, counted] of bySubject)
      seen.set(itemOfSubject({ kind, id }), seenStatesOf(counted));
  };
  for (const kind of subjectKinds) {
    const ofKind = observations.where('subject_kind', '=', kind);
    if (kind !== 'parcel') add(kind, await ofKind.execute());
    else
      for (let start = 0; start < parcels.length; start += pageSize) {
        const page = parcels.slice(start, start + pageSize);
        const ofPage = ofKind
          .where('subject_id', '>=', page[0]!)
          .where('subject_id', '<=', page.at(-1)!);
        add(kind, await ofPage.execute());
        await nextTick();
      }
  }
  return seen;
}

type Counted = Parameters<typeof seenStatesOf>[0][number];
type SeenRow = Pick<
  Selectable<ObservationTable>,
  'id' | 'subject_id' | 'axis' | 'state' | 'percent' | 'as_of' | 'recorded_at' | 'provenance'
>;

/** A zone's log has a hundred thousand entries of a few days, states and provenances: each of these is kept once. */
function countingRows(): (row: SeenRow) => Counted {
  const textOf = readEachOnce((text) => text);
  const provenanceOf = readEachOnce((text) => fromJson<Provenance>(text));
  return (row) =>
    // `entryRow` fills axis, state and day of every observation together.
    ({
      id: row.id,
      axis: textOf(row.axis!),
      state: textOf(row.state!),
      percent: row.percent,
      asOf: textOf(row.as_of!),
      recordedAt: row.recorded_at,
      provenance: provenanceOf(row.provenance),
    }) as Counted;
}

function readEachOnce<T>(read: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    let value = found.get(text);
    if (value === undefined) found.set(text, (value = read(text)));
    return value;
  };
}
