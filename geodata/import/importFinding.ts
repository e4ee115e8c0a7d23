import type { Finding, FindingKind } from '../survey/findings/finding.ts';

/** What is to be said of a feature beside the parcels of its zone. */
export type ImportFinding = Omit<Finding, 'kind'> & {
  readonly kind:
    | FindingKind
    | 'noParcel'
    | 'ambiguous'
    | 'apart'
    | 'notCompared'
    | 'overlap'
    | 'outside';
  /** The feature that it is about, by its number in the file. */
  readonly feature: number;
  /** The parcels that it is about beside that. */
  readonly parcels: readonly string[];
};
