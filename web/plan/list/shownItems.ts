import { computed, signal } from '@preact/signals';
import { language } from '../../state/current.ts';
import { heldItems } from '../records.ts';
import { planView } from '../planView.ts';
import { filterItems } from './filter.ts';
import { sortItems } from './sorting.ts';

/** What is looked for in the list; it is typed, and no part of the address. */
export const searchText = signal('');

/** What the filters leave, in the order asked for; undefined while the plan is not here. */
export const shownItems = computed(() => {
  const items = heldItems.value;
  if (!items) return undefined;
  const { light, block, contact, sorting } = planView.value;
  const kept = filterItems(items, { light, block, contact, text: searchText.value });
  return sortItems(kept, sorting, language.value);
});

/** What is opened; undefined where nothing is, or the zone has no such item. */
export const openedItem = computed(() => {
  const { item } = planView.value;
  return item === null ? undefined : heldItems.value?.find((one) => one.item === item);
});
