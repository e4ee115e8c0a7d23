import type { LonLat } from '../../geodata/geometry.ts';
import { pixelOf, tileSize, toGcj02 } from '../../web/map/basemap/gcj02Pieces.ts';
import { archiveOf } from './basemap/archive.ts';
import { encodePng, firstPixel, type Rgb } from './basemap/png.ts';
import { serveArchive, serveTiles } from './basemap/serveBasemap.ts';
import { fullTile } from './basemap/vectorTile.ts';
import { expect, test } from './fixtures.ts';
import type { Guatu } from './guatu.ts';
import { useServer } from './useServer.ts';

/** South of the parcels, where nothing is drawn for 200 m around; and where GCJ-02 puts it, empty too. */
const place: LonLat = [119.8725, 29.1765];
const shifted = toGcj02(place);
const address = '/zones/jindong#14/29.187/119.87';
const inDarkRoom = '/zones/jindong?room=dark#14/29.187/119.87';

const blue: Rgb = [40, 80, 200];
const red: Rgb = [220, 30, 30];
const paper = 'rgb 246 242 233';

async function colourAt(guatu: Guatu, ground: LonLat): Promise<Rgb> {
  const { x, y } = await guatu.placeOnPage(ground);
  return firstPixel(await guatu.page.screenshot({ clip: { x, y, width: 1, height: 1 } }));
}

/** What is seen at a place: a blue or a red basemap through its veil, else the colour itself. */
async function seenAt(guatu: Guatu, ground: LonLat): Promise<string> {
  const colour = await colourAt(guatu, ground);
  const warmth = colour[0] - colour[2];
  if (warmth < -10) return 'blue';
  return warmth > 30 ? 'red' : `rgb ${colour.join(' ')}`;
}

const toggle = (guatu: Guatu) => guatu.page.getByRole('button', { name: '底图', exact: true });
const credit = (guatu: Guatu) => guatu.page.getByText('© 某测绘院');

test('without a basemap nothing is fetched for one but the answer that there is none', async ({
  guatu,
}) => {
  const asked: string[] = [];
  guatu.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await guatu.open(address);
  await expect(toggle(guatu)).toHaveCount(0);
  expect(asked.filter((path) => /basemap|archive|pmtiles|gcj02/i.test(path))).toEqual([
    '/api/basemap',
  ]);
  expect(await seenAt(guatu, place)).toBe(paper);
});

test.describe('an archive of images', () => {
  const archive = archiveOf(
    'png',
    encodePng(16, () => blue),
    { attribution: '<b>&copy; 某测绘院</b>' },
  );
  useServer((use) => serveArchive(archive, use));

  test('lies on the empty ground, credited, until it is switched off', async ({ guatu }) => {
    await guatu.open(address);
    await expect.poll(() => seenAt(guatu, place)).toBe('blue');
    await expect(credit(guatu)).toBeVisible();
    await toggle(guatu).click();
    await expect.poll(() => seenAt(guatu, place)).toBe(paper);
    await expect(credit(guatu)).toBeHidden();
    await expect(toggle(guatu)).toHaveAttribute('aria-pressed', 'false');
    expect(guatu.address().searchParams.get('basemap')).toBe('off');
    await toggle(guatu).click();
    await expect.poll(() => seenAt(guatu, place)).toBe('blue');
  });

  test('is not even opened for an address that has it off', async ({ guatu }) => {
    const asked: string[] = [];
    guatu.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await guatu.open(address.replace('#', '?basemap=off#'));
    await expect(toggle(guatu)).toHaveAttribute('aria-pressed', 'false');
    expect(asked).not.toContain('/basemap.pmtiles');
  });

  test('is credited beside an open card, and axe finds nothing serious', async ({ guatu }) => {
    await guatu.open('/zones/jindong/parcels/nanbo');
    await expect(guatu.card).toBeVisible();
    await expect(credit(guatu)).toBeInViewport();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });

  test('is dim in the dark room', async ({ guatu }) => {
    await guatu.open(inDarkRoom);
    await expect.poll(() => seenAt(guatu, place)).toBe('blue');
    expect(Math.max(...(await colourAt(guatu, place)))).toBeLessThan(64);
  });
});

