import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { patch, sheet } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { zoneChoices } from '../state/records.ts';
import { showFirst } from './showFirst.ts';

const name = bilingual('各开发区一览', 'All zones');
const content = lazyModule(() => import('./city.tsx'));

/** 各开发区一览: one figure and one state for each zone, and the way into it. */
export const city: Capability = {
  id: 'city',
  name,
  isForLooking: true,
  needsServer: true,
  start: showFirst,
  sheet: {
    id: 'zones',
    icon: 'areas',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ City }) => <City />}
      </FetchedPart>
    ),
  },
  zoneEntry: {
    name: bilingual('各开发区一览…', 'All zones at a glance…'),
    isThere: computed(() => (zoneChoices.value?.length ?? 0) > 1 && sheet.value !== 'zones'),
    press: () => patch({ sheet: 'zones' }),
  },
};
