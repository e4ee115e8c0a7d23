import proj4 from 'proj4';

/** CGCS2000 / 3-degree Gauss–Krüger, central meridian 120° E: the working grid of Jinhua's surveyors. */
export const surveyGridName = 'EPSG:4549';

const toGrid = proj4(
  '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);

/** [119.65, 28.99] → east 465 892.99 m, north 3 208 211.46 m. */
export function toSurveyGrid(place: readonly [number, number]): [east: number, north: number] {
  const [east = 0, north = 0] = toGrid.forward([place[0], place[1]]);
  return [east, north];
}
