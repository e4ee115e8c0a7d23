import { computed, effect } from '@preact/signals';
import type { OpenOnMap } from '../map/openOnMap.ts';
import { otherDay } from '../state/current.ts';
import { importPart } from '../state/importPart.ts';
import { isLarge } from '../state/records.ts';
import { compareMode } from './compareView.ts';
import { isPanelThere } from './panelThere.ts';
import { showWhole } from './showWhole.ts';

/** Whether two maps are looked at. */
const isTwo = computed(
  () =>
    (compareMode.value === 'swipe' || compareMode.value === 'sideBySide') &&
    otherDay.value !== null &&
    !isLarge.value,
);

/** The map of the other day is fetched and made when it is first looked at, and taken down when it is not any more. */
export const openOtherMap: OpenOnMap = (map, isPlaced) => {
  let isShown = false;
  let hide = () => {};
  const stop = effect(() => {
    const wanted = isTwo.value && isPlaced.value;
    if (wanted === isShown) return;
    isShown = wanted;
    hide();
    hide = () => {};
    if (!wanted) return;
    void importPart(
      () => import('./otherMap.ts'),
      () => {},
    ).then(({ showOtherMap }) => {
      if (isShown) hide = showOtherMap(map);
    });
  });
  const stopMakingRoom = effect(() => {
    if (!isPanelThere.value || !isPlaced.value) return undefined;
    // The panel's size is known a frame later.
    const frame = requestAnimationFrame(() => showWhole(map));
    return () => cancelAnimationFrame(frame);
  });
  return () => {
    stop();
    stopMakingRoom();
    hide();
  };
};
