import type { Kysely, Transaction } from 'kysely';
import type { IsoInstant } from '../../geodata/date.ts';
import { isFormKind, type Filed } from '../../geodata/filing/filed.ts';
import type { WrittenKind, WrittenVersion } from '../../geodata/written/writtenRecord.ts';
import type { StoreEngine } from './engine.ts';
import { TooManyWrittenError } from './errors.ts';
import { fileVersion } from './filing/fileVersion.ts';
import { requireSubject } from './requireSubject.ts';
import { writtenFrom, writtenRow } from './rows/writtenRows.ts';
import type { Schema } from './schema.ts';
import { mostWrittenVersions, type NewVersion, type PresentVersion } from './writtenVersions.ts';
import { takeZone } from './takeZone.ts';

/** What holds of each item, or of some, by a moment or now, in the order of items. */
export async function readWritten<Kind extends WrittenKind>(
  db: Kysely<Schema>,
  zone: string,
  kind: Kind,
  knownBy?: IsoInstant,
  items?: readonly string[],
): Promise<PresentVersion<Kind>[]> {
  const ranked = db
    .selectFrom('written_record')
    .selectAll()
    .select(({ fn }) =>
      fn
        .agg<number | string>('row_number')
        .over((over) => over.partitionBy('item').orderBy('recorded_at', 'desc'))
        .as('age'),
    )
    .where('zone_id', '=', zone)
    .where('kind', '=', kind)
    .$if(items !== undefined, (query) => query.where('item', 'in', items!))
    .$if(knownBy !== undefined, (query) => query.where('recorded_at', '<=', knownBy!));
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('age', '=', 1)
    .where('content', 'is not', null)
    .orderBy('item')
    .execute();
  return rows.map((row) => writtenFrom(row) as PresentVersion<Kind>);
}

/** Every version of an item, oldest first; of every item of the kind, item by item, when none is named. */
export async function readVersions<Kind extends WrittenKind>(
  db: Kysely<Schema>,
  zone: string,
  kind: Kind,
  item?: string,
): Promise<WrittenVersion<Kind>[]> {
  const rows = await db
    .selectFrom('written_record')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('kind', '=', kind)
    .$if(item !== undefined, (query) => query.where('item', '=', item!))
    .orderBy('item')
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => writtenFrom(row) as WrittenVersion<Kind>);
}

/**
 * Adds a version, if the newest is the one that the writer has seen. Answers the version as it is kept, undefined when another
 * has come between.
 */
export function writeVersion<Kind extends WrittenKind>(
  engine: StoreEngine,
  zone: string,
  version: NewVersion<Kind>,
  seen: IsoInstant | null,
  recordedBy: string | null,
): Promise<WrittenVersion<Kind> | undefined> {
  return engine.writer
    .transaction()
    .execute(async (db) => {
      await takeZone(db, zone);
      const newest = await newestOf(db, zone, version);
      const present = newest === undefined || newest.content === null ? null : newest.recorded_at;
      if (present !== seen) throw new Superseded();
      await requireRoom(db, zone);
      const { content } = version;
      const about = content !== null && 'subject' in content ? content.subject : null;
      if (about !== null) await requireSubject(db, zone, about);
      const written = {
        ...version,
        recordedAt: momentAfter(newest?.recorded_at),
        recordedBy,
      };
      await engine.insert(db, 'written_record', [
        writtenRow(zone, 'page', written as WrittenVersion),
      ]);
      if (isFormKind(version.kind)) {
        const item = { kind: version.kind, item: version.item };
        await fileVersion(engine, db, zone, item, content as Filed | null, written.recordedAt);
      }
      return written;
    })
    .catch((error: unknown) => {
      if (error instanceof Superseded) return undefined;
      throw error;
    });
}

/** Ends the transaction, so that the zone's revision stays what it was. */
class Superseded extends Error {}

function newestOf(
  db: Transaction<Schema>,
  zone: string,
  { kind, item }: Pick<NewVersion, 'kind' | 'item'>,
) {
  return db
    .selectFrom('written_record')
    .select(['recorded_at', 'content'])
    .where('zone_id', '=', zone)
    .where('kind', '=', kind)
    .where('item', '=', item)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function requireRoom(db: Transaction<Schema>, zone: string): Promise<void> {
  const { kept } = await db
    .selectFrom('written_record')
    .select(({ fn }) => fn.countAll<number | string>().as('kept'))
    .where('zone_id', '=', zone)
    .where('origin', '=', 'page')
    .executeTakeFirstOrThrow();
  if (Number(kept) >= mostWrittenVersions) throw new TooManyWrittenError(zone);
}

/** Now, but never before or with the version that this one follows, whatever the clock says. */
function momentAfter(before: IsoInstant | undefined): IsoInstant {
  const earliest = before === undefined ? 0 : Date.parse(before) + 1;
  return new Date(Math.max(Date.now(), earliest)).toISOString() as IsoInstant;
}
