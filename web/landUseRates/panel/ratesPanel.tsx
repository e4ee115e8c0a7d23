import { rates } from '../../state/current.ts';
import { lazyModule } from '../../state/lazyModule.ts';
import { words } from '../../words/words.ts';
import { FetchedPart } from '../../parts/fetchedPart.tsx';

/** The board's own code, fetched when it is first opened. */
const board = lazyModule(() => import('./panel.tsx'));

/** 用地指标: the panel in which land is chosen and its rates are read; nothing while it is closed. */
export function Rates() {
  if (rates.value === null) return null;
  const { opening, openingFailed } = words.value.rates;
  return (
    <FetchedPart part={board} class="panel notice" opening={opening} failed={openingFailed}>
      {({ Board }) => <Board />}
    </FetchedPart>
  );
}
