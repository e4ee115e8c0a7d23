import { tilesConformance } from '../tiles/relations.ts';

const part1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const reading = [
  `${part1}/core`,
  `${part1}/html`,
  `${part1}/geojson`,
  `${part1}/oas30`,
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
  ...tilesConformance,
  ...['queryables', 'filter', 'features-filter'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${name}`,
  ),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'accent-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'spatial-functions',
    'temporal-functions',
    'property-property',
    'arithmetic',
  ].map((name) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`),
];

/** Part 4 is a draft (OGC 20-002r1). */
const writing = ['create-replace-delete', 'update', 'optimistic-locking-etags', 'features'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/${name}`,
);

/** The classes of standards that a zone’s service conforms to. */
export function conformsTo(isWritable: boolean): readonly string[] {
  return isWritable ? [...reading, ...writing] : reading;
}
