import type { ColumnType } from 'kysely';
import type { Geometry } from '../../geodata/geometry.ts';

/** JSON: written as the value, read as its text, the same from both engines. */
export type Json<T> = ColumnType<null extends T ? string | null : string, T, T>;
/** Written as the value, read as the engine's bytes, for `engine.decodeGeometry`. */
export type Geom<T extends Geometry | null = Geometry> = ColumnType<
  null extends T ? Uint8Array | null : Uint8Array,
  T,
  T
>;
/** true and false in PostGIS, 1 and 0 in SQLite. */
export type Bool<T extends boolean | null = boolean> = ColumnType<
  null extends T ? boolean | 0 | 1 | null : boolean | 0 | 1,
  T,
  T
>;

/** Every row belongs to a zone. */
export type Zoned = { zone_id: string };
