import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { StoreEngine } from './engine.ts';
import { nameContains, parcelMeets, splitAtAntimeridian } from './listFilter.ts';
import { listColumns } from './rowColumns.ts';
import { meetsRow } from './rowConditionSql.ts';
import { projectsFrom } from './readProjects.ts';
import { targetFrom } from './rows/listRows.ts';
import { buildingFrom } from './rows/parcelRows.ts';
import { blockFrom, eventFrom, workFrom } from './rows/zoneRows.ts';
import type { Schema } from './schema.ts';
import type { ListFilter, ListItems, ListKind, ListQuery } from './store.ts';

type Db = Kysely<Schema>;

/** Reads and counts what the rows of a kind can answer by themselves: everything but states and boxes. */
type Candidates<Kind extends ListKind> = {
  read(
    engine: StoreEngine,
    db: Db,
    zone: string,
    query: ListQuery,
    pageSize: number,
  ): Promise<ListItems[Kind][]>;
  count(db: Db, zone: string, query: ListQuery): Promise<number>;
};

function blocks(db: Db, zone: string, { ids: own, blocks: ids, towns, search }: ListQuery) {
  return db
    .selectFrom('block')
    .where('block.zone_id', '=', zone)
    .$if(own !== undefined, (query) => query.where('block.id', 'in', own ?? []))
    .$if(ids !== undefined, (query) => query.where('block.id', 'in', ids ?? []))
    .$if(towns !== undefined, (query) => query.where('block.town_id', 'in', towns ?? []))
    .$if(search !== undefined, (query) => query.where((on) => nameContains(on, search ?? '')));
}

/** A work lies in the town of its block. */
function works(db: Db, zone: string, { ids: own, blocks: ids, towns, search }: ListQuery) {
  return db
    .selectFrom('work')
    .where('work.zone_id', '=', zone)
    .$if(own !== undefined, (query) => query.where('work.id', 'in', own ?? []))
    .$if(ids !== undefined, (query) => query.where('work.block_id', 'in', ids ?? []))
    .$if(towns !== undefined, (query) =>
      query.where('work.block_id', 'in', (on) =>
        on
          .selectFrom('block')
          .select('block.id')
          .where('block.zone_id', '=', zone)
          .where('block.town_id', 'in', towns ?? []),
      ),
    )
    .$if(search !== undefined, (query) => query.where((on) => nameContains(on, search ?? '')));
}

function events(db: Db, zone: string, { ids: own, asOf, towns, search }: ListQuery) {
  return db
    .selectFrom('event')
    .where('event.zone_id', '=', zone)
    .$if(own !== undefined, (query) => query.where('event.id', 'in', own ?? []))
    .where('event.from_date', '<=', asOf)
    .$if(towns !== undefined, (query) => query.where('event.town_id', 'in', towns ?? []))
    .$if(search !== undefined, (query) => query.where((on) => nameContains(on, search ?? '')));
}

/**
 * A building lies in the block and town of its parcel and is put to the parcel's use. One of a parcel that is none any more stands on
 * that which took its place.
 */
function buildings(
  db: Db,
  zone: string,
  { ids: own, blocks: ids, towns, uses, search }: ListQuery,
) {
  return db
    .selectFrom('building')
    .where('building.zone_id', '=', zone)
    .$if(own !== undefined, (query) => query.where('building.id', 'in', own ?? []))
    .where('building.parcel_id', 'not in', endedParcels(db, zone))
    .$if(ids !== undefined || towns !== undefined || uses !== undefined, (query) =>
      query.where('building.parcel_id', 'in', parcels(db, zone, { blocks: ids, towns, uses })),
    )
    .$if(search !== undefined, (query) => query.where((on) => nameContains(on, search ?? '')));
}

/** A project lies where any of its parcels does. */
function projects(db: Db, zone: string, { blocks: ids, towns, uses, search }: ListQuery) {
  return db
    .selectFrom('project')
    .where('project.zone_id', '=', zone)
    .$if(ids !== undefined || towns !== undefined || uses !== undefined, (query) =>
      query.where('project.id', 'in', (on) =>
        on
          .selectFrom('project_parcel')
          .select('project_parcel.project_id')
          .where('project_parcel.zone_id', '=', zone)
          .where('project_parcel.parcel_id', 'in', parcels(db, zone, { blocks: ids, towns, uses })),
      ),
    )
    .$if(search !== undefined, (query) => query.where((on) => nameContains(on, search ?? '')));
}

function endedParcels(db: Db, zone: string) {
  return db
    .selectFrom('former_parcel')
    .select('former_parcel.id')
    .where('former_parcel.zone_id', '=', zone)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('parcel')
            .select('parcel.id')
            .where('parcel.zone_id', '=', zone)
            .whereRef('parcel.id', '=', 'former_parcel.id'),
        ),
      ),
    );
}

function parcels(db: Db, zone: string, filter: ListFilter) {
  return db
    .selectFrom('parcel')
    .select('parcel.id')
    .where('parcel.zone_id', '=', zone)
    .where((on) => parcelMeets(on, filter));
}

