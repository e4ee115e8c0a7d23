import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import { endOfDayInChina } from '../../../geodata/date.ts';
import type { ZoneSummary } from '../../store/store.ts';
import { tilesetsLink } from '../tiles/relations.ts';
import { isTiled } from '../tiles/tiledCollections.ts';
import { collections, type CollectionId } from './collections.ts';
import { registeredSystems, storageSystem } from './coordinateSystems.ts';
import { geojson, html, json, link, schemaJson, titleOf, type OgcLink } from './links.ts';
import type { PropertyList } from './propertiesReading.ts';
import type { CollectionReading } from './schemas.ts';

/** @param root address of the zone's service, `http://127.0.0.1:8787/api/zones/jindong/ogc` */
export function collectionReading(
  root: string,
  id: CollectionId,
  { bbox, latest }: ZoneSummary,
): CollectionReading {
  const { title, description } = collections[id];
  const own = `${root}/collections/${id}`;
  return {
    id,
    title: titleOf(title),
    description: titleOf(description),
    links: [
      link('self', `${own}?f=json`, json, title),
      link('alternate', `${own}?f=html`, html, title),
      link('up', `${root}/collections`, json, bilingual('要素集', 'Collections')),
      link(
        'items',
        `${own}/items?f=json`,
        geojson,
        bilingual('要素数据（GeoJSON）', 'Features as data'),
      ),
      ...propertyLinks(own, 'queryables', bilingual('可用于过滤的属性', 'Queryables')),
      ...propertyLinks(own, 'sortables', bilingual('可用于排序的属性', 'Sortables')),
      ...propertyLinks(own, 'schema', bilingual('数据结构', 'Schema')),
      // As GDAL before 3.9 looks for it.
      link(
        'queryables',
        `${own}/queryables?f=json`,
        json,
        bilingual('可用于过滤的属性', 'Queryables'),
      ),
      ...(isTiled(id) ? [tilesetsLink(own)] : []),
      link('items', `${own}/items?f=html`, html, bilingual('要素网页', 'Features as a page')),
    ],
    extent: {
      spatial: { bbox: [[...bbox]], crs: storageSystem.uri },
      temporal: {
        interval: [[null, latest === null ? null : endOfDayInChina(latest)]],
        trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
      },
    },
    itemType: 'feature',
    crs: registeredSystems.map(({ uri }) => uri),
    storageCrs: storageSystem.uri,
  };
}

function propertyLinks(own: string, name: PropertyList, title: Bilingual): readonly OgcLink[] {
  const relation = `http://www.opengis.net/def/rel/ogc/1.0/${name}`;
  return [
    link(relation, `${own}/${name}?f=json`, schemaJson, title),
    link(relation, `${own}/${name}?f=html`, html, title),
  ];
}
