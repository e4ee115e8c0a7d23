import type { Indicator } from '../../../geodata/indicator.ts';

/** How much of the land that matters to an indicator says enough to be in it. */
type Completeness =
  /** Nothing here matters to it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'complete' }
  /** `knownShare` 0…1 by area, or by parcels where no area is known. */
  | { readonly kind: 'partial'; readonly knownShare: number };

export function completenessOf(indicator: Indicator): Completeness {
  const { knownParcels, knownAreaM2, unknownParcels, unknownAreaM2 } = indicator;
  if (knownParcels + unknownParcels === 0) return { kind: 'nothing' };
  if (unknownParcels === 0) return { kind: 'complete' };
  const area = knownAreaM2 + unknownAreaM2;
  return {
    kind: 'partial',
    knownShare:
      area > 0 && unknownAreaM2 > 0
        ? knownAreaM2 / area
        : knownParcels / (knownParcels + unknownParcels),
  };
}
