import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { sheet } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';

const name = bilingual('来源与存疑', 'Sources and doubts');
const content = lazyModule(() => import('./zoneRecords.tsx'));
const toggle = () => toggleSheet('records');

/** 来源与存疑: what the zone's sources say, what is doubtful in it, and what was never drawn. */
export const zoneRecords: Capability = {
  id: 'zoneRecords',
  name,
  button: { icon: 'records', isPressed: computed(() => sheet.value === 'records'), press: toggle },
  sheet: {
    id: 'records',
    icon: 'records',
    beside: ['report', 'filing'],
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ ZoneRecords }) => <ZoneRecords />}
      </FetchedPart>
    ),
  },
  keys: { action: (key) => (key === 's' ? toggle : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: 'S', does: name }] }],
};
