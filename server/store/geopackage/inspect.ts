import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { StoreUnusableError } from '../errors.ts';

/** 'GPKG', the application id of every GeoPackage. */
export const geoPackageApplicationId = 0x47_50_4b_47;

/**
 * Refuses a file that we have not made, before anything opens it for writing. A file that is missing, or without a table
 * because a first start was cut short, is ours to fill.
 */
export function refuseForeignFile(file: string): void {
  if (!existsSync(file)) return;
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const tables = db.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
    if (tables.length === 0 || tables.includes('guatu_migration')) return;
    const isGeoPackage = db.pragma('application_id', { simple: true }) === geoPackageApplicationId;
    throw new StoreUnusableError(
      isGeoPackage
        ? `${file} is a GeoPackage of another program; import it, or choose another file`
        : `${file} is a database of another program; choose another file`,
    );
  } finally {
    db.close();
  }
}
