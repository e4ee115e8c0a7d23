import { computed, effect } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability, PageOfCapability } from '../capability.ts';
import { patch, view } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { isLocked } from '../state/locked.ts';
import { fetched, lazyModule } from '../state/lazyModule.ts';
import type { ColourScheme } from '../state/colourScheme.ts';
import { fillScreen, leaveFullScreen } from './fullScreen.ts';
import { flyTour } from './tour/flyTour.ts';
import { tourOutline } from './tour/tourOutline.ts';
import { stopAt } from './tour/tourStops.ts';
import { usualWall } from './wallInAddress.ts';
import { isWall, wall } from './wallView.ts';

const isUnlocked = computed(() => !isLocked.value);
const caption = lazyModule(() => import('./tour/tourCaption.tsx'));
const run = lazyModule(() => import('./runWall.ts'));

/** The colour scheme of the desk, for when somebody leaves the wall. */
let schemeBefore: ColourScheme = view.peek().colourScheme;

function toggle(): void {
  if (isWall.peek()) {
    leaveFullScreen();
    patch({ wall: null, colourScheme: schemeBefore });
    return;
  }
  schemeBefore = view.peek().colourScheme;
  fillScreen();
  patch({ wall: usualWall, colourScheme: 'dark' });
}

/** Says on the document that it is on a wall, for style sheets; see look/wall.css. */
effect(() => {
  const { dataset } = document.documentElement;
  if (wall.value) dataset['wall'] = wall.value.profile;
  else delete dataset['wall'];
  if (stopAt.value === null) delete dataset['tour'];
  else dataset['tour'] = 'yes';
});

function start(page: PageOfCapability): void {
  let stop = () => {};
  effect(() => {
    stop();
    stop = () => {};
    // What the wall waits for is somebody who looks: at the picture, once it is there.
    if (!isWall.value || !isPictureShown.value) return;
    run.want();
    caption.want();
    stop = fetched(run)?.runWall(page) ?? stop;
  });
}

function Caption() {
  const part = fetched(caption);
  return part ? <part.TourCaption /> : null;
}

/** 大屏: the page on a wall that people walk up to. */
export const wallCapability: Capability = {
  id: 'wall',
  isForLooking: true,
  name: bilingual('大屏', 'Wall'),
  start,
  isOpen: isWall,
  Foot: Caption,
  // Out of a kiosk leads no button.
  button: { icon: 'wall', isPressed: isWall, isThere: isUnlocked, press: toggle },
  overlay: tourOutline,
  openOnMap: flyTour,
};
