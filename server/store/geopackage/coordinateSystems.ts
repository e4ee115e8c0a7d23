/** EPSG:4490, China Geodetic Coordinate System 2000: what every position in the store is in. */
export const srsId = 4490;

const geographic = (
  name: string,
  datum: string,
  spheroid: string,
  flattening: string,
  code: number,
) =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID["${spheroid}",6378137,${flattening}]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","${code}"]]`;

/** Rows of gpkg_spatial_ref_sys: the three that every GeoPackage has, and ours. */
export const coordinateSystems = [
  [
    'Undefined Cartesian SRS',
    -1,
    'NONE',
    -1,
    'undefined',
    'undefined Cartesian coordinate reference system',
  ],
  [
    'Undefined geographic SRS',
    0,
    'NONE',
    0,
    'undefined',
    'undefined geographic coordinate reference system',
  ],
  [
    'WGS 84',
    4326,
    'EPSG',
    4326,
    geographic('WGS 84', 'WGS_1984', 'WGS 84', '298.257223563', 4326),
    'longitude and latitude in degrees on WGS 84',
  ],
  [
    'China Geodetic Coordinate System 2000',
    srsId,
    'EPSG',
    srsId,
    geographic(
      'China Geodetic Coordinate System 2000',
      'China_2000',
      'CGCS2000',
      '298.257222101',
      srsId,
    ),
    'longitude and latitude in degrees on CGCS2000',
  ],
] as const;
