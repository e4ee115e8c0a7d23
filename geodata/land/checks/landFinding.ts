import type { Bilingual } from '../../bilingual.ts';

/** `error` cannot be true of any land; `doubt` may be, and somebody should look. */
export type Severity = 'error' | 'doubt';

/** Something that does not fit together in the records of land: a result to read, never thrown. */
export type LandFinding = {
  /** The check, such as `footprintOverFloorArea`; together with the parcels it names the finding. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, with the numbers. */
  readonly text: Bilingual;
  /** Ids of the parcels concerned; empty where the fault is in the sums. */
  readonly parcels: readonly string[];
};

/**
 * Whether a part is larger than its whole. A thousandth more is not: a register and a map may differ by that much over the
 * same land.
 */
export function exceeds(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole * 1.001;
}
