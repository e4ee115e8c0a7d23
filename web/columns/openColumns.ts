import { effect } from '@preact/signals';
import { chosenMove } from '../map/camera.ts';
import type { OpenOnMap } from '../map/openOnMap.ts';
import { areNamesFaint } from '../map/overlays.ts';
import { view } from '../state/current.ts';
import { importPart } from '../state/importPart.ts';
import { columns } from './columnsView.ts';

const leastPitch = 30;

/** deck.gl is fetched the first time somebody asks for columns; the map tilts so that they can be seen. */
export const openColumns: OpenOnMap = (map, isPlaced) => {
  let isShown = false;
  let hide = () => {};
  const stop = effect(() => {
    const wanted = columns.value;
    if (wanted === isShown || !isPlaced.value) return;
    isShown = wanted;
    areNamesFaint.value = wanted;
    hide();
    hide = () => {};
    // From straight above a column is a dot under its number.
    map.setMinPitch(wanted ? leastPitch : 0);
    const sent = view.peek().camera;
    const isSentTilted = wanted && sent?.movedBy === 'address' && sent.pitch >= leastPitch;
    if (!isSentTilted)
      map.easeTo({ pitch: wanted ? 52 : 0, bearing: wanted ? -14 : 0, duration: 500 }, chosenMove);
    if (!wanted) return;
    void importPart(
      () => import('./columns.ts'),
      () => {},
    ).then(({ showColumns }) => {
      if (isShown) hide = showColumns(map);
    });
  });
  return () => {
    stop();
    hide();
  };
};
