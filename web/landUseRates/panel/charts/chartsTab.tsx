import { lazyModule } from '../../../state/lazyModule.ts';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { FetchedPart } from '../../../parts/fetchedPart.tsx';

const name = bilingual('图表', 'Charts');

/** The charts and what draws them, fetched when they are first looked at. */
const charts = lazyModule(() => import('./charts.tsx'));

/** 图表: structure, rates beside reference values, idle land by age. */
export function ChartsTab() {
  return (
    <FetchedPart part={charts} class="rates-state" name={name}>
      {({ Charts }) => <Charts />}
    </FetchedPart>
  );
}
