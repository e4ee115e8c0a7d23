import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { sheet } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import './supervisionView.ts';

const name = bilingual('督查', 'Supervision');
const content = lazyModule(() => import('./supervision.tsx'));

/** 督查: months as they were closed, scores and ranks of blocks and contacts, drives. */
export const supervision: Capability = {
  id: 'supervision',
  name,
  button: {
    icon: 'supervision',
    isPressed: computed(() => sheet.value === 'supervision'),
    press: () => toggleSheet('supervision'),
  },
  sheet: {
    id: 'supervision',
    icon: 'supervision',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ Supervision }) => <Supervision />}
      </FetchedPart>
    ),
  },
};
