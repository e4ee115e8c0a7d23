import { computed } from '@preact/signals';
import { mayWrite } from '../../state/mayWrite.ts';
import { zoneList } from '../../state/records.ts';

/** The zones of which who is here may say who sees them. */
export const keptZones = computed(() =>
  (zoneList.value ?? []).filter(({ id }) => mayWrite('access', undefined, id)),
);
