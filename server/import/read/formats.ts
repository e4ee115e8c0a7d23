import { bilingual } from '../../../geodata/bilingual.ts';
import { isBoundaryPoints, readBoundaryPoints } from './boundaryPoints/readBoundaryPoints.ts';
import { isBinaryDxf, isDxf, readDxf } from './dxf/readDxf.ts';
import { isFlatgeobuf, readFlatgeobuf } from './flatgeobuf/readFlatgeobuf.ts';
import type { Format } from './format.ts';
import { readGeojson } from './geojson/readGeojson.ts';
import { isSqlite, readGeopackage } from './geopackage/readGeopackage.ts';
import { isKml, readKml } from './kml/readKml.ts';
import { endingOf } from './part.ts';
import { isDbf } from './shapefile/dbfTable.ts';
import { readDbf, readShapefile } from './shapefile/readShapefile.ts';
import { isShapefile } from './shapefile/shapeRecords.ts';
import { isCsv, readCsv } from './tables/readCsv.ts';
import { readXlsx } from './tables/readXlsx.ts';

/** What is read, the surest to recognise first: nearly any text may pass for a table. */
export const formats: readonly Format[] = [
  {
    id: 'shapefile',
    name: bilingual('Shapefile', 'a shapefile'),
    endings: ['.shp'],
    recognises: ({ bytes }) => isShapefile(bytes),
    read: readShapefile,
  },
  {
    id: 'geopackage',
    name: bilingual('GeoPackage', 'a GeoPackage'),
    endings: ['.gpkg'],
    recognises: ({ bytes }) => isSqlite(bytes),
    read: readGeopackage,
  },
  {
    id: 'flatgeobuf',
    name: bilingual('FlatGeobuf', 'a FlatGeobuf'),
    endings: ['.fgb'],
    recognises: ({ bytes }) => isFlatgeobuf(bytes),
    read: readFlatgeobuf,
  },
  {
    id: 'xlsx',
    name: bilingual('Excel 工作簿', 'a workbook'),
    endings: ['.xlsx', '.xlsm'],
    recognises: ({ bytes }) => isZip(bytes) && holdsWorkbook(bytes),
    read: readXlsx,
  },
  {
    id: 'kml',
    name: bilingual('KML', 'a KML'),
    endings: ['.kml', '.ovkml'],
    recognises: ({ text }) => /^\uFEFF?\s*</.test(text) && isKml(text),
    read: readKml,
  },
  {
    id: 'geojson',
    name: bilingual('GeoJSON', 'a GeoJSON'),
    endings: ['.geojson', '.json', '.geojsonl', '.ndjson', '.geojsons', '.jsonl'],
    // U+001E begins each record of RFC 8142.
    recognises: ({ text }) => text.replaceAll('\u001E', '').trimStart().startsWith('{'),
    read: readGeojson,
  },
  {
    id: 'dxf',
    name: bilingual('DXF', 'a DXF'),
    endings: ['.dxf'],
    recognises: ({ bytes, text }) => isDxf(text) || isBinaryDxf(bytes),
    read: readDxf,
  },
  {
    id: 'boundaryPoints',
    name: bilingual('界址点坐标', 'a file of boundary points'),
    endings: ['.txt'],
    recognises: ({ text }) => isBoundaryPoints(text),
    read: readBoundaryPoints,
  },
  {
    id: 'dbf',
    name: bilingual('dBASE 表', 'a table of dBASE'),
    endings: ['.dbf'],
    recognises: ({ bytes }, part) => endingOf(part) === '.dbf' && isDbf(bytes),
    read: readDbf,
  },
  {
    id: 'csv',
    name: bilingual('文本表格', 'a table as text'),
    endings: ['.csv', '.tsv', '.txt'],
    recognises: ({ text }) => !text.includes('\0') && !/^\uFEFF?\s*</.test(text) && isCsv(text),
    read: readCsv,
  },
];

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** A workbook is a ZIP that names its parts by their paths, early or late. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('xl/workbook.xml');
}
