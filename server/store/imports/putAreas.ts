import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { AreaLayer, ReplacedAreas } from '../../../geodata/import/zoneImport.ts';
import type { StoreEngine } from '../engine.ts';
import type { FormerAreaTable } from '../importSchema.ts';
import { fromNullableJson, toMultiPolygon } from '../rows/values.ts';
import { blockRow, townRow } from '../rows/zoneRows.ts';
import type { Schema } from '../schema.ts';

type Db = Transaction<Schema>;

/** Puts layers in place of those of a zone, which it keeps. Answers which. */
export async function putAreas(
  engine: StoreEngine,
  db: Db,
  zone: string,
  importId: string,
  { blocks, towns, boundary }: ReplacedAreas,
): Promise<AreaLayer[]> {
  if (blocks) {
    await keep(engine, db, zone, importId, 'block');
    await engine.insert(
      db,
      'block',
      blocks.map((block, index) => blockRow(zone, index, block)),
    );
  }
  if (towns) {
    await keep(engine, db, zone, importId, 'town');
    await engine.insert(
      db,
      'town',
      towns.map((town, index) => townRow(zone, index, town)),
    );
  }
  if (boundary) {
    await keep(engine, db, zone, importId, 'boundary');
    const { quality, geometry } = boundary;
    await engine.insert(db, 'boundary', [
      { zone_id: zone, quality, geom: toMultiPolygon(geometry) },
    ]);
  }
  return [
    ...(blocks ? (['block'] as const) : []),
    ...(towns ? (['town'] as const) : []),
    ...(boundary ? (['boundary'] as const) : []),
  ];
}

const nameless = { ordinal: 0, id: '', name_zh: null, name_en: null, town_id: null, note: null };

async function keep(
  engine: StoreEngine,
  db: Db,
  zone_id: string,
  ended_by: string,
  kind: AreaLayer,
): Promise<void> {
  const rows = await db.selectFrom(kind).selectAll().where('zone_id', '=', zone_id).execute();
  const former = rows.map((row): Insertable<FormerAreaTable> => {
    const { ordinal, id, name_zh, name_en, town_id, note } = { ...nameless, ...row };
    const geom = engine.decodeGeometry(row.geom);
    const names = {
      ordinal,
      id,
      name_zh,
      name_en,
      town_id,
      note: fromNullableJson<Bilingual>(note),
    };
    return { zone_id, ended_by, kind, ...names, quality: row.quality, geom } as const;
  });
  await engine.insert(db, 'former_area', former);
  await engine.clear(db, kind, zone_id);
}

/** Puts the layers back that an import replaced. */
export async function restoreAreas(
  engine: StoreEngine,
  db: Db,
  zone: string,
  importId: string,
  layers: readonly AreaLayer[],
): Promise<void> {
  const rows = await db
    .selectFrom('former_area')
    .selectAll()
    .where('zone_id', '=', zone)
    .where('ended_by', '=', importId)
    .execute();
  for (const layer of layers) {
    await engine.clear(db, layer, zone);
    const former = rows.filter(({ kind }) => kind === layer);
    await engine.insert(
      db,
      layer,
      former.map((row) => areaRow(engine, layer, row)),
    );
  }
  await db
    .deleteFrom('former_area')
    .where('zone_id', '=', zone)
    .where('ended_by', '=', importId)
    .execute();
}

function areaRow(engine: StoreEngine, layer: AreaLayer, row: Selectable<FormerAreaTable>) {
  const { zone_id, ordinal, id, name_zh, name_en, town_id, quality } = row;
  const shape = { zone_id, quality, geom: engine.decodeGeometry(row.geom) };
  // Blocks and towns were kept with their names.
  const named = { ...shape, ordinal, id, name_zh: name_zh!, name_en: name_en! };
  if (layer === 'boundary') return shape;
  return layer === 'town'
    ? named
    : { ...named, town_id, note: fromNullableJson<Bilingual>(row.note) };
}
