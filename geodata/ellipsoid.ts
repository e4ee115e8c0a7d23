/** The ellipsoid of CGCS2000 (GRS 80's axis and flattening). WGS 84's flattening differs in its ninth digit. */
const semiMajorAxis = 6_378_137;
const flattening = 1 / 298.257222101;
export const eccentricitySquared = flattening * (2 - flattening);

const eccentricity = Math.sqrt(eccentricitySquared);

/**
 * Land between the equator and a latitude over one radian of longitude, in m², negative in the south: a² ⁄ 2 times the
 * authalic q (J. P. Snyder, Map Projections: A Working Manual, 1987, equation 3-12).
 *
 * @param latitude in radians
 */
export function areaToLatitude(latitude: number): number {
  const sine = Math.sin(latitude);
  const q =
    (1 - eccentricitySquared) *
    (sine / (1 - eccentricitySquared * sine ** 2) + Math.atanh(eccentricity * sine) / eccentricity);
  return (semiMajorAxis ** 2 * q) / 2;
}

/** Radius of curvature along the meridian in metres at a latitude in radians (Snyder's 4-18). */
export function meridianRadius(latitude: number): number {
  return (
    (semiMajorAxis * (1 - eccentricitySquared)) /
    (1 - eccentricitySquared * Math.sin(latitude) ** 2) ** 1.5
  );
}

/** Radius of the parallel in metres at a latitude in radians (Snyder's 4-21). */
export function parallelRadius(latitude: number): number {
  return (
    (semiMajorAxis * Math.cos(latitude)) /
    Math.sqrt(1 - eccentricitySquared * Math.sin(latitude) ** 2)
  );
}
