import { bilingual } from '../../../geodata/bilingual.ts';
import { endOfDayInChina } from '../../../geodata/date.ts';
import type { ZoneSummary } from '../../store/store.ts';
import { collections, type CollectionId } from './collections.ts';
import { registeredSystems, storageSystem } from './coordinateSystems.ts';
import { geojson, html, json, link, titleOf } from './links.ts';
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
