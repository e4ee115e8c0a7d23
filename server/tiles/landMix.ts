import { axes } from '../../geodata/axis.ts';
import { addCounts, emptyCount, type Count } from '../../geodata/count.ts';
import { countPresent } from '../../geodata/countBy.ts';
import { leadingClass } from '../../geodata/leadingClass.ts';
import { stageOf } from '../../geodata/stage.ts';
import type { Cell } from '../../geodata/statistics.ts';
import type { AreaClassCounts, ClassCount } from '../store/store.ts';
import type { TileProperties } from './cutToTile.ts';

/** Counts by the numbers of classes, and what the numbers stand for: of very many parcels there are some hundreds of classes. */
export type ClassOf = AreaClassCounts<Omit<Cell, keyof Count>>['classOf'];

const themes = {
  stage: stageOf,
  ...Object.fromEntries(axes.map((axis) => [axis, (cell: Cell) => cell[axis]])),
  landUse: (cell: Cell) => cell.landUse,
} as Readonly<Record<string, (cell: Cell) => string | null>>;

/**
 * What the parcels of an area come to, as properties of one feature: of each theme the class that most of the land belongs to
 * (`clearance: 'cleared'`; left out where that is the unknown), and of each class that there is its land in whole m²
 * (`clearance_cleared: 51234`, `clearance_unknown: 800`). Parcels of unknown area are in `areaUnknown` and in no class's land.
 */
export function landMix(counts: Iterable<ClassCount>, classOf: ClassOf): TileProperties {
  const cells = cellsOf(counts, classOf);
  const total = cells.reduce<Count>(addCounts, emptyCount);
  const mix: Record<string, string | number> = {
    parcels: total.parcels,
    areaM2: Math.round(total.areaM2),
    areaUnknown: total.areaUnknown,
    blockedParcels: cells.reduce((sum, cell) => sum + (cell.blocked ? cell.parcels : 0), 0),
  };
  for (const [theme, themeOf] of Object.entries(themes)) {
    const ofTheme = countPresent(cells, (cell) => themeOf(cell) ?? 'unknown');
    const leading = leadingClass(ofTheme);
    if (leading !== null && leading !== 'unknown') mix[theme] = leading;
    for (const [name, count] of Object.entries(ofTheme))
      mix[`${theme}_${name}`] = Math.round(count?.areaM2 ?? 0);
  }
  return mix;
}

/** One cell of each class. */
function cellsOf(counts: Iterable<ClassCount>, classOf: ClassOf): Cell[] {
  const sums = new Map<number, { parcels: number; areaM2: number; areaUnknown: number }>();
  for (const { class: number, parcels, areaM2, areaUnknown } of counts) {
    let sum = sums.get(number);
    if (!sum) sums.set(number, (sum = { parcels: 0, areaM2: 0, areaUnknown: 0 }));
    sum.parcels += parcels;
    sum.areaM2 += areaM2;
    sum.areaUnknown += areaUnknown;
  }
  return [...sums].map(([number, sum]) => ({ ...classOf(number), ...sum }));
}
