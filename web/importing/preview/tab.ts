import { computed, effect, signal } from '@preact/signals';
import { compared, draft } from '../draft/work.ts';

type Tab = 'features' | 'reading';

/** Which side of the preview somebody has turned to. */
export const turnedTo = signal<Tab>('features');

// Of another file the list is seen first, though that of the last one was left on the other side.
const draftId = computed(() => draft.value?.id);
effect(() => {
  void draftId.value;
  turnedTo.value = 'features';
});

/** The side that is shown: before a layer is used there is nothing to list. */
export const tab = computed<Tab>(() =>
  draft.value?.stage.kind === 'choosing' || compared.value === null ? 'reading' : turnedTo.value,
);
