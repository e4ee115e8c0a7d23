import Database from 'better-sqlite3';
import { bilingual } from '../../../../geodata/bilingual.ts';
import {
  decodeGeoPackageGeometry,
  readGeoPackageHeader,
} from '../../../../geodata/formats/geopackageGeometry.ts';
import { wellKnownBinaryKind } from '../../../../geodata/formats/wellKnownBinary.ts';
import type { Geometry } from '../../../../geodata/geometry.ts';
import { closedAsArea } from '../../../../geodata/survey/rings/closedAsArea.ts';
import type {
  Attributes,
  AttributeValue,
  SurveyFeature,
} from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { checkFieldCount } from '../limits.ts';

/** Kinds of WKB that are read: points, lines and areas, and several lines or areas. */
const kinds = new Set([1, 2, 3, 5, 6]);

/** The rows of a layer in the order in which they lie, one at a time. */
export function* layerRows(
  database: Database.Database,
  table: string,
  geometryColumn: string,
): Generator<SurveyFeature> {
  const names = columnsOf(database, table);
  checkFieldCount(names.length, '图层', 'The layer');
  const statement = database
    .prepare(`SELECT ${names.map(quoted).join(', ')} FROM ${quoted(table)}`)
    .raw()
    .safeIntegers();
  const geometryAt = names.findIndex((name) => name.toLowerCase() === geometryColumn.toLowerCase());
  let number = 0;
  try {
    for (const row of statement.iterate() as IterableIterator<unknown[]>) {
      number += 1;
      yield {
        number,
        where: bilingual(`第 ${number} 行`, `row ${number}`),
        geometry: geometryOf(row[geometryAt]),
        attributes: attributesOf(row, names, geometryAt),
      };
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw unreadable(
      `GeoPackage 第 ${number + 1} 行读不出来，文件损坏；请重新导出。`,
      `Row ${number + 1} of the GeoPackage cannot be read; it is damaged, export it anew.`,
    );
  }
}

/** Columns that are kept in the file; one that is computed may compute for ever. */
function columnsOf(database: Database.Database, table: string): string[] {
  return database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(table)
    .map(({ name }) => name);
}

/** As SQL writes a name: `a"b` → `"a""b"`. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function geometryOf(blob: unknown): Geometry | null {
  if (!(blob instanceof Uint8Array)) return null;
  const { empty, offset } = readGeoPackageHeader(blob);
  if (empty || !kinds.has(wellKnownBinaryKind(blob.subarray(offset)))) return null;
  return closedAsArea(decodeGeoPackageGeometry(blob));
}

function attributesOf(
  row: readonly unknown[],
  names: readonly string[],
  geometryAt: number,
): Attributes {
  const entries = names.map((name, index) => [name, valueOf(row[index])] as const);
  return new Map(entries.filter((_, index) => index !== geometryAt));
}

/** A number of a parcel may have more digits than a number of the machine. */
function valueOf(value: unknown): AttributeValue {
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
