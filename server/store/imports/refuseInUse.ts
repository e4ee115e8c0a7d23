import type { Transaction } from 'kysely';
import { inheritedPrefix } from '../../../geodata/editing/inheritedLog.ts';
import { isFormKind, type Filed } from '../../../geodata/filing/filed.ts';
import { referencesIn } from '../../../geodata/filing/references.ts';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { Subject } from '../../../geodata/observation.ts';
import { ImportInUseError } from '../errors.ts';
import { fromNullableJson } from '../rows/values.ts';
import type { Schema } from '../schema.ts';

type Db = Transaction<Schema>;

/**
 * Fails with `ImportInUseError` when something hangs on an import: a later one that changed the same parcels or layers, or what
 * was recorded of parcels and blocks that are there by it alone.
 */
export async function refuseInUse(
  db: Db,
  zone: string,
  undone: ZoneImport,
  later: readonly ZoneImport[],
): Promise<void> {
  const { id, counts } = undone;
  const layered = later.find((other) =>
    other.counts.layers.some((layer) => counts.layers.includes(layer)),
  );
  if (layered)
    throw new ImportInUseError(
      `import ${id} cannot be undone: import ${layered.id} has since replaced the same layer; undo that one first`,
    );
  const changed = await changedSince(db, zone, undone, later);
  if (changed !== undefined)
    throw new ImportInUseError(
      `import ${id} cannot be undone: parcel ${changed} was changed by a later import; undo that one first`,
    );
  const recorded =
    (await observedOf(db, zone, undone)) ??
    (await writtenOf(db, zone, undone)) ??
    (await photographedOf(db, zone, undone));
  if (recorded)
    throw new ImportInUseError(
      `import ${id} cannot be undone: something was recorded of ${recorded.kind} ${recorded.id}, which is there by this import alone`,
    );
}

/** Parcels that are there, or were, by an import. */
function writtenIds(db: Db, zone: string, { id }: Pick<ZoneImport, 'id'>) {
  return db
    .selectFrom('parcel_entry')
    .select('id')
    .where('zone_id', '=', zone)
    .where('written_by', '=', id);
}

async function changedSince(
  db: Db,
  zone: string,
  undone: ZoneImport,
  later: readonly ZoneImport[],
): Promise<string | undefined> {
  if (later.length === 0) return undefined;
  const laterIds = later.map(({ id }) => id);
  const former = db
    .selectFrom('former_parcel')
    .select('id')
    .where('zone_id', '=', zone)
    .where((on) => on.or([on('written_by', '=', undone.id), on('ended_by', '=', undone.id)]));
  const touched = former.union(writtenIds(db, zone, undone));
  const inFormer = db
    .selectFrom('former_parcel')
    .select('id')
    .where('zone_id', '=', zone)
    .where((on) => on.or([on('written_by', 'in', laterIds), on('ended_by', 'in', laterIds)]))
    .where('id', 'in', touched)
    .limit(1);
  const present = db
    .selectFrom('parcel_entry')
    .select('id')
    .where('zone_id', '=', zone)
    .where('written_by', 'in', laterIds)
    .where('id', 'in', touched)
    .limit(1);
  return ((await inFormer.executeTakeFirst()) ?? (await present.executeTakeFirst()))?.id;
}

/** Parcels that would be no subjects any more: there were none of their ids before. */
export function goneWith(db: Db, zone: string, undone: Pick<ZoneImport, 'id'>) {
  return writtenIds(db, zone, undone).where('id', 'not in', (on) =>
    on
      .selectFrom('former_parcel')
      .select('former_parcel.id')
      .where('former_parcel.zone_id', '=', zone),
  );
}

async function observedOf(db: Db, zone: string, undone: ZoneImport): Promise<Subject | undefined> {
  const newBlocks = db
    .selectFrom('block')
    .select('id')
    .where('zone_id', '=', zone)
    .where('id', 'not in', (on) =>
      on
        .selectFrom('former_area')
        .select('former_area.id')
        .where('former_area.zone_id', '=', zone)
        .where('ended_by', '=', undone.id)
        .where('former_area.kind', '=', 'block'),
    );
  const row = await db
    .selectFrom('observation')
    .select(['subject_kind', 'subject_id'])
    .where('zone_id', '=', zone)
    // What a parcel inherited goes as it came, with the import.
    .where('id', 'not like', `${inheritedPrefix}%`)
    .where((on) =>
      on.or([
        on.and([
          on('subject_kind', '=', 'parcel'),
          on('subject_id', 'in', goneWith(db, zone, undone)),
        ]),
        ...(undone.counts.layers.includes('block')
          ? [on.and([on('subject_kind', '=', 'block'), on('subject_id', 'in', newBlocks)])]
          : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row && { kind: row.subject_kind, id: row.subject_id };
}

/** Photographs that are on view. */
async function photographedOf(
  db: Db,
  zone: string,
  undone: ZoneImport,
): Promise<Subject | undefined> {
  const row = await db
    .selectFrom('photo')
    .select('parcel_id')
    .where('zone_id', '=', zone)
    .where('taken_back_at', 'is', null)
    .where('parcel_id', 'in', goneWith(db, zone, undone))
    .limit(1)
    .executeTakeFirst();
  return row && { kind: 'parcel', id: row.parcel_id };
}

/** What people wrote down of a parcel names it in its content: a plan, a blocker, what is on record of its land. */
async function writtenOf(db: Db, zone: string, undone: ZoneImport): Promise<Subject | undefined> {
  const rows = await db
    .selectFrom('written_record')
    .select(['kind', 'item', 'content'])
    .where('zone_id', '=', zone)
    .where('recorded_at', '>', undone.recordedAt)
    .orderBy('recorded_at')
    .execute();
  // What was taken back names nothing any more.
  const holding = new Map(rows.map((row) => [`${row.kind}:${row.item}`, row]));
  const named = [...holding.values()].flatMap(({ kind, content }) => parcelsIn(kind, content));
  if (named.length === 0) return undefined;
  const row = await goneWith(db, zone, undone).where('id', 'in', named).executeTakeFirst();
  return row && { kind: 'parcel', id: row.id };
}

function parcelsIn(kind: string, content: string | null): string[] {
  const said = fromNullableJson<object>(content);
  if (said === null) return [];
  const references = isFormKind(kind)
    ? // The content is of the kind.
      referencesIn(kind, (said as Filed).record as never)
    : [(said as { readonly subject?: Subject }).subject];
  return references.flatMap((one) => (one?.kind === 'parcel' ? [one.id] : []));
}
