import type { Portion } from '../../../geodata/area/portions.ts';
import { membershipIn } from '../../../geodata/land/membership.ts';
import type { LandTable, Reading } from '../reading/reading.ts';

/** Where parcels stand to a figure, as the panel lists them. */
export const figureParts = ['numerator', 'denominator', 'unknown'] as const;
export type FigurePart = (typeof figureParts)[number];

/** The parcels behind a figure: in the numerator, only in the denominator, or with too little on record to be in it. */
export type FigureWithParcels = Readonly<Record<FigurePart, readonly Portion[]>> & {
  /** Ids of all in the denominator, those in the numerator too. */
  readonly counted: readonly string[];
};

export function parcelsOfFigure(
  indicator: string,
  reading: Reading,
  table: LandTable,
): FigureWithParcels {
  const behind: Record<FigurePart, Portion[]> = { numerator: [], denominator: [], unknown: [] };
  const counted: string[] = [];
  reading.portions.forEach((portion, index) => {
    const cell = reading.cells[index];
    const properties = table.features.get(portion.id)?.properties;
    if (!cell || !properties) return;
    const membership = membershipIn(indicator, cell, properties);
    if (membership === 'outside') return;
    behind[membership === 'both' ? 'numerator' : membership].push(portion);
    if (membership === 'both' || membership === 'denominator') counted.push(portion.id);
  });
  return { ...behind, counted };
}
