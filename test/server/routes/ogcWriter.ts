import { expect } from 'vitest';
import type { Areal } from '../../../geodata/geometry.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { Served } from '../served.ts';
import { squareAt } from '../store/builders.ts';

export const zone = '/api/zones/example';
export const items = `${zone}/ogc/collections/parcels/items`;
export const asOf = '2026-07-01';
export const dayBefore = '2026-06-30';
export const why = `reason=${encodeURIComponent('地籍变更')}&asOf=${asOf}`;
export const geojson = { 'Content-Type': 'application/geo+json' };
export const mergePatch = { 'Content-Type': 'application/merge-patch+json' };

export type Feature = {
  readonly id: string;
  readonly geometry: Areal;
  readonly properties: Readonly<Record<string, unknown>>;
};
type Seen = { readonly feature: Feature; readonly tag: string };

/** A program that writes parcels by OGC API – Features 4, and undoes what it wrote. */
export function ogcWriter(app: () => Served) {
  const send = (
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ) =>
    app().request(path, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const at = (id: string) => `${items}/${encodeURIComponent(id)}`;
  const create = (feature: object, headers: object = {}, query = why) =>
    send('POST', `${items}?${query}`, feature, { ...geojson, ...headers });
  const replace = (id: string, tag: string, feature: object, headers: object = {}) =>
    send('PUT', `${at(id)}?${why}`, feature, { ...geojson, 'If-Match': tag, ...headers });
  const update = (id: string, tag: string, patch: object, headers: object = {}) =>
    send('PATCH', `${at(id)}?${why}`, patch, { ...mergePatch, 'If-Match': tag, ...headers });
  const remove = (id: string, tag: string) =>
    send('DELETE', `${at(id)}?${why}`, undefined, { 'If-Match': tag });
  const look = async (id: string, query = ''): Promise<Seen> => {
    const answer = await app().get(`${at(id)}${query}`);
    expect(answer.status).toBe(200);
    return { feature: (await answer.json()) as Feature, tag: answer.headers.get('ETag')! };
  };
  const written = async (answer: Response, status = 204) => {
    expect([answer.status, answer.status === status || (await answer.json())]).toEqual([
      status,
      true,
    ]);
    return answer;
  };
  const some = async (count: number) => {
    const list = (await app().json(`${zone}/parcels`)) as { features: ParcelFeature[] };
    // Far from one another, so of different blocks.
    return Array.from({ length: count }, (_, index) => list.features[100 + 90 * index]!.id);
  };
  const imports = async () => (await app().store.imports('example')) as readonly ZoneImport[];
  const undoLast = async () => {
    const last = (await imports()).findLast(({ undoneAt }) => undoneAt === null)!;
    await written(await app().request(`${zone}/imports/${last.id}`, { method: 'DELETE' }));
  };
  return { send, at, create, replace, update, remove, look, written, some, imports, undoLast };
}

export function idIn(answer: Response): string {
  return decodeURIComponent(answer.headers.get('Location')!.split('/').at(-1)!);
}

export function drawn(name: string, more: object = {}) {
  return {
    type: 'Feature',
    geometry: squareAt(121.4, 27.5),
    properties: { name, ...more },
  };
}

/** What of a feature is written. */
export function receivable({ properties: { name, nameEn, number, block, landUse } }: Feature) {
  return { name, nameEn, number, block, landUse };
}
