import { computed } from '@preact/signals';
import { sheet } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { zone, zones } from '../state/records.ts';
import { session } from '../state/session.ts';

/** Whether what was asked for is nothing that who is here may see, though somebody else may. */
export const isGateShown = computed(() => {
  const { accounts, person } = session.value;
  const list = shown(zones.state.value);
  if (!accounts || list === undefined || zone.value !== undefined) return false;
  // Whoever has signed in may go to his account, and an administrator makes the first zone.
  return person === null || (sheet.value !== 'account' && !person.administrator);
});
