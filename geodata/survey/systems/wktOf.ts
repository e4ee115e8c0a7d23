import { datums, type Datum } from './datum.ts';
import type { ReferenceSystem } from './referenceSystem.ts';

/** Names of geographic systems and datums as ESRI has them, by which CAD and GIS of either maker know them. */
const esriNames: Readonly<
  Record<Datum, readonly [system: string, datum: string, spheroid: string]>
> = {
  cgcs2000: ['GCS_China_Geodetic_Coordinate_System_2000', 'D_China_2000', 'CGCS2000'],
  xian80: ['GCS_Xian_1980', 'D_Xian_1980', 'Xian_1980'],
  beijing54: ['GCS_Beijing_1954', 'D_Beijing_1954', 'Krasovsky_1940'],
  wgs84: ['GCS_WGS_1984', 'D_WGS_1984', 'WGS_1984'],
  gcj02: ['GCS_WGS_1984', 'D_WGS_1984', 'WGS_1984'],
  bd09: ['GCS_WGS_1984', 'D_WGS_1984', 'WGS_1984'],
};

/** A coordinate system as a `.prj` and the table of a GeoPackage have it: WKT 1, which `systemOfWkt` reads again. */
export function wktOf({ code, datum, plane }: ReferenceSystem): string {
  const geographic = geographicOf(datum);
  if (plane === null) return geographic;
  if (code === 'EPSG:3857')
    return `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${geographic},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`;
  const parameter = (name: string) => Number(new RegExp(`\\+${name}=(\\S+)`).exec(plane)?.[1] ?? 0);
  const name = `${datum}_CM_${parameter('lon_0')}E_${parameter('x_0')}`;
  return `PROJCS["${name}",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${parameter('x_0')}],PARAMETER["False_Northing",${parameter('y_0')}],PARAMETER["Central_Meridian",${parameter('lon_0')}],PARAMETER["Scale_Factor",${parameter('k')}],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1.0]]`;
}

function geographicOf(datum: Datum): string {
  const [system, name, spheroid] = esriNames[datum];
  const { a, rf } = datums[datum];
  return `GEOGCS["${system}",DATUM["${name}",SPHEROID["${spheroid}",${a},${rf}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
}
