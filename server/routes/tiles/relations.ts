import { bilingual } from '../../../geodata/bilingual.ts';
import { json, link, type OgcLink } from '../ogc/links.ts';

export const relations = 'http://www.opengis.net/def/rel/ogc/1.0';

/** What of OGC API – Tiles 1 (20-057) holds here. */
export const tilesConformance: readonly string[] = [
  ...['core', 'tileset', 'tilesets-list', 'dataset-tilesets', 'geodata-tilesets', 'mvt'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/${name}`,
  ),
  'http://www.opengis.net/spec/tms/2.0/conf/tilematrixset',
  'http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset',
];

/** The link of what is on tiles to its tilesets. @param of address of the zone’s service or of a collection */
export function tilesetsLink(of: string): OgcLink {
  return link(`${relations}/tilesets-vector`, `${of}/tiles`, json, bilingual('瓦片集', 'Tilesets'));
}

/** Links of the first page of a zone’s OGC API. */
export function tileLinks(root: string): readonly OgcLink[] {
  const title = bilingual('瓦片格网', 'Tile matrix sets');
  return [
    tilesetsLink(root),
    link(`${relations}/tiling-schemes`, `${root}/tileMatrixSets`, json, title),
  ];
}
