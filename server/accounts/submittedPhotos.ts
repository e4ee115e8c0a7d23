import type { Kysely, Selectable } from 'kysely';
import type { Decision, Named } from '../../geodata/approval/submission.ts';
import type { SubmittedPhoto } from '../../geodata/approval/submittedPhoto.ts';
import type { Photo } from '../../geodata/photo/photo.ts';
import { decisionOf, decisionRow } from './decisionRows.ts';
import type { AccountsEngine } from './engine.ts';
import type { AccountsSchema } from './schema.ts';

type Db = Kysely<AccountsSchema>;
type Row = Selectable<AccountsSchema['submitted_photo']>;

export type NewSubmittedPhoto = {
  readonly zone: string;
  readonly person: Named;
  readonly photo: Photo;
  readonly image: Uint8Array;
};

export type SubmittedPhotoQuery = {
  readonly zone: string;
  /** Whose; null: of all. */
  readonly person: string | null;
  /** Those that wait or were sent back, or all the others. */
  readonly isOpen: boolean;
  readonly limit: number;
};

/** Pictures that wait or were sent back, and what they fill, in one zone at a time. */
export const pendingPhotoLimits = { count: 1000, bytes: 200 * 1024 * 1024 };

/**
 * Keeps a photograph that somebody has sent. Sent again it adds nothing; 'other' where another has its id, 'full' where as many wait
 * as may.
 */
export function addSubmittedPhoto(
  engine: AccountsEngine,
  { zone, person, photo, image }: NewSubmittedPhoto,
): Promise<SubmittedPhoto | 'other' | 'full'> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const known = await readSubmittedPhoto(db, zone, photo.id);
    if (known) {
      const { parcel, sha256 } = known.photo;
      const isSame =
        parcel === photo.parcel && sha256 === photo.sha256 && known.person.id === person.id;
      return isSame ? known : 'other';
    }
    const open = await openIn(db, zone);
    if (open.count >= pendingPhotoLimits.count) return 'full';
    if (open.bytes + photo.bytes > pendingPhotoLimits.bytes) return 'full';
    const { number } = await db
      .insertInto('submitted_photo')
      .values({
        id: photo.id,
        zone,
        person_id: person.id,
        person_name: person.name,
        photo: JSON.stringify(photo),
        bytes: photo.bytes,
        state: 'pending',
        revision: 1,
      })
      .returning('number')
      .executeTakeFirstOrThrow();
    await db.insertInto('submitted_photo_image').values({ photo: number, image }).execute();
    return { person, photo, decisions: [] };
  });
}

export async function readSubmittedPhoto(
  db: Db,
  zone: string,
  id: string,
): Promise<SubmittedPhoto | undefined> {
  const row = await rowOf(db, zone, id);
  return row && (await photosOf(db, [row]))[0];
}

/** Newest first. */
export async function readSubmittedPhotos(
  db: Db,
  { zone, person, isOpen, limit }: SubmittedPhotoQuery,
): Promise<SubmittedPhoto[]> {
  const rows = await db
    .selectFrom('submitted_photo')
    .selectAll()
    .where('zone', '=', zone)
    .$if(person !== null, (query) => query.where('person_id', '=', person!))
    .where('state', isOpen ? 'in' : 'not in', ['pending', 'returned'])
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return photosOf(db, rows);
}

/** The picture of one that waits or was sent back. */
export async function readSubmittedImage(
  db: Db,
  zone: string,
  id: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('submitted_photo')
    .innerJoin('submitted_photo_image as picture', 'picture.photo', 'submitted_photo.number')
    .select('picture.image')
    .where('zone', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.image;
}

/**
 * Decides a photograph; undefined where there is none. `check` meets it as it is, with its picture where that is still kept, and
 * nobody else decides or sends anything until it is done: it throws what forbids the decision, and does what comes before it is noted.
 */
export function decideSubmittedPhoto(
  engine: AccountsEngine,
  { zone, id }: { readonly zone: string; readonly id: string },
  decision: Decision,
  check: (present: SubmittedPhoto, image: Uint8Array | undefined) => void | Promise<void>,
): Promise<SubmittedPhoto | undefined> {
  return engine.db.transaction().execute(async (db) => {
    await engine.alone(db);
    const row = await rowOf(db, zone, id);
    const [present] = row ? await photosOf(db, [row]) : [];
    if (row === undefined || present === undefined) return undefined;
    await check(present, await readSubmittedImage(db, zone, id));
    const { number } = row;
    await db
      .insertInto('submitted_photo_decision')
      .values({ photo: number, ...decisionRow(decision) })
      .execute();
    await db
      .updateTable('submitted_photo')
      .set({ state: decision.state, revision: row.revision + 1 })
      .where('number', '=', number)
      .execute();
    // What is approved is in the zone; what was sent back is looked at until it is put away.
    if (decision.state !== 'returned')
      await db.deleteFrom('submitted_photo_image').where('photo', '=', number).execute();
    return { ...present, decisions: [...present.decisions, decision] };
  });
}

function rowOf(db: Db, zone: string, id: string): Promise<Row | undefined> {
  return db
    .selectFrom('submitted_photo')
    .selectAll()
    .where('zone', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function openIn(db: Db, zone: string) {
  const { count, bytes } = await db
    .selectFrom('submitted_photo')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('count'),
      fn.sum<number | string | null>('bytes').as('bytes'),
    ])
    .where('zone', '=', zone)
    .where('state', 'in', ['pending', 'returned'])
    .executeTakeFirstOrThrow();
  return { count: Number(count), bytes: Number(bytes) };
}

async function photosOf(db: Db, rows: readonly Row[]): Promise<SubmittedPhoto[]> {
  if (rows.length === 0) return [];
  const decided = await db
    .selectFrom('submitted_photo_decision')
    .selectAll()
    .where(
      'photo',
      'in',
      rows.map(({ number }) => number),
    )
    .orderBy('number')
    .execute();
  return rows.map(({ number, person_id, person_name, photo }) => ({
    person: { id: person_id, name: person_name },
    photo: JSON.parse(photo) as Photo,
    decisions: decided.filter((row) => row.photo === number).map(decisionOf),
  }));
}
