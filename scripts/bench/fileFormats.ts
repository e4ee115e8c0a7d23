import type { DataFormat } from '../../geodata/export/dataFormat.ts';

/** Formats whose files are measured, and what ogr2ogr is told to do the same; null where GDAL knows nothing of their shapes. */
type Gdal = {
  /** Before the name of a file that is read. */
  readonly from: string;
  readonly reading: readonly string[];
  readonly writing: readonly string[];
};

const plain = (driver: string): Gdal => ({ from: '', reading: [], writing: ['-f', driver] });

export const fileFormats: Readonly<Record<DataFormat, Gdal | null>> = {
  shp: { from: '/vsizip/', reading: [], writing: ['-f', 'ESRI Shapefile'] },
  gpkg: plain('GPKG'),
  geojson: plain('GeoJSON'),
  kml: plain('KML'),
  fgb: plain('FlatGeobuf'),
  dxf: plain('DXF'),
  csv: {
    ...plain('CSV'),
    reading: ['-oo', 'GEOM_POSSIBLE_NAMES=WKT'],
    writing: ['-f', 'CSV', '-lco', 'GEOMETRY=AS_WKT'],
  },
  xlsx: null,
  txt: null,
};

/** Where ogr2ogr writes a shapefile of one file, it wants that in the name. */
export function gdalName(format: DataFormat): string {
  return format === 'shp' ? 'gdal.shp.zip' : `gdal.${format}`;
}
