import { stageColours } from '../../geodata/progressColours.ts';
import type { ExportedParcel } from '../../geodata/export/exportedParcel.ts';
import type { LonLat, MultiPolygon } from '../../geodata/geometry.ts';
import { stages } from '../../geodata/stage.ts';
import type { ExportLayer, ParcelPages } from './exportLayer.ts';
import { shapeIn } from './shapeIn.ts';
import { xmlText } from './xmlText.ts';

const encoder = new TextEncoder();

/** KML 2.2 with typed fields, each parcel in the colour of its stage. */
export async function* kml(pages: ParcelPages, layer: ExportLayer): AsyncGenerator<Uint8Array> {
  const shapeOf = shapeIn(layer.system);
  yield encoder.encode(head(layer));
  for await (const page of pages) {
    const placemarks = page.map((parcel) => placemark(parcel, shapeOf(parcel), layer));
    if (placemarks.length > 0) yield encoder.encode(placemarks.join(''));
  }
  yield encoder.encode('</Document>\n</kml>\n');
}

function head({ name, notes, fields, language }: ExportLayer): string {
  const simpleFields = fields.map(({ name: own, kind }) => {
    const type = kind.type === 'number' ? 'double' : 'string';
    return `<SimpleField name="${xmlText(own[language])}" type="${type}"/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${xmlText(name)}</name>
<description>${xmlText(notes.join('\n'))}</description>
<Schema name="parcel" id="parcel">
${simpleFields.join('')}</Schema>
${[...stages, 'unknown' as const].map(style).join('')}`;
}

/** Colours of KML are aabbggrr. */
function style(stage: keyof typeof stageColours): string {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(stageColours[stage]) ?? [];
  return `<Style id="${stage}"><LineStyle><color>ff404040</color><width>1.2</width></LineStyle><PolyStyle><color>b0${blue}${green}${red}</color></PolyStyle></Style>\n`;
}

function placemark(
  parcel: ExportedParcel,
  { coordinates }: MultiPolygon,
  { fields, language }: ExportLayer,
): string {
  const { name, nameEn, stage } = parcel.properties;
  const values = fields.map(({ name: own, value }) => {
    const found = value(parcel, language);
    return found === null
      ? ''
      : `<SimpleData name="${xmlText(own[language])}">${xmlText(String(found))}</SimpleData>`;
  });
  return `<Placemark><name>${xmlText(language === 'zh' ? name : nameEn)}</name><styleUrl>#${stage ?? 'unknown'}</styleUrl><ExtendedData><SchemaData schemaUrl="#parcel">${values.join('')}</SchemaData></ExtendedData><MultiGeometry>${coordinates.map(polygon).join('')}</MultiGeometry></Placemark>\n`;
}

function polygon([outer = [], ...holes]: readonly LonLat[][]): string {
  const ring = (positions: readonly LonLat[]) =>
    `<LinearRing><coordinates>${positions.map((at) => at.join(',')).join(' ')}</coordinates></LinearRing>`;
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes
    .map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`)
    .join('')}</Polygon>`;
}
