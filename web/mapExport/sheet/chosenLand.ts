import type { Geometry } from '../../../geodata/geometry.ts';
import type { SheetContent } from './sheetContent.ts';

/** What a poster or a slide is of: its parcels stand out from the others, and seal red runs along its edges. */
export type ChosenLand = {
  readonly parcels: ReadonlySet<string>;
  readonly edges: readonly Geometry[];
};

export function landOfBlock({ parcels, surroundings }: SheetContent, block: string): ChosenLand {
  const own = parcels.filter(({ feature }) => feature.properties.block === block);
  return {
    parcels: new Set(own.map(({ feature }) => feature.id)),
    edges: surroundings.flatMap(({ properties: { layer, id }, geometry }) =>
      layer === 'block' && id === block && geometry ? [geometry] : [],
    ),
  };
}

export function landOfParcels({ parcels }: SheetContent, ids: readonly string[]): ChosenLand {
  const own = parcels.filter(({ feature }) => ids.includes(feature.id));
  return {
    parcels: new Set(own.map(({ feature }) => feature.id)),
    edges: own.map(({ feature }) => feature.geometry),
  };
}
