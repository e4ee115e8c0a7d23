import Database from 'better-sqlite3';
import { bilingual } from '../../../../geodata/bilingual.ts';
import type { SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { SurveyFileError, unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { referenceSystemOf } from '../../../../geodata/survey/systems/referenceSystem.ts';
import { systemOfWkt } from '../../../../geodata/survey/systems/systemOfWkt.ts';
import type { SystemGuess } from '../../../../geodata/survey/systems/systemGuess.ts';
import type { Source } from '../format.ts';
import { checkFieldCount } from '../limits.ts';
import { viewOf } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { layerRows } from './layerRows.ts';

/** A layer as `gpkg_contents` lists it. */
type Listed = {
  readonly table: string;
  readonly title: string | null;
  readonly geometry: string;
  readonly organization: string;
  readonly code: number;
  readonly definition: string;
};

/**
 * A GeoPackage, read from memory: nothing of it is ever a file here. Only tables are read: a view, which is a query that
 * somebody else wrote, may never end.
 */
export function readGeopackage({ part }: Source): SurveyLayer[] {
  const database = openedInMemory(part.bytes);
  const layers = guarded(() => layersOf(database));
  if (layers.length === 0)
    throw unreadable(
      'GeoPackage 里没有图形表；若是视图，请先另存为表。',
      'The GeoPackage has no tables of shapes; save views as tables first.',
    );
  return layers.map((layer) => ({
    name: layer.title || layer.table,
    format: 'geopackage',
    declared: systemIn(layer),
    datum: null,
    encoding: null,
    notes: [],
    stretches: inStretches(() => layerRows(database, layer.table, layer.geometry)),
  }));
}

export function isSqlite(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}

function openedInMemory(bytes: Uint8Array): Database.Database {
  if (bytes.length < sizeInHeader(bytes))
    throw unreadable(
      'GeoPackage 被截断了，没有读入；请重新传。',
      'The GeoPackage was cut off; bring it in anew.',
    );
  const copy = Buffer.from(bytes);
  // A file of the write-ahead mode cannot be opened in memory; its bytes 18 and 19 say so, and nothing else does.
  copy.fill(1, 18, 20);
  return guarded(() => {
    const database = new Database(copy, { readonly: true });
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('query_only = ON');
    return database;
  });
}

/** Pages times their size; SQLite itself notices only when it looks for a page that is missing. */
function sizeInHeader(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  // The number of pages counts only where the program that wrote last also wrote it.
  const isValid = view.getUint32(24) === view.getUint32(92);
  return isValid ? pageSize * view.getUint32(28) : 0;
}

/** What SQLite finds wrong with a file, in our words. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new SurveyFileError({
      zh: `GeoPackage 损坏或不完整，没有读入；请重新导出。（${error.message}）`,
      en: `The GeoPackage is damaged or incomplete; export it anew. (${error.message})`,
    });
  }
}

function layersOf(database: Database.Database): Listed[] {
  const layers = database
    .prepare<[], Listed>(
      `SELECT c.table_name AS "table", c.identifier AS title, g.column_name AS geometry,
              s.organization, s.organization_coordsys_id AS code, s.definition
       FROM gpkg_contents c
       JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
       LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
       JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
       WHERE c.data_type = 'features' ORDER BY c.table_name`,
    )
    .all();
  checkFieldCount(layers.length, 'GeoPackage 的图层', 'The list of layers');
  return layers;
}

function systemIn({ organization, code, definition }: Listed): SystemGuess | null {
  const isEpsg = /^epsg$/i.test(organization ?? '');
  const system = (isEpsg && referenceSystemOf(String(code))) || systemOfWkt(definition ?? '');
  const reason = bilingual(
    '图层登记的坐标系',
    'It is the system that the layer is registered with',
  );
  return system ? { system, swapped: false, confidence: 1, reason } : null;
}
