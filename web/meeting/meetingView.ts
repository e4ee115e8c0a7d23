import { computed, effect, signal } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { meetingInAddress } from './meetingInAddress.ts';

addViewPart(meetingInAddress);

export const deckId = computed(() => view.value.deck);
export const sceneId = computed(() => view.value.scene);
export const isPresenting = computed(() => sceneId.value !== null && !view.value.presenter);
export const isPresenterWindow = computed(() => view.value.presenter);

/** Whether the list of decks is open, where none of them is. */
export const isListOpen = signal(false);
export const isMeetingOpen = computed(() => isListOpen.value || deckId.value !== null);

// The page's own panels step back at once, before what takes their place is fetched.
effect(() => {
  const { dataset } = document.documentElement;
  if (isPresenting.value) dataset['presenting'] = 'yes';
  else delete dataset['presenting'];
});
