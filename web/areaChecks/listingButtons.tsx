import type { ToleranceCheck } from '../../geodata/areaChecks/toleranceCheck.ts';
import { findingNames } from '../../geodata/areaChecks/findingText.ts';
import { listing } from './chosenFinding.ts';
import { countListings, listings, type Listing } from './listing.ts';
import { plainNumber } from '../words/format.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';

/** What is listed, each with how much there is of it and how the map draws it. */
export function ListingButtons({ toleranceCheck }: { readonly toleranceCheck: ToleranceCheck }) {
  const counts = countListings(toleranceCheck);
  return (
    <div class="area-check-listings" role="group" aria-label={words.value.areaChecks.listing}>
      {listings.map((entry) => (
        <button
          key={entry}
          type="button"
          aria-pressed={listing.value === entry}
          onClick={() => {
            listing.value = entry;
          }}
        >
          <FindingSwatch kind={entry} />
          {listingName(entry)} <b>{plainNumber(counts[entry])}</b>
        </button>
      ))}
    </div>
  );
}

export function listingName(entry: Listing): string {
  const { listings: names } = words.value.areaChecks;
  return entry in names
    ? names[entry as keyof typeof names]
    : say(findingNames[entry as keyof typeof findingNames]);
}

/** The look of a finding on the map; nothing for what is not drawn. */
export function FindingSwatch({ kind }: { readonly kind: Listing | null }) {
  if (kind === null || !(kind in findingNames)) return null;
  return <i class={`swatch area-check-${kind}`} aria-hidden="true" />;
}