/** A target lies where its subject does: one for the zone in no block or town. */
function targets(db: Db, zone: string, { asOf, blocks: ids, towns }: ListQuery) {
  const place = { asOf, blocks: ids, towns };
  const there = {
    parcel: parcels(db, zone, place),
    block: blocks(db, zone, place).select('block.id'),
    work: works(db, zone, place).select('work.id'),
    project: projects(db, zone, place).select('project.id'),
  };
  return db
    .selectFrom('target')
    .where('target.zone_id', '=', zone)
    .$if(ids !== undefined || towns !== undefined, (query) =>
      query.where((on) =>
        on.or(
          (Object.keys(there) as (keyof typeof there)[]).map((kind) =>
            on.and([
              on('target.subject_kind', '=', kind),
              on('target.subject_id', 'in', there[kind]),
            ]),
          ),
        ),
      ),
    );
}

/** What the columns of a row and the index over its shape can tell. */
function sifted(
  { isNear }: StoreEngine,
  kind: keyof typeof listColumns,
  { rows, near, bbox }: ListQuery,
): Expression<SqlBool> {
  const box = bbox ?? near;
  const meets = rows === undefined ? sql<SqlBool>`1 = 1` : meetsRow(rows, listColumns[kind]);
  if (box === undefined) return meets;
  const parts = splitAtAntimeridian(box).map((part) => isNear(kind, part));
  return sql<SqlBool>`${meets} and (${sql.join(parts, sql` or `)})`;
}

const total = sql<number>`count(*)`.as('total');

function numberOf(row: { readonly total: number } | undefined): number {
  return Number(row?.total ?? 0);
}

export const candidates: { readonly [Kind in ListKind]: Candidates<Kind> } = {
  block: {
    read: async (engine, db, zone, query, pageSize) => {
      const { after } = query;
      const rows = await blocks(db, zone, query)
        .where(sifted(engine, 'block', query))
        .$if(after !== undefined, (page) => page.where('block.id', '>', after ?? ''))
        .selectAll()
        .orderBy('block.id')
        .limit(pageSize)
        .execute();
      return rows.map((row) => blockFrom(row, engine.decodeGeometry));
    },
    count: async (db, zone, query) =>
      numberOf(await blocks(db, zone, query).select(total).executeTakeFirst()),
  },
  work: {
    read: async (engine, db, zone, query, pageSize) => {
      const { after } = query;
      const rows = await works(db, zone, query)
        .where(sifted(engine, 'work', query))
        .$if(after !== undefined, (page) => page.where('work.id', '>', after ?? ''))
        .selectAll()
        .orderBy('work.id')
        .limit(pageSize)
        .execute();
      return rows.map((row) => workFrom(row, engine.decodeGeometry));
    },
    count: async (db, zone, query) =>
      numberOf(await works(db, zone, query).select(total).executeTakeFirst()),
  },
  event: {
    read: async (engine, db, zone, query, pageSize) => {
      const { after } = query;
      const rows = await events(db, zone, query)
        .where(sifted(engine, 'event', query))
        .$if(after !== undefined, (page) => page.where('event.id', '>', after ?? ''))
        .selectAll()
        .orderBy('event.id')
        .limit(pageSize)
        .execute();
      return rows.map((row) => eventFrom(row, engine.decodeGeometry));
    },
    count: async (db, zone, query) =>
      numberOf(await events(db, zone, query).select(total).executeTakeFirst()),
  },
  building: {
    read: async (engine, db, zone, query, pageSize) => {
      const { after } = query;
      const rows = await buildings(db, zone, query)
        .where(sifted(engine, 'building', query))
        .$if(after !== undefined, (page) => page.where('building.id', '>', after ?? ''))
        .selectAll()
        .orderBy('building.id')
        .limit(pageSize)
        .execute();
      return rows.map((row) => buildingFrom(row, engine.decodeGeometry));
    },
    count: async (db, zone, query) =>
      numberOf(await buildings(db, zone, query).select(total).executeTakeFirst()),
  },
  project: {
    read: async (_engine, db, zone, query, pageSize) => {
      const { after } = query;
      const rows = await projects(db, zone, query)
        .$if(after !== undefined, (page) => page.where('project.id', '>', after ?? ''))
        .selectAll()
        .orderBy('project.id')
        .limit(pageSize)
        .execute();
      return projectsFrom(db, zone, rows);
    },
    count: async (db, zone, query) =>
      numberOf(await projects(db, zone, query).select(total).executeTakeFirst()),
  },
  target: {
    read: async (_engine, db, zone, query, pageSize) => {
      const { after } = query;
      const rows = await targets(db, zone, query)
        .$if(after !== undefined, (page) => page.where('target.id', '>', after ?? ''))
        .selectAll()
        .orderBy('target.id')
        .limit(pageSize)
        .execute();
      return rows.map(targetFrom);
    },
    count: async (db, zone, query) =>
      numberOf(await targets(db, zone, query).select(total).executeTakeFirst()),
  },
};
