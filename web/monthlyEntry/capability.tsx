import { computed, effect } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { isPictureShown } from '../state/firstPicture.ts';
import { importPart } from '../state/importPart.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { offlineCopy } from '../state/offlineCopy.ts';
import { entrySheet, isEntryOpen } from './choice.ts';
import { waitingAtButton } from './waiting/waitingCount.ts';

const name = bilingual('月报录入', 'Monthly entry');
const content = lazyModule(() => import('./sheet.tsx'));
const onCard = lazyModule(() => import('./card/recordOnCard.tsx'));
const isThere = computed(() => mayWrite('entry'));

/** 月报录入: a month written down parcel by parcel, in a sheet or from a card; every change can be taken back. */
export const monthlyEntry: Capability = {
  id: 'monthlyEntry',
  name,
  needsServer: true,
  // What was entered without a network is sent by itself, whatever is on show.
  start: () => {
    if (offlineCopy) return;
    const stop = effect(() => {
      if (!isPictureShown.value) return;
      queueMicrotask(() => stop());
      void importPart(
        () => import('./waiting/line.ts'),
        () => undefined,
      ).then(({ followLine }) => followLine());
    });
  },
  button: {
    icon: 'pencil',
    isPressed: isEntryOpen,
    isThere,
    waiting: waitingAtButton,
    press: () => toggleSheet(entrySheet),
  },
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
