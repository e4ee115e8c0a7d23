import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import {
  boxesMeet,
  boundingBoxOf,
  type BoundingBox,
  type Geometry,
} from '../../geodata/geometry.ts';
import type { Schema } from './schema.ts';
import type { ListFilter } from './store.ts';

type Named = 'zone' | 'block' | 'work' | 'event' | 'building' | 'parcel' | 'project';

/**
 * Whether a name, in either language, has the text in it. `%` and `_` of the text are looked for as they stand. Both engines
 * take A–Z for a–z here and nothing else: the columns are compared byte by byte.
 */
export function nameContains<Table extends Named>(
  on: ExpressionBuilder<Schema, Table>,
  search: string,
): Expression<SqlBool> {
  return on.or([contains('name_zh', search), contains('name_en', search)]);
}

function contains(column: string, search: string) {
  const escaped = search.replace(/[\\%_]/g, String.raw`\$&`);
  const pattern = `%${escaped.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}%`;
  return sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
}

/** Whether nothing of the geometry can be outside of what is asked for. What has no place is in no box. */
export function meetsBox(geometry: Geometry | null, box: BoundingBox | undefined): boolean {
  if (box === undefined) return true;
  const own = geometry === null ? undefined : boundingBoxOf([geometry]);
  return own !== undefined && splitAtAntimeridian(box).some((part) => boxesMeet(own, part));
}

/** A box whose west lies east of its east crosses the antimeridian: 170…-170 is 170…180 and -180…-170. */
export function splitAtAntimeridian(box: BoundingBox): BoundingBox[] {
  const [west, south, east, north] = box;
  return west <= east
    ? [box]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ];
}

/** What of a filter a parcel's own row answers: all but states and box. */
export function parcelMeets(
  on: ExpressionBuilder<Schema, 'parcel'>,
  { ids, blocks, towns, uses, search }: ListFilter,
): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [];
  if (ids) conditions.push(on('parcel.id', 'in', ids));
  if (blocks) conditions.push(on('parcel.block_id', 'in', blocks));
  if (towns) conditions.push(on('parcel.town_id', 'in', towns));
  if (uses) {
    const named = uses.filter((use) => use !== 'unknown');
    conditions.push(
      on.or([
        ...(named.length > 0 ? [on('parcel.land_use', 'in', named)] : []),
        ...(named.length < uses.length ? [on('parcel.land_use', 'is', null)] : []),
      ]),
    );
  }
  if (search !== undefined)
    conditions.push(on.or([nameContains(on, search), contains('number', search)]));
  return on.and(conditions);
}
