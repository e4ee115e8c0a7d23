import type { CapabilityKeys } from '../../capability.ts';
import { selection } from '../../state/current.ts';
import { isPresenterWindow, isPresenting } from '../meetingView.ts';
import { shownReadings } from '../records.ts';
import { sceneId } from '../meetingView.ts';
import { askForBlank, askForScene } from './presenterChannel.ts';
import { toggleFullScreen } from './fullScreen.ts';
import {
  isAwayFromScene,
  isOverview,
  openEnd,
  returnToScene,
  stepScene,
  stopPresenting,
} from './steps.ts';
import { isBlank } from '../../state/meeting.ts';

const blank = () => {
  isBlank.value = !isBlank.peek();
};
const overview = () => {
  isOverview.value = !isOverview.peek();
};

/** What clickers send is among them: PageUp and PageDown turn, a full stop blanks. */
const inRoom: Readonly<Record<string, () => void>> = {
  ArrowRight: () => stepScene(1),
  ArrowDown: () => stepScene(1),
  PageDown: () => stepScene(1),
  ' ': () => stepScene(1),
  ArrowLeft: () => stepScene(-1),
  ArrowUp: () => stepScene(-1),
  PageUp: () => stepScene(-1),
  Home: () => openEnd('first'),
  End: () => openEnd('last'),
  Enter: returnToScene,
  b: blank,
  '.': blank,
  f: toggleFullScreen,
  o: overview,
};

/** The presenter's window turns the scenes of the room's. */
export function stepBoth(by: 1 | -1): void {
  const readings = shownReadings.peek();
  const at = readings.findIndex(({ scene }) => scene.id === sceneId.peek());
  const next = at + by < 0 ? undefined : readings[at + by];
  if (next) askForScene(next.scene.id);
}

const ahead: Readonly<Record<string, () => void>> = {
  ArrowRight: () => stepBoth(1),
  PageDown: () => stepBoth(1),
  ArrowLeft: () => stepBoth(-1),
  PageUp: () => stepBoth(-1),
  b: () => askForBlank(!isBlank.peek()),
  '.': () => askForBlank(!isBlank.peek()),
};

export const presentingKeys: Pick<CapabilityKeys, 'first' | 'back'> & {
  readonly first: (key: string) => (() => void) | undefined;
} = {
  first: (key) => {
    if (isPresenterWindow.peek()) return ahead[key];
    if (!isPresenting.peek()) return undefined;
    // A button that has the focus is pressed with these.
    const isOnButton = document.activeElement?.matches('button, a, summary') ?? false;
    return (key === ' ' || key === 'Enter') && isOnButton ? undefined : inRoom[key];
  },
  back: () => {
    if (!isPresenting.peek()) return false;
    if (isBlank.peek()) isBlank.value = false;
    else if (isOverview.peek()) isOverview.value = false;
    else if (isAwayFromScene() || selection.peek() !== null) returnToScene();
    else stopPresenting();
    return true;
  },
};
