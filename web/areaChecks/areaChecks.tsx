import './areaChecks.css';
import { check, toleranceCheck } from './check.ts';
import { listing } from './chosenFinding.ts';
import { words } from './words/words.ts';
import { ListingButtons } from './listingButtons.tsx';
import { SummaryLine } from './summaryLine.tsx';
import { FindingTable } from './findingTable.tsx';
import { ToleranceFields } from './toleranceFields.tsx';

/** 面积核对: registered against measured areas, overlaps, open ground and what lies outside its block, as a list. */
export function AreaChecks() {
  const found = toleranceCheck.value;
  if (!found) return <StillChecking />;
  if (found.comparisons.length === 0)
    return <p class="quiet">{words.value.areaChecks.noParcels}</p>;
  return (
    <>
      <div class="area-check-head">
        <SummaryLine toleranceCheck={found} />
        <ToleranceFields />
      </div>
      <ListingButtons toleranceCheck={found} />
      <FindingTable toleranceCheck={found} listing={listing.value} />
    </>
  );
}

function StillChecking() {
  const text = words.value.areaChecks;
  const state = check.value;
  switch (state.status) {
    case 'loading':
      return <p class="quiet">{text.loading}</p>;
    case 'unanswered':
      return <p role="alert">{text.unanswered}</p>;
    case 'givenUp':
      return <p role="alert">{text.givenUp}</p>;
    case 'walking': {
      const { done, total } = state.progress;
      const share = total === 0 ? 0 : done / total;
      return (
        <p class="area-check-progress">
          <label>
            {text.walking(String(Math.floor(share * 100)))}
            <progress value={share} />
          </label>
        </p>
      );
    }
    case 'finished':
      return null;
  }
}
