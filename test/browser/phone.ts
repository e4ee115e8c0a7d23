import type { BrowserContext, Page, Route } from '@playwright/test';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import type { Photo } from '../../geodata/photo/photo.ts';
import { exifSegment, jpegOf } from '../geodata/photo/pictures.ts';
import { rowsOf, takeBackSince } from './entrySheet.ts';
import { expect } from './fixtures.ts';
import type { Guatu } from './guatu.ts';

export const zone = '/api/zones/example';

/** A phone, whose pages may say of requests that they had no answer, or were refused. */
export const onPhone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  expectedErrors: [/Failed to load resource/],
};

const began = new Date().toISOString();

/** Takes back whatever was recorded while these tests ran. */
export const takeAllBack = (page: Page): Promise<void> => takeBackSince(page, began);

/** As a camera of a telephone writes it, held upright near the zone. */
export const photograph = (name = 'IMG_0001.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(jpegOf([exifSegment({ orientation: 6 })], { width: 64, height: 48 })),
});

export const logOf = async (page: Page, parcel: string) =>
  (
    (await (await page.request.get(`${zone}/parcels/${parcel}`)).json()) as {
      readonly dossier: { readonly log: readonly LogEntry[] };
    }
  ).dossier.log;
export const photosOf = async (page: Page, parcel: string) =>
  (
    (await (await page.request.get(`${zone}/parcels/${parcel}/photos`)).json()) as {
      readonly photos: readonly Photo[];
    }
  ).photos;
export const heldOf = async (page: Page, parcel: string) =>
  (await rowsOf(page, '2027-06-30')).find((row) => row.parcel === parcel)?.standing.levelling.held;

/** Chooses levelling complete on the card, with a photograph where one is given, and records it. */
export async function record(
  { card }: Guatu,
  picture?: ReturnType<typeof photograph>,
): Promise<void> {
  await card.getByRole('group', { name: '录入进展' }).getByRole('button', { name: '平整' }).tap();
  const states = card.getByRole('group', { name: '点状态即可记下' });
  await states.getByRole('button', { name: '平整完成' }).tap();
  if (picture) {
    await card.getByLabel('拍照或选照片').first().setInputFiles(picture);
    await expect(card.getByAltText('选的第 1 张')).toBeVisible();
  }
  await card.getByRole('button', { name: '记下：平整 · 平整完成' }).tap();
}

export const openCard = (guatu: Guatu, { parcel }: Pick<EntryRow, 'parcel'>) =>
  guatu.open(`/zones/example/parcels/${parcel}`);

export const isWrite = ({ method, url }: { readonly method: string; readonly url: string }) =>
  method !== 'GET' && /\/(observations|photos\/[^/]+)$/.test(url);

/** Lets no write through, so that a page comes and yet sends nothing; the function that it answers opens the way. */
export async function holdWrites(context: BrowserContext): Promise<() => Promise<void>> {
  const hold = (route: Route) => {
    const request = route.request();
    return isWrite({ method: request.method(), url: request.url() })
      ? route.abort('internetdisconnected')
      : route.continue();
  };
  await context.route('**/api/zones/**', hold);
  return () => context.unroute('**/api/zones/**', hold);
}
