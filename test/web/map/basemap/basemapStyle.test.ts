import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import type { DrawnBasemap } from '../../../../web/map/basemap/drawnBasemap.ts';
import { gcj02Address } from '../../../../web/map/basemap/gcj02Address.ts';
import { inks } from '../../../../web/map/ink.ts';
import { styleOf } from '../../../../web/map/style.ts';
import { colourSchemes, type ColourScheme } from '../../../../web/state/colourScheme.ts';
import { contextOf } from '../../mapContexts.ts';

const everywhere = { minzoom: 0, maxzoom: 18, bounds: null, attribution: '' };
const images: DrawnBasemap = {
  ...everywhere,
  kind: 'raster',
  tiles: ['https://t0.tiles.example/{z}/{x}/{y}'],
};
const basemaps: Record<string, DrawnBasemap> = {
  images,
  'images in GCJ-02': { ...images, tiles: [gcj02Address(images.tiles)] },
  'an archive of images': {
    ...images,
    tiles: ['pmtiles:///basemap.pmtiles/{z}/{x}/{y}'],
    bounds: [119.7, 29, 120, 29.4],
  },
  'an archive of vector tiles': {
    ...everywhere,
    kind: 'vector',
    tiles: ['pmtiles:///basemap.pmtiles/{z}/{x}/{y}'],
    layers: ['landuse', 'water', 'Waterway', 'roads'],
  },
};

const styled = (basemap: DrawnBasemap | null, colourScheme: ColourScheme = 'light') =>
  styleOf(contextOf({ basemap }, { colourScheme }));

/** Layers of the basemap, bottom to top, and what lies next to them. */
function stackOf(basemap: DrawnBasemap): { ids: string[]; below?: string; above?: string } {
  const ids = styled(basemap).layers.map(({ id }) => id);
  const own = ids.filter((id) => id.startsWith('basemap-'));
  const first = ids.indexOf(own[0]!);
  return { ids: own, below: ids[first - 1]!, above: ids[first + own.length]! };
}

describe.each(Object.entries(basemaps))('%s', (_, basemap) => {
  test.each(colourSchemes)('makes a valid style in the colourScheme %s', (colourScheme) => {
    expect(validateStyleMin(styled(basemap, colourScheme))).toEqual([]);
  });

  test('lies on the paper and its graticule, beneath all of the zone', () => {
    expect(stackOf(basemap)).toMatchObject({ below: 'graticule', above: 'town-line' });
  });
});

describe('the layers of a vector archive', () => {
  const vector = basemaps['an archive of vector tiles']!;

  test('are areas, then water, then lines, whatever their order in the archive', () => {
    expect(stackOf(vector).ids).toEqual([
      'basemap-area-landuse',
      'basemap-area-roads',
      'basemap-area-water',
      'basemap-area-Waterway',
      'basemap-line-water',
      'basemap-line-Waterway',
      'basemap-line-landuse',
      'basemap-line-roads',
    ]);
  });

  test.each(colourSchemes)(
    'are water in the ink of the colourScheme %s where their name says so',
    (colourScheme) => {
      const { layers } = styled(vector, colourScheme);
      const inWater = layers.filter(
        ({ id, paint }) =>
          id.startsWith('basemap-') &&
          Object.values(paint ?? {}).includes(inks[colourScheme].water),
      );
      expect(inWater.map(({ id }) => id)).toEqual(stackOf(vector).ids.slice(2, 6));
    },
  );
});

test('without a basemap the style has no trace of one', () => {
  const { sources, layers } = styled(null);
  expect(sources).not.toHaveProperty('basemap');
  expect(layers.filter(({ id }) => id.startsWith('basemap'))).toEqual([]);
});
