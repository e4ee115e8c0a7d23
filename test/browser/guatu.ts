import type { Locator, Page } from '@playwright/test';
import type { Geometry, LonLat } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type {} from '../../web/map/map.ts';
import { accessibilityFaults } from './accessibilityFaults.ts';
import { drawingOf } from './drawing.ts';
import { pointInside } from './pointInside.ts';

/** The page in the words of those who use it; everything is found by its role and its visible name. */
export type Guatu = ReturnType<typeof driverOf>;

export function driverOf(page: Page) {
  const open = async (address: string): Promise<void> => {
    await page.goto(address);
    await mapDrawn(page);
  };
  /** Where the colours of a theme are chosen; the card of a parcel has buttons of the same names. */
  const theme = (name: string): Locator =>
    page.getByRole('group', { name: /着色主题|Colour by/ }).getByRole('button', { name });
  return {
    page,
    /** Opens an address of ours and waits for its parcels: `/zones/jindong?theme=levelling`. */
    open,
    openZone: (zone: 'jindong' | 'example') => open(`/zones/${zone}`),
    /** Opens the zone zoomed in on a parcel too small to tap in the whole of it. */
    openZoneAround: async (zone: 'jindong' | 'example', parcel: string, zoom = 16) => {
      const [longitude, latitude] = await insideOfParcel(page, zone, parcel);
      await open(`/zones/${zone}#${zoom}/${latitude}/${longitude}`);
    },
    theme,
    chooseTheme: (name: string) => theme(name).click(),
    chooseUnit: (name: string) =>
      page
        .getByRole('group', { name: /面积单位|Unit of area/ })
        .getByRole('button', { name, exact: true })
        .click(),
    /** Taps the map where a parcel of that name is drawn. */
    tapParcel: async (name: string) => {
      const { x, y } = await placeOnPage(page, await insideOfParcel(page, zoneOf(page), name));
      await page.mouse.click(x, y);
    },
    /** Taps the map at a place on the ground. */
    tapPlace: async (place: LonLat) => {
      const { x, y } = await placeOnPage(page, place);
      await page.mouse.click(x, y);
    },
    /** Fails when a panel covers the middle of the parcel. */
    expectParcelInSight: async (name: string) => {
      await placeOnPage(page, await insideOfParcel(page, zoneOf(page), name));
    },
    /** Where a place on the ground is on the page. */
    placeOnPage: (place: LonLat) => placeOnPage(page, place),
    cameraStill: () => cameraStill(page),
    /** A position well inside the parcel. */
    insideOf: (name: string) => insideOfParcel(page, zoneOf(page), name),
    /** Drawing and measuring on the map. */
    drawing: drawingOf(page, (place) => placeOnPage(page, place)),
    card: page.getByRole('complementary'),
    legend: page.getByRole('region', { name: /图例|Legend/ }),
    legendRow: (name: string): Locator =>
      page.getByRole('region', { name: /图例|Legend/ }).getByRole('button', { name }),
    notices: page.locator('.notices'),
    dialog: page.getByRole('dialog'),
    /** Types into the search box and gives the results. */
    search: async (text: string): Promise<Locator> => {
      await page.getByRole('combobox', { name: /搜索|Search/ }).fill(text);
      return page.getByRole('option');
    },
    /** Theme, date, selection and camera as the address bar has them. */
    address: () => new URL(page.url()),
    /** Runs the accessibility checker over the page as it stands. */
    accessibilityFaults: () => accessibilityFaults(page),
  };
}

/** The map says on the document how far it is; anything but `loading` is an end. */
async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    ['drawn', 'failed', 'unsupported'].includes(document.documentElement.dataset['map'] ?? ''),
  );
}

/** The zone in the address: `/zones/jindong/parcels/nanbo` → `jindong`. */
function zoneOf(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** A position well inside the parcel and clear of works and places, by the geometry the server gives. */
async function insideOfParcel(page: Page, zone: string, name: string): Promise<LonLat> {
  const featuresOf = async <Feature>(path: string): Promise<readonly Feature[]> => {
    const answer = await page.request.get(`/api/zones/${zone}/${path}.geojson`);
    return ((await answer.json()) as { readonly features: readonly Feature[] }).features;
  };
  const parcel = (await featuresOf<ParcelFeature>('parcels')).find(
    ({ properties }) => properties.name === name || properties.nameEn === name,
  );
  if (!parcel) throw new Error(`zone ${zone} has no parcel ${name}`);
  const surroundings = await featuresOf<{ readonly geometry: Geometry | null }>('surroundings');
  const around = surroundings.flatMap(({ geometry }) => geometry ?? []);
  return pointInside(parcel.geometry, around);
}

/** Where a place on the ground is on the page, once the camera stands still; fails when a panel covers it. */
async function placeOnPage(page: Page, place: LonLat): Promise<{ x: number; y: number }> {
  await cameraStill(page);
  const point = await page.evaluate((ground) => window.guatu?.project(ground), place);
  if (!point) throw new Error('the page has no map');
  const onMap = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest('main') !== null,
    point,
  );
  if (!onMap) throw new Error(`a panel covers the map at ${point.x}, ${point.y}`);
  return point;
}

/** Waits until the ground has stayed where it is on the page for some frames. */
function cameraStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const ground = () => {
      const { x, y } = window.guatu?.project([119.85, 29.2]) ?? { x: 0, y: 0 };
      return `${x} ${y}`;
    };
    for (let [last, still] = [ground(), 0]; still < 5; last = ground()) {
      await nextFrame();
      still = ground() === last ? still + 1 : 0;
    }
  });
}
