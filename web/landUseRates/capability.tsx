import { computed, effect } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import type { Capability } from '../capability.ts';
import { chosenLand } from '../state/chosenLand.ts';
import { lazyModule } from '../state/lazyModule.ts';
import { openRates } from './area/area.ts';
import { zoneArea } from './area/areaChoice.ts';
import { rates } from './area/ratesView.ts';
import { followTool } from './drawing/followTool.ts';
import { keyAction, keyActionWithCtrl } from './drawing/keys.ts';
import { letGo } from './drawing/undo.ts';
import { drawingKeys } from './keyHelp.ts';
import { ratesOverlay } from './overlay.ts';
import { ratesOnMap } from './overlayState.ts';

const name = bilingual('用地指标', 'Land-use rates');
const panel = lazyModule(() => import('./panel/panel.tsx'));
const isOpen = computed(() => rates.value !== null);
const toggle = () => openRates(isOpen.peek() ? null : zoneArea);

/** Others may do something with land that is chosen or drawn here. */
function shareLand(): void {
  effect(() => {
    const area = rates.value?.area;
    chosenLand.value = area?.kind === 'drawn' || area?.kind === 'parcels' ? area : null;
  });
}

/** 用地指标: land is chosen, drawn or saved, and its rates are read, compared, thought through and taken along. */
export const landUseRates: Capability = {
  id: 'landUseRates',
  name,
  start: shareLand,
  isOpen,
  close: () => openRates(null),
  button: { icon: 'rates', isPressed: isOpen, press: toggle },
  Panel: () => (
    <FetchedPart part={panel} class="panel notice" name={name}>
      {({ RatesPanel }) => <RatesPanel />}
    </FetchedPart>
  ),
  overlay: (context) => ratesOverlay(context, ratesOnMap.value),
  openOnMap: followTool,
  keys: {
    action: (key) => (key === 'm' ? toggle : keyAction(key)),
    actionWithCtrl: keyActionWithCtrl,
    back: letGo,
  },
  keyHelp: [
    {
      heading: null,
      rows: [{ key: 'M', does: bilingual('打开、关闭用地指标', 'Open or close the rates') }],
    },
    drawingKeys,
  ],
};
