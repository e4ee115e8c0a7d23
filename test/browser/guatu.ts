import type { Locator, Page } from '@playwright/test';
import { positionsOf } from '../../geodata/geometry.ts';
import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type {} from '../../web/map/map.ts';

/** The page in the words of those who use it; everything is found by its role and its visible name. */
export type Guatu = ReturnType<typeof driverOf>;

export function driverOf(page: Page) {
  const open = async (address: string): Promise<void> => {
    await page.goto(address);
    await mapDrawn(page);
  };
  return {
    page,
    /** Opens an address of ours and waits for its parcels: `/zones/jindong?theme=levelling`. */
    open,
    openZone: (zone: 'jindong' | 'example') => open(`/zones/${zone}`),
    chooseTheme: (name: string) =>
      page
        .getByRole('group', { name: /着色主题|Colour by/ })
        .getByRole('button', { name })
        .click(),
    chooseUnit: (name: string) =>
      page
        .getByRole('group', { name: /面积单位|Unit of area/ })
        .getByRole('button', { name, exact: true })
        .click(),
    /** Taps the map where a parcel of that name is drawn. */
    tapParcel: async (name: string) => {
      const { x, y } = await placeOnPage(page, await insideOfParcel(page, name));
      await page.mouse.click(x, y);
    },
    card: page.getByRole('complementary'),
    legend: page.getByRole('region', { name: /图例|Legend/ }),
    legendRow: (name: string): Locator =>
      page.getByRole('region', { name: /图例|Legend/ }).getByRole('button', { name }),
    notices: page.getByRole('status'),
    dialog: page.getByRole('dialog'),
    /** Types into the search box and gives the results. */
    search: async (text: string): Promise<Locator> => {
      await page.getByRole('combobox', { name: /搜索|Search/ }).fill(text);
      return page.getByRole('option');
    },
    /** Theme, date, selection and camera as the address bar has them. */
    address: () => new URL(page.url()),
  };
}

/** The map says on the document how far it is; anything but `loading` is an end. */
async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    ['drawn', 'failed', 'unsupported'].includes(document.documentElement.dataset['map'] ?? ''),
  );
}

/** A position inside the parcel: the middle of its corners, which for a convex shape lies in it. */
async function insideOfParcel(page: Page, name: string): Promise<[number, number]> {
  const zone = /\/zones\/([^/?#]+)/.exec(page.url())?.[1] ?? 'jindong';
  const origin = new URL(page.url()).origin;
  const answer = await page.request.get(`${origin}/api/zones/${zone}/parcels.geojson`);
  const { features } = (await answer.json()) as { readonly features: readonly ParcelFeature[] };
  const parcel = features.find(
    ({ properties }) => properties.name === name || properties.nameEn === name,
  );
  if (!parcel) throw new Error(`zone ${zone} has no parcel ${name}`);
  // The closing position repeats the first and would pull the middle to it.
  const corners = [...positionsOf(parcel.geometry)].slice(1);
  const middle = (index: 0 | 1) =>
    corners.reduce((sum, corner) => sum + corner[index], 0) / corners.length;
  return [middle(0), middle(1)];
}

/** Where a place on the ground is on the page, once the camera stands still. */
async function placeOnPage(page: Page, place: [number, number]): Promise<{ x: number; y: number }> {
  const handle = await page.waitForFunction(
    async (ground) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const before = window.guatu?.project(ground);
      for (let frames = 0; frames < 3; frames += 1) await frame();
      const after = window.guatu?.project(ground);
      return before && after && before.x === after.x && before.y === after.y ? after : null;
    },
    place,
    { polling: 'raf' },
  );
  const found = await handle.jsonValue();
  if (!found) throw new Error('the map does not stand still');
  return found;
}
