import type { Kysely, Selectable, Transaction } from 'kysely';
import type { IsoInstant } from '../../geodata/date.ts';
import type { Point } from '../../geodata/geometry.ts';
import type { ImageType } from '../../geodata/photo/imageType.ts';
import { photoLimits, type Photo } from '../../geodata/photo/photo.ts';
import type { StoreEngine } from './engine.ts';
import { DuplicateEntryError, TooManyPhotosError } from './errors.ts';
import type { PhotoTable } from './photoSchema.ts';
import { requireSubject } from './requireSubject.ts';
import type { Schema } from './schema.ts';
import { takeZone } from './takeZone.ts';

/** A photograph that is to be kept; the moment is the store's to say. */
export type PhotoToKeep = Omit<Photo, 'recordedAt'>;

export type PhotoImage = {
  readonly type: ImageType;
  readonly sha256: string;
  readonly image: Uint8Array;
};

/** Those of a parcel that nobody has taken back, newest day first. */
export async function readPhotos(
  engine: StoreEngine,
  zone: string,
  parcel: string,
): Promise<Photo[]> {
  const rows = await engine.reader
    .selectFrom('photo')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('parcel_id', '=', parcel)
    .where('taken_back_at', 'is', null)
    .orderBy('taken_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => photoFrom(engine, row));
}

/** One that nobody has taken back. */
export async function readPhoto(
  engine: StoreEngine,
  zone: string,
  id: string,
): Promise<Photo | undefined> {
  const row = await rowOf(engine.reader, zone, id);
  return row?.taken_back_at === null ? photoFrom(engine, row) : undefined;
}

/** Which of some ids are those of photographs that nobody has taken back. */
export async function readPhotosAmong(
  reader: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reader
    .selectFrom('photo')
    .select('id')
    .where('zone_id', '=', zone)
    .where('id', 'in', ids)
    .where('taken_back_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The picture of one that nobody has taken back. */
export function readPhotoImage(
  reader: Kysely<Schema>,
  zone: string,
  id: string,
): Promise<PhotoImage | undefined> {
  return reader
    .selectFrom('photo')
    .innerJoin('photo_image', (join) =>
      join
        .onRef('photo_image.zone_id', '=', 'photo.zone_id')
        .onRef('photo_image.id', '=', 'photo.id'),
    )
    .select(['photo.type', 'photo.sha256', 'photo_image.image'])
    .where('photo.zone_id', '=', zone)
    .where('photo.id', '=', id)
    .where('photo.taken_back_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Keeps a photograph. Whoever sends one again, because no answer came, adds nothing: it is told by its id and what is in it.
 *
 * @returns the photograph as it is kept, and whether it was there before
 */
export async function keepPhoto(
  engine: StoreEngine,
  zone: string,
  photo: PhotoToKeep,
  image: Uint8Array,
): Promise<{ readonly photo: Photo; readonly isNew: boolean }> {
  // What is there already is no write of the zone.
  const known = await rowOf(engine.reader, zone, photo.id);
  if (known) return again(engine, zone, photo, known);
  return engine.writer.transaction().execute(async (db) => {
    await takeZone(db, zone);
    const meanwhile = await rowOf(db, zone, photo.id);
    if (meanwhile) return again(engine, zone, photo, meanwhile);
    await requireSubject(db, zone, { kind: 'parcel', id: photo.parcel });
    await requireRoom(db, zone, photo);
    const kept = { ...photo, recordedAt: thisMoment() };
    await engine.insert(db, 'photo', [photoRow(zone, kept)]);
    await engine.insert(db, 'photo_image', [{ zone_id: zone, id: photo.id, image }]);
    await engine.describeLayer(db, 'photo');
    return { photo: kept, isNew: true };
  });
}

/** Hides one for good, and says why; what it was stays in the store. Answers whether it was on view until then. */
export function takePhotoBack(
  engine: StoreEngine,
  zone: string,
  id: string,
  because: string,
  by: string,
): Promise<boolean> {
  return engine.writer.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('photo')
      .set({ taken_back_at: thisMoment(), taken_back_by: by, taken_back_because: because })
      .where('zone_id', '=', zone)
      .where('id', '=', id)
      .where('taken_back_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await takeZone(db, zone);
    return true;
  });
}

function rowOf(db: Kysely<Schema>, zone: string, id: string) {
  return db
    .selectFrom('photo')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst();
}

function again(
  engine: StoreEngine,
  zone: string,
  { id, parcel, sha256 }: PhotoToKeep,
  row: Selectable<PhotoTable>,
) {
  if (row.sha256 !== sha256 || row.parcel_id !== parcel)
    throw new DuplicateEntryError(`zone ${zone} has another photograph ${id} already`);
  return { photo: photoFrom(engine, row), isNew: false };
}

async function requireRoom(
  db: Transaction<Schema>,
  zone: string,
  { parcel, bytes }: PhotoToKeep,
): Promise<void> {
  const all = db.selectFrom('photo').where('zone_id', '=', zone);
  const { sum } = await all
    .select(({ fn }) => fn.sum<number | string | null>('bytes').as('sum'))
    .executeTakeFirstOrThrow();
  if (Number(sum ?? 0) + bytes > photoLimits.bytesOfZone)
    throw new TooManyPhotosError(zone, 'zone');
  const { count } = await all
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('parcel_id', '=', parcel)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= photoLimits.ofParcel) throw new TooManyPhotosError(zone, 'parcel');
}

function photoRow(zone_id: string, photo: Photo) {
  return {
    zone_id,
    id: photo.id,
    parcel_id: photo.parcel,
    taken_on: photo.takenOn,
    axis: photo.axis,
    note: photo.note,
    type: photo.type,
    width: photo.width,
    height: photo.height,
    bytes: photo.bytes,
    sha256: photo.sha256,
    recorded_at: photo.recordedAt,
    recorded_by: photo.recordedBy,
    taken_back_at: null,
    taken_back_by: null,
    taken_back_because: null,
    geom: photo.position && ({ type: 'Point', coordinates: photo.position } satisfies Point),
  };
}

function photoFrom(engine: StoreEngine, row: Selectable<PhotoTable>): Photo {
  return {
    id: row.id,
    parcel: row.parcel_id,
    takenOn: row.taken_on,
    axis: row.axis,
    // The table takes no other geometry.
    position: row.geom && (engine.decodeGeometry(row.geom) as Point).coordinates,
    note: row.note,
    type: row.type,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    sha256: row.sha256,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

function thisMoment(): IsoInstant {
  return new Date().toISOString() as IsoInstant;
}
