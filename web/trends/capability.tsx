import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { patch } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { say } from '../words/words.ts';
import { trendsOverlay } from './overlay.ts';
import { trendsOnMap } from './overlayState.ts';
import { areTrendsOpen } from './trendsView.ts';

const name = bilingual('逐月趋势', 'Trends');
const panel = lazyModule(() => import('./panel.tsx'));
const close = () => patch({ trends: null });
const toggle = () => patch({ trends: areTrendsOpen.peek() ? null : { block: null } });

/** 逐月趋势: how much land came to what in each month, with the parcels behind each point. */
export const trends: Capability = {
  id: 'trends',
  name,
  isOpen: areTrendsOpen,
  close,
  Panel: () => (
    <FetchedPart part={panel} class="panel notice" name={name}>
      {({ TrendsPanel }) => <TrendsPanel />}
    </FetchedPart>
  ),
  DayActions: () => (
    <div class="segments small">
      <button type="button" aria-pressed={areTrendsOpen.value} onClick={toggle}>
        {say(name)}
      </button>
    </div>
  ),
  overlay: (context) => trendsOverlay(context, trendsOnMap.value),
  keys: { action: (key) => (key === 'z' ? toggle : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: 'Z', does: name }] }],
};
