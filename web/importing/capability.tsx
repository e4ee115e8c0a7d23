import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { patch } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { followDraft } from './onMap/followDraft.ts';
import { importOverlay } from './onMap/overlay.ts';
import { importOnMap } from './onMap/overlayState.ts';

const name = bilingual('导入', 'Import');
const content = lazyModule(() => import('./panel.tsx'));

/** 导入: files of parcels held against the zone, looked through on list and map, and only then written; or undone. */
export const importing: Capability = {
  id: 'importing',
  name,
  needsServer: true,
  sheet: {
    id: 'import',
    icon: 'bringIn',
    beside: ['data'],
    leavesMap: 'right',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ Importing }) => <Importing />}
      </FetchedPart>
    ),
  },
  whenEmpty: {
    name: bilingual('导入地块…', 'Import parcels…'),
    isThere: computed(() => mayWrite('import')),
    press: () => patch({ sheet: 'import' }),
  },
  overlay: (context) => importOverlay(context, importOnMap.value),
  openOnMap: followDraft,
};
