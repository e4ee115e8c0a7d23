import { computed, signal } from '@preact/signals';
import { bilingual } from '../../../geodata/bilingual.ts';

export const waitingCount = signal(0);

/** For the button of the sheet: how much of what was entered waits to be sent. */
export const waitingAtButton = computed(() =>
  waitingCount.value === 0
    ? null
    : { count: waitingCount.value, of: bilingual('条等待发送', 'waiting to be sent') },
);
