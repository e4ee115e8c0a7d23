import { bilingual } from '../../geodata/bilingual.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { areaChecksOverlay } from './overlay.ts';
import { areaChecksOnMap } from './overlayState.ts';

const name = bilingual('面积核对', 'Area check');
const content = lazyModule(() => import('./areaChecks.tsx'));

/** 面积核对: areas on record against areas measured, and what lies twice, open or outside. List and map are read together. */
export const areaChecks: Capability = {
  id: 'areaChecks',
  name,
  sheet: {
    id: 'areas',
    icon: 'areas',
    beside: ['table'],
    leavesMap: 'upperHalf',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ AreaChecks }) => <AreaChecks />}
      </FetchedPart>
    ),
  },
  overlay: (context) => areaChecksOverlay(context, areaChecksOnMap.value),
  keys: { action: (key) => (key === 'h' ? () => toggleSheet('areas') : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: 'H', does: name }] }],
};
