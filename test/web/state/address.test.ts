import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { readerOf } from '../../../web/state/reader.ts';
import { readAddress, writeAddress, type AddressReading } from '../../../web/state/address.ts';
import { selectableKinds, type View } from '../../../web/state/view.ts';
import { anyView, plainView, viewParts } from '../views.ts';

/** As the browser takes it apart after putting it into its bar. */
function open(address: string): AddressReading {
  return readAddress(new URL(address, 'http://map.example'), viewParts);
}

/** What an address makes of the default view, and what of it was not understood. */
function reading(address: string): { view: Partial<View>; ignored: readonly string[] } {
  const { view, ignored } = open(address);
  const changed = Object.entries(view).filter(
    ([key, value]) => value !== plainView[key as keyof View],
  );
  return { view: Object.fromEntries(changed), ignored };
}

const write = (part: Partial<View>) => writeAddress({ ...plainView, ...part }, viewParts);

describe('a view written and read again', () => {
  test('is the same view, whatever it is', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: read, ignored } = open(writeAddress(view, viewParts));
        expect(ignored).toEqual([]);
        expect({ ...read, camera: null }).toEqual({ ...view, camera: null });
        expect(read.camera === null).toBe(view.camera === null);
      }),
      { numRuns: 500 },
    );
  });

  test('has its camera within a tenth of a pixel, a hundredth of a zoom and a tenth of a degree', () => {
    fc.assert(
      fc.property(anyView, ({ camera }) => {
        if (!camera) return;
        const read = open(write({ camera })).view.camera!;
        // In degrees of longitude, on the map's tiles of 512 pixels; in latitude it is less, at 85° a twelfth.
        const pixel = 360 / (512 * 2 ** camera.zoom);
        expect(Math.abs(read.longitude - camera.longitude)).toBeLessThan(pixel / 10);
        expect(Math.abs(read.latitude - camera.latitude)).toBeLessThan(pixel / 10);
        expect(Math.abs(read.zoom - camera.zoom)).toBeLessThan(0.0051);
        expect(Math.abs(read.bearing - camera.bearing)).toBeLessThan(0.051);
        expect(Math.abs(read.pitch - camera.pitch)).toBeLessThan(0.051);
        expect(read.movedBy).toBe('address');
      }),
      { numRuns: 500 },
    );
  });
});

describe('an address', () => {
  test('says nothing of what the reader’s system says, and is read again as it was', () => {
    const english = readerOf(['en-GB'], true);
    expect(writeAddress({ ...plainView, ...english }, viewParts, english)).toBe('/');
    expect(writeAddress(plainView, viewParts, english)).toBe('/?lang=zh&room=paper');
    fc.assert(
      fc.property(anyView, (view) => {
        const address = new URL(writeAddress(view, viewParts, english), 'http://map.example');
        const { language, colourScheme } = readAddress(address, viewParts, english).view;
        expect({ language, colourScheme }).toEqual({
          language: view.language,
          colourScheme: view.colourScheme,
        });
      }),
    );
  });

  test('of the default view is the root, because defaults are left out', () => {
    expect(writeAddress(plainView, viewParts)).toBe('/');
    expect(reading('/')).toEqual({ view: {}, ignored: [] });
  });

  test.each<[string, Partial<View>]>([
    ['/zones/jindong', { zone: 'jindong' }],
    ['/?theme=levelling', { theme: 'levelling' }],
    ['/?date=2010-09-30', { date: isoDate('2010-09-30') }],
    ['/?only=underConstruction', { isolated: 'underConstruction' }],
    ['/?theme=landUse&only=mixed', { theme: 'landUse', isolated: 'mixed' }],
    ['/?sheet=table', { sheet: 'table' }],
    ['/?columns=on', { columns: true }],
    ['/?basemap=off', { basemap: false }],
    ['/?unit=ha', { unit: 'ha' }],
    ['/?lang=en', { language: 'en' }],
    ['/?room=dark', { colourScheme: 'dark' }],
  ])('%s says one thing', (address, part) => {
    expect(write(part)).toBe(address);
    expect(reading(address)).toEqual({ view: part, ignored: [] });
  });

  test('is understood in whatever order its query stands', () => {
    const view = { theme: 'landUse', isolated: 'mixed' };
    expect(reading('/?only=mixed&theme=landUse')).toEqual({ view, ignored: [] });
  });

  test.each(selectableKinds)('names a selected %s after its zone', (kind) => {
    const view = { zone: 'jindong', selection: { kind, id: 'nanbo' } };
    expect(write(view)).toBe(`/zones/jindong/${kind}s/nanbo`);
    expect(reading(write(view))).toEqual({ view, ignored: [] });
  });

  test('carries the camera with the decimals its zoom needs, and turns only when turned', () => {
    const place = { zoom: 14.2, latitude: 29.15, longitude: 119.84 };
    const flat = { ...place, bearing: 0, pitch: 0, movedBy: 'map' as const };
    expect(write({ camera: flat })).toBe('/#14.2/29.15/119.84');
    expect(write({ camera: { ...flat, bearing: -14, pitch: 52 } })).toBe(
      '/#14.2/29.15/119.84/-14/52',
    );
    expect(write({ camera: { ...flat, zoom: 4, longitude: 119.8412345 } })).toBe(
      '/#4/29.15/119.841',
    );
    expect(open('/#14.2/29.15/119.84').view.camera).toEqual({ ...flat, movedBy: 'address' });
  });

  test('can be near the meridian of Greenwich, where numbers are written with an exponent', () => {
    const view = open('/#20/51.4779/4e-7').view;
    expect(view.camera?.longitude).toBe(4e-7);
  });

  test.each(['a/b', '50%', '%2F', 'a?b#c', 'x&y=z', '鞋塘 西', '\\', '"><img>'])(
    'keeps the id %j whole',
    (id) => {
      const view = { zone: id, selection: { kind: 'parcel' as const, id } };
      expect(reading(write(view))).toEqual({ view, ignored: [] });
    },
  );
});

