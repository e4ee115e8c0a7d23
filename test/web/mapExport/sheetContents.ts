import { surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { Polygon } from '../../../geodata/geometry.ts';
import type { ParcelProperties } from '../../../geodata/parcelFeature.ts';
import type { SheetContent } from '../../../web/mapExport/sheet/sheetContent.ts';
import { classOf } from '../../../web/state/theme.ts';
import { featureOf } from '../parcelFeatures.ts';
import { surroundingOf } from '../surroundingFeatures.ts';

const grid = surveyGridAt(119.85);

/** A square so many metres wide on the survey grid, its lower left corner at a place of it. */
function gridSquare(east: number, north: number, side: number): Polygon {
  const corners: [number, number][] = [
    [east, north],
    [east + side, north],
    [east + side, north + side],
    [east, north + side],
    [east, north],
  ];
  return { type: 'Polygon', coordinates: [corners.map((corner) => grid.inverse(corner))] };
}

/** Where the squares of these tests are, in metres. */
export const origin = { east: 485_000, north: 3_233_000 };

const parcelsKnown: readonly (Partial<ParcelProperties> & {
  readonly at: readonly [number, number];
})[] = [
  {
    id: 'xietangxi',
    name: '鞋塘西',
    nameEn: 'Xietang West',
    at: [0, 0],
    levelling: 'substantiallyComplete',
    registeredM2: 1_333_333.3,
    quality: 'schematic',
  },
  {
    id: 'nanbo',
    name: '南博',
    nameEn: 'Nanbo',
    at: [1500, 0],
    levelling: 'levelling',
    levellingPercent: 90,
    quality: 'schematic',
  },
  {
    id: 'plot',
    name: '一号 <地>',
    nameEn: 'Plot & one',
    at: [0, 1500],
    blocked: true,
    registeredM2: 64_000,
    quality: 'surveyed',
  },
];

/** Three squares of a kilometre each, of which one is a block of its own, with a road and a town. */
export function sheetContentOf(changes: Partial<SheetContent> = {}): SheetContent {
  const theme = changes.theme ?? 'levelling';
  return {
    language: 'zh',
    unit: 'mu',
    theme,
    isolated: null,
    zone: { zh: '金东开发区', en: 'Jindong Development Zone' },
    parcels: parcelsKnown.map(({ at: [east, north], ...known }) => {
      const feature = {
        ...featureOf({ ...known, block: known.id === 'nanbo' ? 'nanbo' : null }),
        geometry: gridSquare(origin.east + east, origin.north + north, 1000),
      };
      return { feature, class: classOf(theme, feature.properties) };
    }),
    surroundings: [
      surroundingOf('town', 'xietang', {
        name: '鞋塘镇',
        nameEn: 'Xietang',
        geometry: gridSquare(origin.east - 300, origin.north - 300, 3400),
      }),
      surroundingOf('block', 'nanbo', {
        name: '南博区块',
        nameEn: 'Nanbo block',
        geometry: gridSquare(origin.east + 1500, origin.north, 1000),
      }),
    ],
    day: isoDate('2010-09-30'),
    knownOn: null,
    sources: ['2010 年前三季度工作总结'],
    drawnOn: isoDate('2026-11-29'),
    address: 'http://192.168.1.20:8787/zones/jindong?theme=levelling',
    ...changes,
  };
}
