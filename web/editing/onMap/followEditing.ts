import { effect } from '@preact/signals';
import type { OpenOnMap } from '../../map/openOnMap.ts';
import { importPart } from '../../state/importPart.ts';
import { isEditing } from '../editing.ts';

/** What draws on the map is fetched when something is first edited, and taken off when nobody does any more. */
export const followEditing: OpenOnMap = (map) => {
  let close = () => {};
  let isOn = false;
  const stop = effect(() => {
    if (isEditing.value === isOn) return;
    isOn = isEditing.value;
    close();
    close = () => {};
    if (!isOn) return;
    void importPart(
      () => import('./openSheet.tsx'),
      () => {},
    ).then(({ openSheet }) => {
      if (isOn) close = openSheet(map);
    });
  });
  return () => {
    isOn = false;
    stop();
    close();
  };
};
