import { severityOf, type Finding, type FindingKind } from '../../geodata/areaChecks/finding.ts';
import type { ToleranceCheck, ParcelComparison } from '../../geodata/areaChecks/toleranceCheck.ts';

/** What the list is narrowed to: all faults, the findings of a kind, or the parcels that are no finding. */
export const listings = [
  'faults',
  'difference',
  'overlap',
  'outside',
  'enclosed',
  'sliver',
  'margin',
  'within',
  'incomparable',
] as const satisfies readonly (
  | 'faults'
  | FindingKind
  | ParcelComparison['comparison']['verdict']
)[];
export type Listing = (typeof listings)[number];

/** The findings of a listing, in the order of the toleranceCheck; none where it lists parcels without one. */
export function findingsListed({ findings }: ToleranceCheck, listing: Listing): readonly Finding[] {
  return findings.filter((finding) =>
    listing === 'faults' ? severityOf(finding) === 'fault' : finding.kind === listing,
  );
}

/** The parcels of a listing that are no finding, those furthest apart first. */
export function verdictsListed(
  { comparisons }: ToleranceCheck,
  listing: Listing,
): ParcelComparison[] {
  return comparisons
    .filter(({ comparison }) => comparison.verdict === listing)
    .toSorted((a, b) => differenceOf(b) - differenceOf(a));
}

function differenceOf({ comparison }: ParcelComparison): number {
  return comparison.verdict === 'incomparable' ? 0 : Math.abs(comparison.differenceM2);
}

/** How many rows each listing has. */
export function countListings(toleranceCheck: ToleranceCheck): Readonly<Record<Listing, number>> {
  const counts = Object.fromEntries(listings.map((listing) => [listing, 0])) as Record<
    Listing,
    number
  >;
  for (const finding of toleranceCheck.findings) {
    counts[finding.kind] += 1;
    if (severityOf(finding) === 'fault') counts.faults += 1;
  }
  for (const { comparison } of toleranceCheck.comparisons)
    if (comparison.verdict !== 'beyond') counts[comparison.verdict] += 1;
  return counts;
}
