import { sql, type RawBuilder, type Transaction } from 'kysely';
import { axes, axisNames, stateNames, statesOf, type Axis } from '../../../geodata/axis.ts';
import { parcelThemes } from '../../../geodata/export/parcelThemes.ts';
import { qgisStyle } from '../../../geodata/formats/qgisStyle.ts';
import { landUseOrder, landUses } from '../../../geodata/landUse.ts';
import { boundaryQualities, qualityNames } from '../../../geodata/quality.ts';
import { stageNames, stageOf, type KnownStates } from '../../../geodata/stage.ts';
import type { Schema } from '../schema.ts';
import { srsId } from './coordinateSystems.ts';
import { writeLayerStyles } from './layerStyles.ts';

/** The layer of parcels as they stand, for QGIS and its like. */
export const parcelView = '地块现状';

const description =
  '各开发区地块与最新进度 Parcels of every zone with their latest states; a view, not to be edited';

/**
 * Makes the view or makes it anew, with a style for each theme: opened in QGIS, the store is a wall map. Its words are those of the
 * program that made it.
 */
export async function createParcelView(db: Transaction<Schema>): Promise<void> {
  await createStageTable(db);
  await sql`drop view if exists ${sql.ref(parcelView)}`.execute(db);
  await viewSql().execute(db);
  await sql`insert or replace into gpkg_contents
    (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
    select ${parcelView}, 'features', ${parcelView}, ${description}, min_x, min_y, max_x, max_y, srs_id
    from gpkg_contents where table_name = 'parcel'`.execute(db);
  await sql`insert or replace into gpkg_geometry_columns
    values (${parcelView}, 'geom', 'MULTIPOLYGON', ${srsId}, 0, 0)`.execute(db);
  const fields = { label: '地块名称', quality: '边界质量' };
  const styles = parcelThemes.map((theme) => ({
    name: theme.field.zh,
    qml: qgisStyle(theme, fields, 'zh'),
  }));
  await writeLayerStyles(db, parcelView, styles);
}

/** What `stageOf` makes of every combination of states, because a view can ask no program. Nothing known is empty text. */
async function createStageTable(db: Transaction<Schema>): Promise<void> {
  await sql`drop table if exists stage_name`.execute(db);
  await sql`create table stage_name (clearance TEXT NOT NULL, levelling TEXT NOT NULL, building TEXT NOT NULL,
    stage TEXT NOT NULL, primary key (clearance, levelling, building)) without rowid`.execute(db);
  for (const clearance of statesWithNone('clearance'))
    for (const levelling of statesWithNone('levelling'))
      for (const building of statesWithNone('building')) {
        // Each is a state of its axis or null, which the compiler cannot follow through the list.
        const stage = stageOf({ clearance, levelling, building } as KnownStates);
        if (stage)
          await sql`insert into stage_name
            values (${clearance ?? ''}, ${levelling ?? ''}, ${building ?? ''}, ${stageNames[stage].zh})`.execute(
            db,
          );
      }
}

function statesWithNone(axis: Axis): (string | null)[] {
  return [...statesOf[axis], 'notRequired', null];
}

function viewSql(): RawBuilder<unknown> {
  const columns: readonly (readonly [RawBuilder<unknown>, string])[] = [
    [sql`z.name_zh`, '开发区'],
    [sql`p.number`, '地块编号'],
    [sql`p.name_zh`, '地块名称'],
    [sql`p.id`, '系统编号'],
    [sql`b.name_zh`, '区块'],
    [sql`t.name_zh`, '镇街'],
    [
      namesOf(
        'p.land_use',
        landUseOrder.map((use) => [use, landUses[use].name.zh]),
      ),
      '用途',
    ],
    [
      namesOf(
        'p.quality',
        boundaryQualities.map((one) => [one, qualityNames[one].zh]),
      ),
      '边界质量',
    ],
    [sql`cast(round(p.registered_m2 * 15 / 10000, 4) as REAL)`, '资料所载面积（亩）'],
    [sql`cast(round(p.measured_m2 * 15 / 10000, 4) as REAL)`, '图上量算面积（亩）'],
    [sql`g.stage`, '阶段'],
    ...axes.flatMap((axis) => axisColumns(axis)),
    [sql`case c.blocked when 1 then '是' else '否' end`, '受阻'],
    [
      sql`case when coalesce(c.clearance, c.levelling, c.building) is not null then coalesce(s.as_of, s.valid_from) end`,
      '状态日期',
    ],
  ];
  const named = columns.map(([value, name]) => sql`${value} as ${sql.ref(name)}`);
  return sql`create view ${sql.ref(parcelView)} as
    select p.fid as fid, p.geom as geom, ${sql.join(named)}
    from parcel p
    join zone z on z.zone_id = p.zone_id
    join parcel_state s on s.zone_id = p.zone_id and s.parcel_id = p.id and s.valid_until is null
    join state_class c on c.zone_id = s.zone_id and c.id = s.class_id
    left join block b on b.zone_id = p.zone_id and b.id = p.block_id
    left join town t on t.zone_id = p.zone_id and t.id = p.town_id
    left join stage_name g on g.clearance = coalesce(c.clearance, '')
      and g.levelling = coalesce(c.levelling, '') and g.building = coalesce(c.building, '')`;
}

function axisColumns(axis: Axis): (readonly [RawBuilder<unknown>, string])[] {
  const names = Object.entries(stateNames[axis]).map(([state, { zh }]) => [state, zh] as const);
  return [
    [namesOf(`c.${axis}`, names), axisNames[axis].zh],
    [sql`${sql.ref(`s.${axis}_percent`)}`, `${axisNames[axis].zh}进度（%）`],
  ];
}

function namesOf(
  column: string,
  names: readonly (readonly [key: string, name: string])[],
): RawBuilder<unknown> {
  const cases = names.map(([key, name]) => sql`when ${sql.lit(key)} then ${sql.lit(name)}`);
  return sql`case ${sql.ref(column)} ${sql.join(cases, sql` `)} end`;
}
