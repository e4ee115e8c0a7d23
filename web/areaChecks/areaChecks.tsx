import { check, judgement } from './check.ts';
import { listing } from './chosenFinding.ts';
import { words } from './words/words.ts';
import { TruthListings } from './listingButtons.tsx';
import { TruthSummary } from './summaryLine.tsx';
import { TruthTable } from './findingTable.tsx';
import { TruthTolerance } from './toleranceFields.tsx';

/** 面积核对: registered against measured areas, overlaps, open ground and what lies outside its block, as a list. */
export function AreaChecks() {
  const found = judgement.value;
  if (!found) return <StillChecking />;
  if (found.comparisons.length === 0)
    return <p class="quiet">{words.value.areaChecks.noParcels}</p>;
  return (
    <>
      <div class="truth-head">
        <TruthSummary judgement={found} />
        <TruthTolerance />
      </div>
      <TruthListings judgement={found} />
      <TruthTable judgement={found} listing={listing.value} />
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
        <p class="truth-progress">
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
