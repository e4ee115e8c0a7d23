import type { Areal } from '../geometry.ts';
import { boundaryQualities, type BoundaryQuality } from '../quality.ts';
import type { Compared } from './comparison.ts';

/**
 * What can be wrong with the land on the map, worst first. `enclosed`, `sliver` and `margin` are ground inside a block that
 * no parcel holds: a piece between parcels, a strip too narrow to be land, and ground along the edge of the block, which may
 * be a verge, a lane or a parcel that was forgotten.
 */
const findingKinds = ['difference', 'overlap', 'outside', 'enclosed', 'sliver', 'margin'] as const;
export type FindingKind = (typeof findingKinds)[number];

type FindingBase = {
  /** Of its zone, and the same each time: `overlap/p0000001/p0000002`. */
  readonly id: string;
  /** The parcels it is about; none for ground that no parcel holds. */
  readonly parcels: readonly string[];
  readonly block: string | null;
  readonly areaM2: number;
  /** The land in question. null where it is a whole parcel, and where the clipper could not cut it out. */
  readonly geometry: Areal | null;
  /** The qualities of the boundaries it rests on, best first. */
  readonly qualities: readonly BoundaryQuality[];
};

/** A registered and a measured area that are further apart than the tolerance. */
export type DifferenceFinding = FindingBase & {
  readonly kind: 'difference';
  readonly comparison: Compared;
};

export type OverlapFinding = FindingBase & {
  readonly kind: 'overlap';
  /** Of the smaller parcel, 0…1. */
  readonly share: number;
};

export type OutsideFinding = FindingBase & {
  readonly kind: 'outside';
  /** Of the parcel, 0…1. */
  readonly share: number;
};

export type GapFinding = FindingBase & {
  readonly kind: 'enclosed' | 'sliver' | 'margin';
  /** Area over half the length of all its boundaries: the width of a strip, and of a square half its side. */
  readonly meanWidthM: number;
};

/** What is found in where parcels and blocks are drawn, whatever the tolerance. */
export type ShapeFinding = OverlapFinding | OutsideFinding | GapFinding;
export type Finding = DifferenceFinding | ShapeFinding;

/** `fault`: register and drawings contradict each other. `note`: to be known, and often as it should be. */
type Severity = 'fault' | 'note';

/** Sketches that lie across each other say nothing of the land. */
export function severityOf({ kind, qualities }: Finding): Severity {
  return kind === 'margin' || qualities.includes('schematic') ? 'note' : 'fault';
}

/** Faults before notes, and of each the largest first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => (severityOf(finding) === 'fault' ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b) || b.areaM2 - a.areaM2);
}

/** Each quality once, best first. */
export function qualitiesOf(
  shapes: readonly { readonly quality: BoundaryQuality }[],
): BoundaryQuality[] {
  return boundaryQualities.filter((quality) => shapes.some((shape) => shape.quality === quality));
}
