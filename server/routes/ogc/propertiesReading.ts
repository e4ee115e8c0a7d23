import { bilingual } from '../../../geodata/bilingual.ts';
import { html as markup } from 'hono/html';
import { collections, type CollectionId } from './collections.ts';
import { titleOf } from './links.ts';
import { longestName } from '../schemas/nameText.ts';
import { isReceivable } from './writing/receivables.ts';
import { propertiesOfCollection, type FeatureProperty } from './properties.ts';
import type { PropertiesReading } from './schemas.ts';

/** Properties that a filter or an order may name, or that features have. */
export type PropertyList = 'queryables' | 'sortables' | 'schema';

const titles = {
  queryables: bilingual('可用于过滤的属性', 'Queryables'),
  sortables: bilingual('可用于排序的属性', 'Sortables'),
  schema: bilingual('数据结构', 'Schema'),
};

/** Shapes of each collection, as the standard names them (OGC 19-079r2, /req/queryables/get-queryables-response). */
const shapes: Readonly<Record<CollectionId, string>> = {
  parcels: 'geometry-polygon-or-multipolygon',
  blocks: 'geometry-polygon-or-multipolygon',
  works: 'geometry-any',
  events: 'geometry-point',
  buildings: 'geometry-polygon',
};

/**
 * A list of properties as a JSON schema.
 *
 * @param isWritable whether parcels may be written here, which their schema says of each property
 */
export function propertiesReading(
  root: string,
  id: CollectionId,
  list: PropertyList,
  isWritable: boolean,
): PropertiesReading {
  const all = propertiesOfCollection[id][list === 'schema' ? 'queryables' : list];
  const isWritten = list === 'schema' && isWritable && id === 'parcels';
  const schema = (one: FeatureProperty) =>
    list === 'schema' ? { ...schemaOf(id, one), ...receiving(one, isWritten) } : schemaOf(id, one);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${root}/collections/${id}/${list}`,
    type: 'object',
    title: `${titleOf(titles[list])} · ${titleOf(collections[id].title)}`,
    properties: Object.fromEntries(all.map((one) => [one.name, schema(one)])),
    ...(isWritten && { required: ['name', 'geometry'] }),
    additionalProperties: false,
    ...(list === 'queryables' && {
      queryables: all.map(({ name, type }) => ({ id: name, type: jsonTypes[type] })),
    }),
  };
}

/** OGC 20-002r1, 11.7: what is not written is read-only, and what keeps to the rest is not refused. */
function receiving(
  { name, type }: FeatureProperty,
  isWritten: boolean,
): Partial<PropertiesReading['properties'][string]> {
  if (!isWritten || !(type === 'geometry' || isReceivable(name))) return { readOnly: true };
  return type === 'text' && name !== 'landUse' ? { minLength: 1, maxLength: longestName } : {};
}

const jsonTypes = {
  text: 'string',
  date: 'string',
  number: 'number',
  boolean: 'boolean',
  geometry: 'geometry',
} as const;

function schemaOf(
  id: CollectionId,
  { name, title, type, values }: FeatureProperty,
): PropertiesReading['properties'][string] {
  if (type === 'geometry') return { title, format: shapes[id], 'x-ogc-role': 'primary-geometry' };
  return {
    title,
    type: jsonTypes[type],
    ...(type === 'date' && { format: 'date' }),
    ...(values && { enum: values }),
    ...(name === 'id' && { 'x-ogc-role': 'id' }),
  };
}

/** The same as people read it. */
export function propertiesTable({ properties }: PropertiesReading) {
  return markup`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th scope="col">属性 Property</th>
          <th scope="col">名称 Title</th>
          <th scope="col">类型 Type</th>
          <th scope="col">取值 Values</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(properties).map(
          ([name, { title, type, format, enum: values, readOnly }]) =>
            markup`<tr>
              <td><code>${name}</code></td>
              <td>${title}</td>
              <td>${format ?? type ?? ''}${readOnly ? ' · 只读 read-only' : ''}</td>
              <td class="values">${values?.join(' ') ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
