import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { isComparing } from './compareView.ts';
import { compareWith, stopComparing } from './comparing.ts';
import { DayActions } from './dayActions.tsx';
import { openOtherMap } from './openOtherMap.ts';

const name = bilingual('两日对比', 'Two days compared');
const panel = lazyModule(() => import('./panel.tsx'));
const toggle = () => (isComparing.peek() ? stopComparing() : compareWith(null));

/** 两日对比: what has become of the zone between two days, as a list, on the map, or on two maps. */
export const compare: Capability = {
  id: 'compare',
  name,
  isOpen: isComparing,
  close: stopComparing,
  Panel: () => (
    <FetchedPart part={panel} class="panel notice" name={name}>
      {({ ComparePanel }) => <ComparePanel />}
    </FetchedPart>
  ),
  DayActions,
  openOnMap: openOtherMap,
  keys: { action: (key) => (key === 'x' ? toggle : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: 'X', does: name }] }],
};
