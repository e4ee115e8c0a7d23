import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { filingSheet } from './records.ts';

const name = bilingual('资料登记', 'Records on file');
const content = lazyModule(() => import('./room.tsx'));
const onCard = lazyModule(() => import('./correctOnCard.tsx'));
const isThere = computed(() => mayWrite('project'));

/** 资料登记: sources, projects, works and all else beside the parcels, filled in and corrected by forms. */
export const filing: Capability = {
  id: 'filing',
  name,
  needsServer: true,
  sheet: {
    id: filingSheet,
    icon: 'drawers',
    beside: ['records'],
    isThere,
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ FilingRoom }) => <FilingRoom />}
      </FetchedPart>
    ),
  },
  CardSection: ({ of: { kind, id } }) =>
    isThere.value &&
    (kind === 'project' || kind === 'work' || kind === 'block' || kind === 'parcel') ? (
      <FetchedPart part={onCard} class="quiet" name={name}>
        {({ CorrectOnCard }) => <CorrectOnCard kind={kind} id={id} />}
      </FetchedPart>
    ) : null,
};
