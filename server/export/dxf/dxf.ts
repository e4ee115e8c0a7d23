import type { ExportedParcel } from '../../../geodata/export/exportedParcel.ts';
import type { LonLat, MultiPolygon } from '../../../geodata/geometry.ts';
import { landUseOrder, landUses, type LandUse } from '../../../geodata/landUse.ts';
import { isDrawnDashed } from '../../../geodata/quality.ts';
import type { ExportLayer, ParcelPages } from '../exportLayer.ts';
import { encoderOf } from '../gbk.ts';
import { shapeIn } from '../shapeIn.ts';
import { closedPolyline, text } from './entities.ts';
import { drawingEnd, drawingHead } from './frame.ts';
import { labelOf } from './label.ts';
import { handles, layerName, written } from './pairs.ts';

/** Colours of CAD's palette nearest to those of the national classification. */
const paletteColours: Readonly<Record<LandUse, number>> = {
  '0701': 2,
  '0703': 31,
  '0804': 221,
  '09': 1,
  mixed: 30,
  '1001': 34,
  '1101': 190,
  '1207': 9,
  '13': 144,
  '1401': 3,
  '1402': 94,
  '16': 7,
};

const words = {
  zh: { parcels: '地块', unknown: '用途未载', labels: '注记', notes: '说明' },
  en: { parcels: 'Parcels', unknown: 'land use unknown', labels: 'Labels', notes: 'Notes' },
} as const;

/**
 * A drawing in metres: boundaries as closed polylines on a layer for each land use, dashed where they are sketches or examples;
 * name, number, area and quality as text in the middle of each parcel; every field as extended data. Notes stand below it all.
 */
export async function* dxf(pages: ParcelPages, layer: ExportLayer): AsyncGenerator<Uint8Array> {
  const { language, encoding } = layer;
  const names = words[language];
  const encode = encoderOf(encoding, escaped);
  const layerOf = (use: LandUse | null) =>
    layerName(`${names.parcels}-${use === null ? names.unknown : landUses[use].name[language]}`);
  const next = handles();
  const drawing = { layerOf, labels: names.labels, next, layer };
  yield encode(
    drawingHead(encoding === 'gbk' ? 'AC1015' : 'AC1021', [
      { name: '0', colour: 7 },
      ...landUseOrder.map((use) => ({ name: layerOf(use), colour: paletteColours[use] })),
      { name: layerOf(null), colour: 8 },
      { name: names.labels, colour: 7 },
      { name: names.notes, colour: 8 },
    ]),
  );
  const shapeOf = shapeIn(layer.system);
  let corner: LonLat = [Infinity, Infinity];
  for await (const page of pages) {
    const drawn = page.map((parcel) => {
      const shape = shapeOf(parcel);
      for (const [east, north] of shape.coordinates.flat(2))
        corner = [Math.min(corner[0], east), Math.min(corner[1], north)];
      return parcelText(parcel, shape, drawing);
    });
    if (drawn.length > 0) yield encode(drawn.join(''));
  }
  const noteLines = layer.notes.map((note, index) => {
    const place: LonLat = [corner[0], corner[1] - 20 * (index + 2)];
    return written(text({ handle: next(), layer: names.notes }, note, place, 10, 'left'));
  });
  yield encode(`${Number.isFinite(corner[0]) ? noteLines.join('') : ''}${drawingEnd()}`);
}

/** A drawing has an escape for characters that its code page lacks. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) =>
      String.raw`\U+${character.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join('');
}

type Drawing = {
  readonly layerOf: (use: LandUse | null) => string;
  readonly labels: string;
  readonly next: () => string;
  readonly layer: ExportLayer;
};

function parcelText(
  parcel: ExportedParcel,
  { coordinates }: MultiPolygon,
  { layerOf, labels, next, layer: { fields, language } }: Drawing,
): string {
  const { landUse, quality } = parcel.properties;
  const data = fields.flatMap(({ name, value }) => {
    const found = value(parcel, language);
    return found === null ? [] : [`${name[language]}=${found}`];
  });
  const outlines = coordinates.flatMap((rings) =>
    rings.flatMap((ring, index) =>
      closedPolyline({ handle: next(), layer: layerOf(landUse) }, ring, {
        dashed: isDrawnDashed(quality),
        data: index === 0 ? data : [],
      }),
    ),
  );
  const label = labelOf(parcel, coordinates, language).flatMap(({ words: line, at, height }) =>
    text({ handle: next(), layer: labels }, line, at, height, 'middle'),
  );
  return written([...outlines, ...label]);
}
