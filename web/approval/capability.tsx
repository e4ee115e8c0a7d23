import { computed } from '@preact/signals';
import { stateOf } from '../../geodata/approval/submission.ts';
import { photoStateOf } from '../../geodata/approval/submittedPhoto.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { sheet } from '../state/current.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { session } from '../state/session.ts';
import {
  isApprovedFirst,
  openPhotos,
  openSubmissions,
  seesSubmissions,
} from '../state/submissions.ts';
import { approvalSheet } from './chosen.ts';

const name = bilingual('审核', 'Approval');
const content = lazyModule(() => import('./room.tsx'));
const onCard = lazyModule(() => import('./submissionsOnCard.tsx'));

const isAnythingOpen = computed(
  () => openSubmissions.value.length > 0 || openPhotos.value.length > 0,
);

/** There is nothing to approve before there are accounts; of a recorder who writes at once only what he has sent before. */
const isThere = computed(
  () =>
    (session.value.accounts && mayWrite('approval')) ||
    isApprovedFirst.value ||
    isAnythingOpen.value,
);

const waiting = computed(() => {
  const state = mayWrite('approval') ? 'pending' : 'returned';
  const entries = openSubmissions.value.flatMap((submission) => submission.entries);
  const states = [...entries.map(stateOf), ...openPhotos.value.map(photoStateOf)];
  const count = states.filter((one) => one === state).length;
  if (count === 0) return null;
  return state === 'pending'
    ? { count, of: bilingual('条待审', 'waiting') }
    : { count, of: bilingual('条退回', 'sent back') };
});

/** 审核: what recorders have entered, before it counts; who has sent it follows what becomes of it. */
export const approval: Capability = {
  id: 'approval',
  name,
  needsServer: true,
  button: {
    icon: 'stamp',
    isPressed: computed(() => sheet.value === approvalSheet),
    isThere,
    waiting,
    press: () => toggleSheet(approvalSheet),
  },
  sheet: {
    id: approvalSheet,
    icon: 'stamp',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ ApprovalRoom }) => <ApprovalRoom />}
      </FetchedPart>
    ),
  },
  CardSection: ({ of }) =>
    of.kind === 'parcel' && seesSubmissions.value && isAnythingOpen.value ? (
      <FetchedPart part={onCard} class="quiet" name={name}>
        {({ SubmissionsOnCard }) => <SubmissionsOnCard parcel={of.id} />}
      </FetchedPart>
    ) : null,
};
