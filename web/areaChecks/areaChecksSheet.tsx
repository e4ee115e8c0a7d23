import { lazyModule } from '../state/lazyModule.ts';
import { words } from '../words/words.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';

/** The check of areas with what it computes by, fetched when its sheet is first opened. */
const truth = lazyModule(() => import('./areaChecks.tsx'));

export function AreasSheet() {
  const { opening, openingFailed } = words.value.truth;
  return (
    <FetchedPart part={truth} class="quiet" opening={opening} failed={openingFailed}>
      {({ TruthSheet }) => <TruthSheet />}
    </FetchedPart>
  );
}
