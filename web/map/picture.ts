import type { Map as MapLibreMap } from 'maplibre-gl';
import { coveredPadding } from './padding.ts';
import { isPictured, schemeOnMap } from './schemeOnMap.ts';

/** The map as it stands, for paper. */
export type MapPicture = {
  /** A PNG as an address of its own. */
  readonly image: string;
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  /** In the middle of the picture; null for a tilted map, which has no single scale. */
  readonly metresPerPixel: number | null;
  /** Degrees by which the map is turned clockwise; north is so much to the left of up. */
  readonly bearing: number;
};

/** More than a printer can show of a picture as wide as a sheet of A4. */
const widest = 2400;

/** Takes a picture for paper: of the map in the light scheme, as it stands otherwise. */
export async function pictureOf(map: MapLibreMap): Promise<MapPicture> {
  const isLight = schemeOnMap.peek() === 'light';
  isPictured.value = true;
  try {
    if (!isLight) await redrawn(map);
    return await pictureOfNextFrame(map);
  } finally {
    isPictured.value = false;
  }
}

/** How long the map may take to be drawn anew; a basemap whose server is slow is not waited for longer. */
const patience = 3000;

function redrawn(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    map.once('idle', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Before and after a frame is drawn the canvas is empty. */
function pictureOfNextFrame(map: MapLibreMap): Promise<MapPicture> {
  return new Promise((resolve) => {
    map.once('render', () => resolve(pictureNow(map)));
    map.triggerRepaint();
  });
}

function pictureNow(map: MapLibreMap): MapPicture {
  const canvas = map.getCanvas();
  const page = map.getContainer().getBoundingClientRect();
  // What panels cover at the sides only makes the picture wider; beneath a phone's board lies nothing that is looked at.
  const { top, bottom } = coveredPadding(page);
  const [width, height] = [page.width, page.height - top - bottom];
  const ratio = canvas.width / page.width;
  const scale = Math.min(ratio, widest / width);
  const picture = document.createElement('canvas');
  picture.width = Math.round(width * scale);
  picture.height = Math.round(height * scale);
  picture
    .getContext('2d')
    ?.drawImage(
      canvas,
      0,
      top * ratio,
      width * ratio,
      height * ratio,
      0,
      0,
      picture.width,
      picture.height,
    );
  const middle = map.unproject([width / 2, top + height / 2]);
  return {
    image: picture.toDataURL('image/png'),
    width,
    height,
    metresPerPixel: map.getPitch() > 0 ? null : metresPerPixel(map.getZoom(), middle.lat),
    bearing: map.getBearing(),
  };
}

/** Of the spherical Mercator projection, whose world is 512 pixels wide at zoom 0. */
function metresPerPixel(zoom: number, latitude: number): number {
  const equator = 40_075_016.686;
  return (equator * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}
