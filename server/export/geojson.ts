import type { ExportLayer, ParcelPages } from './exportLayer.ts';
import { shapeIn } from './shapeIn.ts';

const encoder = new TextEncoder();

/** GeoJSON as RFC 7946 has it; in another system than longitude and latitude with the member `crs` of 2008, which GIS read. */
export async function* geojson(pages: ParcelPages, layer: ExportLayer): AsyncGenerator<Uint8Array> {
  const shapeOf = shapeIn(layer.system);
  const { fields, language } = layer;
  let before = openingOf(layer);
  for await (const page of pages) {
    const features = page.map((parcel) => {
      const { coordinates } = shapeOf(parcel);
      const [only, ...more] = coordinates;
      return JSON.stringify({
        type: 'Feature',
        id: parcel.properties.id,
        geometry:
          only && more.length === 0
            ? { type: 'Polygon', coordinates: only }
            : { type: 'MultiPolygon', coordinates },
        properties: Object.fromEntries(
          fields.map(({ name, value }) => [name[language], value(parcel, language)]),
        ),
      });
    });
    if (features.length === 0) continue;
    yield encoder.encode(before + features.join(',\n'));
    before = ',\n';
  }
  yield encoder.encode(`${before === ',\n' ? '' : before}]}\n`);
}

function openingOf({ name, notes, system }: ExportLayer): string {
  const code = /^EPSG:(\d+)$/.exec(system.code)?.[1];
  const isPlain = system.plane === null && ['cgcs2000', 'wgs84'].includes(system.datum);
  const crs = isPlain
    ? {}
    : { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code ?? ''}` } } };
  const members = JSON.stringify({ type: 'FeatureCollection', name, ...crs, notes });
  return `${members.slice(0, -1)},"features":[\n`;
}
