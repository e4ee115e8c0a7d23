import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';

/** Photographs of a zone whose pictures are missing or are not what they were, and pictures of none: a sentence each. */
export async function photoFaults(db: Kysely<Schema>, zone: string): Promise<string[]> {
  const photos = await db
    .selectFrom('photo')
    .select(['id', 'sha256'])
    .where('zone_id', '=', zone)
    .orderBy('id')
    .execute();
  const faults: string[] = [];
  for (const { id, sha256 } of photos) {
    const found = await db
      .selectFrom('photo_image')
      .select('image')
      .where('zone_id', '=', zone)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) faults.push(`photograph ${id} has no picture`);
    else if (createHash('sha256').update(found.image).digest('hex') !== sha256)
      faults.push(`the picture of photograph ${id} is not what it was`);
  }
  const { pictures } = await db
    .selectFrom('photo_image')
    .select(({ fn }) => fn.countAll<number | string>().as('pictures'))
    .where('zone_id', '=', zone)
    .executeTakeFirstOrThrow();
  if (Number(pictures) > photos.length)
    faults.push(`there are ${pictures} pictures of ${photos.length} photographs`);
  return faults;
}
