import type { DataFormat } from '../../geodata/export/dataFormat.ts';
import type { ExportWriter } from './exportLayer.ts';

/** What writes each format, imported when it is first asked for: most starts of the server never need it. */
export const writers: Readonly<Record<DataFormat, () => Promise<ExportWriter>>> = {
  shp: async () => (await import('./shapefile/shapefile.ts')).shapefile,
  gpkg: async () => (await import('./geopackage.ts')).geopackage,
  dxf: async () => (await import('./dxf/dxf.ts')).dxf,
  txt: async () => (await import('./boundaryPoints.ts')).boundaryPoints,
  xlsx: async () => (await import('./xlsx/xlsx.ts')).xlsx,
  csv: async () => (await import('./csv.ts')).csv,
  geojson: async () => (await import('./geojson.ts')).geojson,
  kml: async () => (await import('./kml.ts')).kml,
  fgb: async () => (await import('./flatgeobuf.ts')).flatgeobuf,
};
