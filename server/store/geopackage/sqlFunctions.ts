import type { Database } from 'better-sqlite3';
import { boxOfGeoPackageGeometry } from '../../../geodata/formats/geopackageGeometry.ts';

/** The functions that the R-tree extension's triggers call (OGC 12-128r17, F.3), which SQLite itself does not have. */
export function registerGeometryFunctions(db: Database): void {
  const options = { deterministic: true, directOnly: false };
  for (const [name, index] of [
    ['ST_MinX', 0],
    ['ST_MinY', 1],
    ['ST_MaxX', 2],
    ['ST_MaxY', 3],
  ] as const)
    db.function(name, options, (geometry) => boxOf(geometry)?.[index] ?? null);
  db.function('ST_IsEmpty', options, (geometry) =>
    geometry === null ? null : boxOf(geometry) === undefined ? 1 : 0,
  );
}

function boxOf(geometry: unknown) {
  return geometry instanceof Uint8Array ? boxOfGeoPackageGeometry(geometry) : undefined;
}
