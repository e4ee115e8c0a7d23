import type { Kysely, Transaction } from 'kysely';
import { StartError } from '../startError.ts';
import { copyZoneRows } from '../store/copyZone.ts';
import type { StoreEngine } from '../store/engine.ts';
import type { Schema } from '../store/schema.ts';
import { inSnapshot } from '../store/snapshot.ts';
import { differing, type TableContent } from './tableContent.ts';
import { zoneContents } from './zoneContents.ts';

type Revisions = ReadonlyMap<string, number>;

type Moved<Result> = {
  readonly zones: readonly string[];
  readonly contents: readonly TableContent[];
  readonly done: Result;
};

/**
 * Writes all zones of a store into another in one transaction, with the names of those that were removed, and holds both sides
 * against each other before it counts.
 *
 * @param before what has to be done before it counts, and for it to count
 * @throws StartError where one of the zones is there already, or the store was written to meanwhile
 */
export function moveZones<Result>(
  from: StoreEngine,
  to: StoreEngine,
  before: () => Promise<Result>,
): Promise<Moved<Result>> {
  return to.load(async (target) => {
    const [revisions, contents] = await inSnapshot(from.reader, async (source) => {
      const zones = await revisionsIn(source);
      await refuseTaken(target, [...zones.keys()]);
      const copying = { from, source, to, target, photos: 'withPhotos' } as const;
      for (const zone of zones.keys()) await copyZoneRows({ ...copying, zone });
      await noteRemoved(source, target);
      return [zones, await zoneContents(from, source, [...zones.keys()])] as const;
    });
    const [wrong] = differing(contents, await zoneContents(to, target, [...revisions.keys()]));
    if (wrong !== undefined)
      throw new StartError(
        `表 ${wrong} 两边不一致，什么都没有写入。`,
        `The table ${wrong} differs; nothing was written.`,
      );
    const done = await before();
    refuseWritten(revisions, await revisionsIn(from.reader));
    return { zones: [...revisions.keys()], contents, done };
  });
}

async function revisionsIn(db: Kysely<Schema>): Promise<Revisions> {
  const rows = await db
    .selectFrom('zone')
    .select(['zone_id', 'revision'])
    .orderBy('zone_id')
    .execute();
  return new Map(rows.map(({ zone_id, revision }) => [zone_id, revision]));
}

async function refuseTaken(target: Kysely<Schema>, zones: readonly string[]): Promise<void> {
  const there = await revisionsIn(target);
  const taken = zones.filter((zone) => there.has(zone));
  if (taken.length > 0)
    throw new StartError(
      `目标已有开发区 ${taken.join('、')}；请用空的数据库，或先移除（npm run zone -- remove）。`,
      `The target has ${taken.join(', ')} already; take an empty database, or remove them first (npm run zone -- remove).`,
    );
}

/** A shipped zone that somebody removed does not come back by itself; one that the target has, or has removed, stays that there. */
async function noteRemoved(source: Kysely<Schema>, target: Transaction<Schema>): Promise<void> {
  const there = await revisionsIn(target);
  const removed = await source.selectFrom('removed_zone').selectAll().execute();
  for (const { zone_id, revision, removed_at } of removed)
    if (!there.has(zone_id))
      await target
        .insertInto('removed_zone')
        .values({ zone_id, revision, removed_at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
}

function refuseWritten(before: Revisions, now: Revisions): void {
  const isSame = before.size === now.size && [...before].every(([id, at]) => now.get(id) === at);
  if (!isSame)
    throw new StartError(
      '搬动时来源被写入，什么都没有搬；请先停止服务。',
      'What is moved was written to meanwhile, and nothing was moved; stop the server first.',
    );
}
