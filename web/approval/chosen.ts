import { computed, signal } from '@preact/signals';
import { mayWrite } from '../state/mayWrite.ts';
import { openPhotos, openSubmissions } from '../state/submissions.ts';
import { byBlock, bySubmission, itemsOf, type Item } from './items.ts';

export const approvalSheet = 'approval';

export const tab = signal<'open' | 'settled'>('open');
export const grouping = signal<'recorder' | 'block'>('recorder');

/** Whether who is here decides; else he follows what he has sent. */
export const decides = computed(() => mayWrite('approval'));

/** All of what is not settled as a whole. */
const sentItems = computed(() =>
  itemsOf({ submissions: openSubmissions.value, photos: openPhotos.value }),
);

/** Of others that was sent back, who approves has nothing to do. */
const isOpen = ({ state }: Item) => state === 'pending' || (state === 'returned' && !decides.value);

/** What somebody has still to do about. */
export const openItems = computed(() => sentItems.value.filter(isOpen));

/** What was decided of the rest. */
export const decidedItems = computed(() => sentItems.value.filter((item) => !isOpen(item)));

export const groups = computed(() =>
  grouping.value === 'block' ? byBlock(openItems.value) : bySubmission(openItems.value),
);

const ticks = signal<ReadonlySet<string>>(new Set());

/** What is ticked and still there. */
export const ticked = computed(() => openItems.value.filter(({ key }) => ticks.value.has(key)));

export const isTicked = (key: string): boolean => ticks.value.has(key);

export function tick(keys: readonly string[], isOn: boolean): void {
  const next = new Set(ticks.peek());
  for (const key of keys)
    if (isOn) next.add(key);
    else next.delete(key);
  ticks.value = next;
}