describe('a part of an address that means nothing', () => {
  test.each<[string, Partial<View>, string[]]>([
    ['/zones/jindong/parcels', { zone: 'jindong' }, ['parcels']],
    ['/zones/jindong/houses/h1', { zone: 'jindong' }, ['houses/h1']],
    ['/zones/jindong/houses/h1/more', { zone: 'jindong' }, ['houses/h1/more']],
    [
      '/zones/jindong/parcels/nanbo/more/yet',
      { zone: 'jindong', selection: { kind: 'parcel', id: 'nanbo' } },
      ['more/yet'],
    ],
    ['/?colour=red&theme=building', { theme: 'building' }, ['colour=red']],
    ['/?__proto__=x&constructor=y', {}, ['__proto__=x', 'constructor=y']],
    ['/?theme=progress', {}, ['theme=progress']],
    ['/?date=2010-02-30', {}, ['date=2010-02-30']],
    ['/?date=today', {}, ['date=today']],
    ['/?only=cleared', {}, ['only=cleared']],
    ['/?only=cleared&theme=levelling', { theme: 'levelling' }, ['only=cleared']],
    ['/?sheet=', {}, ['sheet=']],
    ['/?columns=yes&basemap=on', {}, ['columns=yes', 'basemap=on']],
    ['/?unit=acre&lang=fr&room=bath', {}, ['unit=acre', 'lang=fr', 'room=bath']],
    ['/?theme=%E0%A4%A', {}, ['theme=\uFFFD%A']],
    ['/#14.2/29.15', {}, ['#14.2/29.15']],
    ['/#25/29.15/119.84', {}, ['#25/29.15/119.84']],
    ['/#14/91/119.84', {}, ['#14/91/119.84']],
    ['/#14/29.15/181', {}, ['#14/29.15/181']],
    ['/#14/29.15/119.84/200', {}, ['#14/29.15/119.84/200']],
    ['/#14/29.15/119.84/0/90', {}, ['#14/29.15/119.84/0/90']],
    ['/#14/29.15/119.84/0/0/0', {}, ['#14/29.15/119.84/0/0/0']],
    ['/#14//119.84', {}, ['#14//119.84']],
    ['/#0x10/29.15/119.84', {}, ['#0x10/29.15/119.84']],
    ['/#Infinity/29.15/119.84', {}, ['#Infinity/29.15/119.84']],
  ])('%s is left out and named', (address, view, ignored) => {
    expect(reading(address)).toEqual({ view, ignored });
  });

  test('does not take the good parts with it', () => {
    const { view, ignored } = reading(
      '/zones/jindong/parcels/nanbo?date=never&theme=levelling#14.2/29.15',
    );
    expect(view).toEqual({
      zone: 'jindong',
      selection: { kind: 'parcel', id: 'nanbo' },
      theme: 'levelling',
    });
    expect(ignored).toEqual(['date=never', '#14.2/29.15']);
  });

  test('is no stray percent sign: the id keeps it', () => {
    expect(reading('/zones/50%/parcels/%E0%A4%A').view).toEqual({
      zone: '50%',
      selection: { kind: 'parcel', id: '%E0%A4%A' },
    });
  });

  test('never stops the page, whatever it is', () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anything, anything, anything, (path, query, hash) => {
        const address = { pathname: `/${path}`, search: `?${query}`, hash: `#${hash}` };
        const { view } = readAddress(address, viewParts);
        expect(open(writeAddress(view, viewParts)).ignored).toEqual([]);
      }),
    );
  });
});

test.each([
  ['/', null],
  ['/zones/jindong', null],
  ['/jindong', 'jindong'],
  ['/zones', 'zones'],
  ['/%E9%87%91%E4%B8%9C/a', '金东/a'],
])('%s is an unknown page: %s', (address, unknownPath) => {
  const { view, ignored, ...rest } = open(address);
  expect(rest).toEqual({ unknownPath });
  expect(ignored).toEqual([]);
  if (unknownPath !== null) expect(view).toEqual(plainView);
});
