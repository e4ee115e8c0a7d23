import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { styleOf } from '../../../web/map/style.ts';
import { colourSchemes } from '../../../web/state/colourScheme.ts';
import { themes } from '../../../web/state/theme.ts';
import type { OpenedFile } from '../../../web/tileFiles/openedFiles.ts';
import type { TileFile } from '../../../web/tileFiles/tileFile.ts';
import { tileFilesUnderlay } from '../../../web/tileFiles/underlay.ts';
import { contextOf } from '../mapContexts.ts';

const common = {
  tiles: ['tilefile://1/{z}/{x}/{y}'],
  minzoom: 8,
  maxzoom: 16,
  bounds: [119.8, 29.1, 119.9, 29.2],
  attribution: '',
  bytes: 1,
  own: null,
} as const;
const shapes: TileFile = {
  ...common,
  id: '1',
  name: 'a',
  kind: 'vector',
  layers: ['roads', 'water'],
};
const images: TileFile = { ...common, id: '2', name: 'b', kind: 'raster' };
const ours: TileFile = {
  ...common,
  id: '3',
  name: 'c',
  kind: 'vector',
  layers: ['parcels', 'blocks', 'grid', 'works', 'labels'],
  own: { asOf: '2010-09-30', takenAt: '' },
};

const styleWith = (files: readonly OpenedFile[], look: object = {}) =>
  styleOf(contextOf({}, look), [], [(context) => tileFilesUnderlay(context, files)]);
const shown = (...files: TileFile[]) => files.map((file) => ({ file, isShown: true }));

describe('files of tiles', () => {
  test('make a valid style in every theme and scheme', () => {
    for (const theme of themes)
      for (const colourScheme of colourSchemes) {
        const style = styleWith(shown(shapes, images, ours), { theme, colourScheme });
        expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
        const ids = style.layers.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
      }
  });

  test('lie beneath the zone, the one opened last above the others', () => {
    const ids = styleWith(shown(shapes, images)).layers.map(({ id }) => id);
    const last = ids.findLastIndex((id) => id.startsWith('tiles-'));
    expect(ids.slice(last + 1).some((id) => id.startsWith('parcel'))).toBe(true);
    expect(ids.slice(0, last + 1).some((id) => id.startsWith('parcel'))).toBe(false);
    expect(ids.indexOf('tiles-2-image')).toBeGreaterThan(ids.indexOf('tiles-1-line-water'));
  });

  test('that are not shown are not there', () => {
    expect(styleWith([{ file: shapes, isShown: false }])).toEqual(styleWith([]));
  });

  test('of our own have the colours of the theme', () => {
    const fill = styleWith(shown(ours), { theme: 'clearance' }).layers.find(
      ({ id }) => id === 'tiles-3-area-parcels',
    );
    expect(JSON.stringify(fill?.paint)).toContain('["get","clearance"]');
  });
});
