import { emptyCount, type Count } from '../../../geodata/count.ts';
import { countPresent } from '../../../geodata/countBy.ts';
import { cellOf } from '../../../geodata/parcelFeature.ts';
import { isDrawnDashed, type BoundaryQuality } from '../../../geodata/quality.ts';
import { summarise } from '../../../geodata/statistics.ts';
import type { ColourScheme } from '../../state/colourScheme.ts';
import { classesOf, isOrdered, type Theme, type ThemeClass } from '../../state/theme.ts';
import type { SheetParcel } from './sheetContent.ts';

/** The legend of a sheet as figures: what the page's legend says of the same parcels. */
export type Counted = {
  readonly rows: readonly { readonly entry: ThemeClass; readonly count: Count }[];
  readonly total: Count;
  readonly blocked: number;
  /** Boundaries that are no survey's, and how many parcels have them. */
  readonly dashed: readonly { readonly quality: BoundaryQuality; readonly parcels: number }[];
};

export function counted(
  parcels: readonly SheetParcel[],
  theme: Theme,
  scheme: ColourScheme,
): Counted {
  const cells = parcels.map(({ feature, class: state }) => ({
    ...cellOf(feature.properties),
    class: state,
  }));
  const counts: Readonly<Partial<Record<string, Count>>> = countPresent(
    cells,
    (cell) => cell.class,
  );
  const { total, blocked, quality } = summarise(cells);
  const isListed = (entry: ThemeClass) =>
    (isOrdered(theme) && entry.mark === 'fill') || counts[entry.id] !== undefined;
  return {
    rows: classesOf(theme, scheme)
      .filter(isListed)
      .map((entry) => ({ entry, count: counts[entry.id] ?? emptyCount })),
    total,
    blocked: blocked.parcels,
    dashed: (Object.entries(quality) as [BoundaryQuality, Count][])
      .filter(([name, count]) => isDrawnDashed(name) && count.parcels > 0)
      .map(([name, count]) => ({ quality: name, parcels: count.parcels })),
  };
}
