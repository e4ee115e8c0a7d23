import { effect } from '@preact/signals';
import type { OpenOnMap } from '../../map/openOnMap.ts';
import { pointerUse } from '../../map/pointerUse.ts';
import { importPart } from '../../state/importPart.ts';
import { toggleParcel } from '../area/parcelChoice.ts';
import { isDrawingMissing } from './drawingTool.ts';
import { tool } from './tool.ts';

/** What draws on the map, and the drawing library with it, is fetched the first time a tool is chosen. */
export const followTool: OpenOnMap = (map) => {
  const isStyled = new Promise((resolve) => map.once('style.load', resolve));
  let isWanted = false;
  let close = () => {};
  const stopPointer = effect(() => {
    const held = tool.value;
    if (held === null) pointerUse.value = null;
    else
      pointerUse.value = held === 'pick' ? { kind: 'pick', pick: toggleParcel } : { kind: 'draw' };
  });
  const stop = effect(() => {
    if (tool.value === null || isWanted) return;
    isWanted = true;
    void Promise.all([fetchDrawing(), isStyled]).then(([module]) => {
      if (isWanted) close = module.openDrawing(map);
    });
  });
  return () => {
    isWanted = false;
    stop();
    stopPointer();
    close();
  };
};

/** It is tried again while the tool waits; the hint beneath the map says so. */
async function fetchDrawing() {
  const onFailure = () => {
    isDrawingMissing.value = true;
  };
  const module = await importPart(() => import('./map/openDrawing.ts'), onFailure);
  isDrawingMissing.value = false;
  return module;
}
