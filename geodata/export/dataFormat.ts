import { bilingual, type Bilingual } from '../bilingual.ts';

/** Which coordinate systems a format can say or is any good in. */
type SystemNeed = 'any' | 'plane' | 'gaussKruger' | 'degrees';

type FormatDescription = {
  readonly name: Bilingual;
  /** Whom it is for. */
  readonly hint: Bilingual;
  readonly extension: string;
  readonly mediaType: string;
  readonly systems: SystemNeed;
  /** Whether its text may be in GBK, as older programs read it. */
  readonly encodings: readonly TextEncoding[];
  /** Whether it has room for every field, or only for a few. */
  readonly attributes: 'all' | 'some';
};

export const textEncodings = ['gbk', 'utf-8'] as const;
export type TextEncoding = (typeof textEncodings)[number];

const unicode = ['utf-8'] as const;

/** What parcels are handed over as, in the order in which they are offered. */
export const dataFormats = {
  shp: {
    name: bilingual('Shapefile', 'Shapefile'),
    hint: bilingual('ArcGIS、国土系统；一个 ZIP', 'ArcGIS and registers; one ZIP'),
    extension: 'zip',
    mediaType: 'application/zip',
    systems: 'any',
    encodings: textEncodings,
    attributes: 'all',
  },
  gpkg: {
    name: bilingual('GeoPackage', 'GeoPackage'),
    hint: bilingual('QGIS 打开即有配色', 'QGIS opens it with its colours'),
    extension: 'gpkg',
    mediaType: 'application/geopackage+sqlite3',
    systems: 'any',
    encodings: unicode,
    attributes: 'all',
  },
  dxf: {
    name: bilingual('DXF', 'DXF'),
    hint: bilingual('CAD：闭合多段线、图层、注记', 'CAD: closed polylines, layers, labels'),
    extension: 'dxf',
    mediaType: 'image/vnd.dxf',
    systems: 'plane',
    encodings: textEncodings,
    attributes: 'some',
  },
  txt: {
    name: bilingual('界址点 TXT', 'Points TXT'),
    hint: bilingual('界址点坐标，勘测定界、报批用', 'Boundary points for surveys and approvals'),
    extension: 'txt',
    mediaType: 'text/plain',
    systems: 'gaussKruger',
    encodings: textEncodings,
    attributes: 'some',
  },
  xlsx: {
    name: bilingual('Excel', 'Excel'),
    hint: bilingual('属性表，附图形 WKT', 'A table with shapes as WKT'),
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    systems: 'any',
    encodings: unicode,
    attributes: 'all',
  },
  csv: {
    name: bilingual('CSV', 'CSV'),
    hint: bilingual('属性表，附图形 WKT', 'A table with shapes as WKT'),
    extension: 'csv',
    mediaType: 'text/csv',
    systems: 'any',
    encodings: unicode,
    attributes: 'all',
  },
  geojson: {
    name: bilingual('GeoJSON', 'GeoJSON'),
    hint: bilingual('网页地图与程序', 'Web maps and programs'),
    extension: 'geojson',
    mediaType: 'application/geo+json',
    systems: 'any',
    encodings: unicode,
    attributes: 'all',
  },
  kml: {
    name: bilingual('KML', 'KML'),
    hint: bilingual('奥维、Google Earth', 'Google Earth, Ovital'),
    extension: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    systems: 'degrees',
    encodings: unicode,
    attributes: 'all',
  },
  fgb: {
    name: bilingual('FlatGeobuf', 'FlatGeobuf'),
    hint: bilingual('很大的数据，QGIS 与程序', 'Very large data, QGIS and programs'),
    extension: 'fgb',
    mediaType: 'application/vnd.flatgeobuf',
    systems: 'any',
    encodings: unicode,
    attributes: 'all',
  },
} as const satisfies Readonly<Record<string, FormatDescription>>;

export type DataFormat = keyof typeof dataFormats;

export const dataFormatIds = Object.keys(dataFormats) as readonly DataFormat[];

export function isDataFormat(text: string): text is DataFormat {
  return Object.hasOwn(dataFormats, text);
}
