import { computed } from '@preact/signals';
import { mayDo } from '../../geodata/access/mayDo.ts';
import type { SubmissionReading } from '../../geodata/approval/submission.ts';
import type { SubmittedPhotoReading } from '../../geodata/approval/submittedPhoto.ts';
import { readOpenSubmissions, submissionsAddress, type Sent } from '../apiSubmissions.ts';
import { isPictureShown } from './firstPicture.ts';
import { resource, shown } from './loadable.ts';
import { askedAnew, timesRead } from './reading.ts';
import { zoneId } from './records.ts';
import { session } from './session.ts';

/** Whether who is here sees what waits for approval in the zone on show: his own, or as an approver all of it. */
export const seesSubmissions = computed(() => {
  const { person, grants } = session.value;
  const zone = zoneId.value;
  if (person === null || zone === null) return false;
  return mayDo({ ...person, grants, disabled: false }, 'follow', { zone, reading: 'public' });
});

/** Whether what he enters in the zone on show waits for somebody else. */
export const isApprovedFirst = computed(() =>
  session.value.approvedIn.includes(zoneId.value ?? ''),
);

/** What waits or was sent back; what else is written to the zone may have changed what it is held against. */
export const submissions = resource<Sent>(() => {
  const zone = zoneId.value;
  if (zone === null || !seesSubmissions.value || !isPictureShown.value) return null;
  return askedAnew(submissionsAddress(zone, 'open'), timesRead.value);
}, readOpenSubmissions);

export const openSubmissions = computed<readonly SubmissionReading[]>(
  () => shown(submissions.state.value)?.submissions ?? [],
);

export const openPhotos = computed<readonly SubmittedPhotoReading[]>(
  () => shown(submissions.state.value)?.photos ?? [],
);

let told: string | undefined;

/** Asks anew where what was told is not what is held. */
export function hearSubmissions(mark: string): void {
  const isKnown = mark === (told ?? shown(submissions.state.peek())?.mark);
  told = mark;
  if (!isKnown) submissions.retry();
}
