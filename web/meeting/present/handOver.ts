import { computed, effect } from '@preact/signals';
import { sceneControl } from '../../state/meeting.ts';
import { isPresenting, sceneId } from '../meetingView.ts';
import { shownReadings } from '../records.ts';
import { openScene, stepScene } from './steps.ts';

const titles = computed(() =>
  shownReadings.value.map(({ scene, heading }) => ({ id: scene.id, title: heading })),
);

// What is presented here may be turned by whoever drives this screen.
effect(() => {
  sceneControl.value = isPresenting.value
    ? { scenes: titles.value, current: sceneId.value, open: openScene, step: stepScene }
    : null;
});
