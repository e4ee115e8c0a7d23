import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { fetched, lazyModule } from '../state/lazyModule.ts';
import { closeMeeting } from './deck/openDeck.ts';
import { isListOpen, isMeetingOpen, isPresenterWindow, isPresenting } from './meetingView.ts';
import './present/arrive.ts';
import './present/handOver.ts';
import { presentingKeys } from './present/keys.ts';
import { flyToScenes } from './scene/flyToScenes.ts';
import { sceneOutline } from './scene/sceneOutline.ts';

const name = bilingual('汇报', 'Meeting');
const panel = lazyModule(() => import('./deck/panel.tsx'));
const screen = lazyModule(() => import('./present/presentScreen.tsx'));
const presenter = lazyModule(() => import('./present/presenterWindow.tsx'));
const onCard = lazyModule(() => import('./decisions/decisionsOnCard.tsx'));

const toggle = () => {
  if (isMeetingOpen.peek()) closeMeeting();
  else isListOpen.value = true;
};

/** 汇报: decks of live scenes, made from the zone, gone through before a room; what is decided there, and its minutes. */
export const meeting: Capability = {
  id: 'meeting',
  name,
  isOpen: isMeetingOpen,
  close: closeMeeting,
  button: {
    icon: 'meeting',
    isPressed: computed(() => isMeetingOpen.value),
    press: toggle,
  },
  Panel: () =>
    isPresenting.value ? null : (
      <FetchedPart part={panel} class="panel notice" name={name}>
        {({ MeetingPanel }) => <MeetingPanel />}
      </FetchedPart>
    ),
  Foot: () =>
    isPresenting.value ? (
      <FetchedPart part={screen} class="present-waiting" name={name}>
        {({ PresentScreen }) => <PresentScreen />}
      </FetchedPart>
    ) : null,
  CardSection: ({ of }) => {
    onCard.want();
    const part = fetched(onCard);
    return part ? <part.DecisionsOnCard of={of} /> : null;
  },
  alone: {
    isShown: isPresenterWindow,
    Content: () => (
      <FetchedPart part={presenter} class="notice" name={name}>
        {({ PresenterWindow }) => <PresenterWindow />}
      </FetchedPart>
    ),
  },
  overlay: sceneOutline,
  openOnMap: flyToScenes,
  keys: {
    ...presentingKeys,
    action: (key) => (key === '9' ? toggle : undefined),
  },
  keyHelp: [
    { heading: null, rows: [{ key: '9', does: bilingual('汇报', 'The meeting') }] },
    {
      heading: bilingual('汇报时', 'While presenting'),
      rows: [
        { key: '← → PageUp PageDown', does: bilingual('上一幕、下一幕', 'Previous, next scene') },
        { key: 'Home End', does: bilingual('第一幕、最后一幕', 'First, last scene') },
        { key: 'B .', does: bilingual('黑屏', 'Blank') },
        { key: 'F', does: bilingual('全屏', 'Full screen') },
        { key: 'O', does: bilingual('全部幕', 'All scenes') },
        { key: 'Enter', does: bilingual('回到本幕', 'Back to the scene') },
        { key: 'Esc', does: bilingual('回到本幕，再按退出', 'Back to the scene, then leave') },
      ],
    },
  ],
};
