import type { Bilingual } from '../../../../geodata/bilingual.ts';
import type { ClassOf, Counts } from '../../../../geodata/count.ts';
import { constructionNames, constructionStatuses } from '../../../../geodata/land/construction.ts';
import type { LandStructure } from '../../../../geodata/land/structure.ts';
import { supplyNames, supplyStatuses } from '../../../../geodata/land/supply.ts';
import type { ColourScheme } from '../../../state/colourScheme.ts';
import { constructionColours, supplyColours } from './statusColours.ts';

/** A class of land in a bar: its code, its name where it has one, its land and its part of the whole, its ink. */
export type BarPart = {
  /** `A2`; `unknown` for land of which the status is not on record. */
  readonly code: string;
  readonly name: Bilingual | null;
  readonly areaM2: number;
  readonly share: number;
  readonly colour: string | null;
};

/** Land by construction and by supply status, each the same land once; empty where none of its area is known. */
export type StructureBars = {
  readonly construction: readonly BarPart[];
  readonly supply: readonly BarPart[];
};

export function structureBars(structure: LandStructure, colourScheme: ColourScheme): StructureBars {
  return {
    construction: partsOf(constructionStatuses, structure.construction, (code) => ({
      name: constructionNames[code],
      colour: constructionColours[code][colourScheme],
    })),
    supply: partsOf(supplyStatuses, structure.supply, (code) => ({
      name: supplyNames[code],
      colour: supplyColours[code][colourScheme],
    })),
  };
}

/** Classes that have land, in the order of their codes, what is not on record last. */
function partsOf<Code extends string>(
  codes: readonly Code[],
  counts: Counts<Code>,
  lookOf: (code: Code) => Pick<BarPart, 'name' | 'colour'>,
): BarPart[] {
  const all: readonly ClassOf<Code>[] = [...codes, 'unknown'];
  const total = all.reduce((sum, code) => sum + counts[code].areaM2, 0);
  return all.flatMap((code): BarPart[] => {
    const { areaM2 } = counts[code];
    if (areaM2 <= 0) return [];
    const known = codes.find((one) => one === code);
    return [
      {
        code,
        areaM2,
        share: areaM2 / total,
        ...(known === undefined ? { name: null, colour: null } : lookOf(known)),
      },
    ];
  });
}
