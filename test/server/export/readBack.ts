import { dataFormats, type DataFormat } from '../../../geodata/export/dataFormat.ts';
import { polygonsOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import type { ExportedParcel } from '../../../geodata/export/exportedParcel.ts';
import { measureLength } from '../../../geodata/measure.ts';
import { readExport } from '../../../server/export/readExport.ts';
import type { ExportRequest } from '../../../server/export/exportFile.ts';
import type { Store } from '../../../server/store/store.ts';
import { readAll, type ReadFeature } from '../import/readAll.ts';
import { exported, requestOf, type Asked } from './exported.ts';

/** A file of a store with what stands in it, and what should. */
export async function readBack(store: Store, format: DataFormat, asked: Asked = {}) {
  const request = await requestOf(store, format, asked);
  const bytes = await exported(store, format, asked);
  const name = `${request.zone.id}.${dataFormats[format].extension}`;
  const layers = await readAll([{ name, bytes }]);
  return { request, bytes, layers, parcels: await parcelsOf(store, request) };
}

async function parcelsOf(store: Store, { zone, extent, moment }: ExportRequest) {
  const found: ExportedParcel[] = [];
  const { signal } = new AbortController();
  for await (const page of readExport(store, zone.id, extent, moment, signal)) found.push(...page);
  return found;
}

/** How far the farthest corner of a shape lies from the nearest of another, in metres. */
export function farthestCorner(one: Areal, other: Areal): number {
  const corners = polygonsOf(other).flat(2);
  return Math.max(
    ...polygonsOf(one)
      .flat(2)
      .map((corner) => Math.min(...corners.map((at) => apart(corner, at)))),
  );
}

function apart(one: LonLat, other: LonLat): number {
  return one[0] === other[0] && one[1] === other[1] ? 0 : measureLength([one, other]);
}

/** What a file says of a parcel, by the names it has for the fields: numbers as numbers, what is not there as null. */
export function valueIn({ attributes }: ReadFeature, name: string): string | number | null {
  const value = attributes.get(name);
  if (value === undefined || value === '' || typeof value === 'boolean') return null;
  return value;
}
