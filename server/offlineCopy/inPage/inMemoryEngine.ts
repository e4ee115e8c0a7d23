import type { Kysely } from 'kysely';
import { decodeGeoPackageGeometry } from '../../../geodata/formats/geopackageGeometry.ts';
import type { StoreEngine } from '../../store/engine.ts';
import { StoreReadOnlyError } from '../../store/errors.ts';
import { isNear, parcelsNear } from '../../store/geopackage/parcelsNear.ts';
import type { Schema } from '../../store/schema.ts';

/** A GeoPackage in memory, whose data never change. */
export function inMemoryEngine(reader: Kysely<Schema>): StoreEngine {
  return {
    name: 'geopackage',
    reader,
    writer: reader,
    changeMark: () => 'never',
    decodeGeometry: decodeGeoPackageGeometry,
    parcelsNear,
    isNear,
    load: refuse,
    analyze: refuse,
    insert: refuse,
    clear: refuse,
    createTable: refuse,
    addColumn: refuse,
    describeLayer: refuse,
    explain: () => undefined,
    close: () => reader.destroy(),
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new StoreReadOnlyError('an offline copy is only read'));
}