test.describe('an archive of vector tiles', () => {
  const archive = archiveOf('mvt', fullTile(['water', 'landuse']), {
    vector_layers: [{ id: 'water' }, { id: 'landuse' }],
  });
  test.use({ baseURL: ({}, use) => serveArchive(archive, use) });

  test('is drawn in the inks of the room, water as the map’s own rivers', async ({ guatu }) => {
    await guatu.open(address);
    await expect.poll(() => seenAt(guatu, place)).toBe('blue');
    expect(await colourAt(guatu, place)).toEqual([0xb9, 0xd3, 0xdc]);
  });
});

test.describe('an archive that is broken', () => {
  const archive = Buffer.concat([Buffer.from('PMTiles\x03', 'latin1'), Buffer.alloc(500)]);
  test.use({ baseURL: ({}, use) => serveArchive(archive, use) });

  test('is said to be, and the map works on without it', async ({ guatu }) => {
    await guatu.openZone('jindong');
    await expect(guatu.notices).toContainText('底图文件打不开');
    await guatu.tapParcel('南博');
    await expect(guatu.card).toContainText('平整中');
  });
});

/** Blue, with a red disc of 60 m around where GCJ-02 puts the place: as a map in GCJ-02 shows it. */
function discAtShifted(x: number, y: number, z: number): Rgb {
  const [discX, discY] = pixelOf(shifted, z);
  const metresPerPixel =
    (40_075_016.686 * Math.cos((shifted[1] * Math.PI) / 180)) / (tileSize * 2 ** z);
  return Math.hypot(x - discX, y - discY) * metresPerPixel < 60 ? red : blue;
}

test.describe('tiles from a server, in WGS 84', () => {
  test.use({ baseURL: ({}, use) => serveTiles('wgs84', discAtShifted, use) });

  test('lie where they say', async ({ guatu }) => {
    await guatu.open(address);
    await expect.poll(() => seenAt(guatu, shifted)).toBe('red');
    await expect.poll(() => seenAt(guatu, place)).toBe('blue');
    await expect(credit(guatu)).toHaveText('© 某测绘院');
  });
});

test.describe('tiles from a server, in GCJ-02', () => {
  test.use({ baseURL: ({}, use) => serveTiles('gcj02', discAtShifted, use) });

  test('are moved back to where things are, and it says so', async ({ guatu }) => {
    await guatu.open(address);
    await expect.poll(() => seenAt(guatu, place)).toBe('red');
    await expect.poll(() => seenAt(guatu, shifted)).toBe('blue');
    await expect(credit(guatu)).toContainText('GCJ-02');
  });
});

test.describe('tiles that do not come', () => {
  test.use({
    baseURL: ({}, use) => serveTiles('wgs84', 'fails', use),
    expectedErrors: [/status of 500/],
  });

  test('are spoken of once, and the map works on without them', async ({ guatu }) => {
    await guatu.openZone('jindong');
    await expect(guatu.notices).toContainText('底图有瓦片没有取到');
    await guatu.notices.getByRole('button', { name: '知道了' }).click();
    await expect(guatu.notices).not.toContainText('底图');
    await guatu.tapParcel('南博');
    await expect(guatu.card).toContainText('平整中');
  });
});

test.describe('a tile server that never answers', () => {
  test.use({ baseURL: ({}, use) => serveTiles('wgs84', 'silent', use) });

  test('does not keep the map from being drawn', async ({ guatu }) => {
    await guatu.openZone('jindong');
    await expect(guatu.page.getByText('正在绘图')).toBeHidden();
    await guatu.tapParcel('南博');
    await expect(guatu.card).toContainText('平整中');
  });
});
