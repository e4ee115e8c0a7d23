import { signal } from '@preact/signals';
import type { FindingKind } from '../../geodata/areaChecks/finding.ts';
import type { Areal } from '../../geodata/geometry.ts';

/** Land that a finding is about, as the map takes it. */
export type FindingFeature = {
  readonly type: 'Feature';
  readonly geometry: Areal;
  readonly properties: { readonly id: string; readonly kind: FindingKind };
};

/** What the check of areas draws on the map. It is fetched when its sheet is first opened; the style only reads this. */
export type AreaChecksOnMap = {
  readonly areas: {
    readonly type: 'FeatureCollection';
    readonly features: FindingFeature[];
  };
  /** Parcels whose areas are further apart than the tolerance. */
  readonly beyond: readonly string[];
  /** The id of the finding that was chosen in the list. */
  readonly chosen: string | null;
};

export const areaChecksOnMap = signal<AreaChecksOnMap | null>(null);
