import { lazyModule } from '../../../state/lazyModule.ts';
import { words } from '../../../words/words.ts';
import { FetchedPart } from '../../../parts/fetchedPart.tsx';

/** The charts and what draws them, fetched when they are first looked at. */
const charts = lazyModule(() => import('./charts.tsx'));

/** 图表: structure, rates beside reference values, idle land by age. */
export function ChartsTab() {
  const { opening, failed } = words.value.rates.charts;
  return (
    <FetchedPart part={charts} class="rates-state" opening={opening} failed={failed}>
      {({ Charts }) => <Charts />}
    </FetchedPart>
  );
}
