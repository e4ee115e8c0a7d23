import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { entrySheet, isEntryOpen } from './choice.ts';

const name = bilingual('月报录入', 'Monthly entry');
const content = lazyModule(() => import('./sheet.tsx'));
const onCard = lazyModule(() => import('./card/recordOnCard.tsx'));
const isThere = computed(() => mayWrite('entry'));

/** 月报录入: a month written down parcel by parcel, in a sheet or from a card; every change can be taken back. */
export const monthlyEntry: Capability = {
  id: 'monthlyEntry',
  name,
  needsServer: true,
  button: { icon: 'pencil', isPressed: isEntryOpen, isThere, press: () => toggleSheet(entrySheet) },
  sheet: {
    id: entrySheet,
    icon: 'pencil',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ MonthlyEntry }) => <MonthlyEntry />}
      </FetchedPart>
    ),
  },
  CardSection: ({ of }) =>
    of.kind === 'parcel' ? (
      <FetchedPart part={onCard} class="quiet" name={name}>
        {({ RecordOnCard }) => <RecordOnCard parcel={of.id} />}
      </FetchedPart>
    ) : null,
};
