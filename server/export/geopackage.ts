import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parcelThemes } from '../../geodata/export/parcelThemes.ts';
import { qgisStyle } from '../../geodata/formats/qgisStyle.ts';
import { wktOf } from '../../geodata/survey/systems/wktOf.ts';
import { createLayerFile, type FileLayer } from '../store/geopackage/layerFile.ts';
import type { ExportLayer, ParcelPages } from './exportLayer.ts';
import { shapeIn } from './shapeIn.ts';
import { bytesOfFile, withTemporaryFolder } from '../temporaryFolder.ts';

const columnTypes = { text: 'TEXT', day: 'DATE', number: 'DOUBLE' } as const;

/** Rows that are put in before others get a turn. */
const rowsAtOnce = 200;

/** A GeoPackage that QGIS opens in the colours of the map, with a style for each theme. */
export function geopackage(pages: ParcelPages, layer: ExportLayer): AsyncIterable<Uint8Array> {
  return withTemporaryFolder(async function* (folder) {
    const path = join(folder, 'parcels.gpkg');
    const { fields, language } = layer;
    const shapeOf = shapeIn(layer.system);
    const file = await createLayerFile(path, fileLayer(layer));
    try {
      for await (const page of pages)
        for (let start = 0; start < page.length; start += rowsAtOnce) {
          const rows = page.slice(start, start + rowsAtOnce).map((parcel) => ({
            geometry: shapeOf(parcel),
            values: fields.map(({ value }) => value(parcel, language)),
          }));
          file.insert(rows);
          await nextTurn();
        }
    } finally {
      await file.close();
    }
    yield* bytesOfFile(path);
  });
}

function fileLayer({ name, notes, fields, language, system }: ExportLayer): FileLayer {
  const nameOf = (code: string) =>
    fields.find((field) => field.code === code)?.name[language] ?? '';
  const styled = { label: nameOf('DKMC'), quality: nameOf('BJZL') };
  return {
    name,
    description: notes.join('\n'),
    columns: fields.map(({ name: own, kind }) => ({
      name: own[language],
      type: columnTypes[kind.type],
    })),
    system: {
      code: Number(/\d+/.exec(system.code)?.[0]),
      name: system.name.en,
      wkt: wktOf(system),
    },
    styles: parcelThemes.map((theme) => ({
      name: theme.field[language],
      qml: qgisStyle(theme, styled, language),
    })),
  };
}
