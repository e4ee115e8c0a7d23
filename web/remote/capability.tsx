import { computed, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { patch } from '../state/current.ts';
import { offlineCopy } from '../state/offlineCopy.ts';
import { isNarrow } from '../state/screen.ts';
import { inkTool, isBlank, remoteInMeeting } from '../state/meeting.ts';
import { fetched, lazyModule, type LazyModule } from '../state/lazyModule.ts';
import { Blank } from './blank.tsx';
import { InMeeting } from './inMeeting.tsx';
import { holdMap } from './mapHeld.ts';
import { present } from './presence.ts';
import { follows, isDriver } from './remoteView.ts';
import { isPanelShown, isWallWanted, showCodes } from './wallShown.ts';

const name = bilingual('遥控', 'Remote');
const driver = lazyModule(() => import('./driver/driver.tsx'));
const follower = lazyModule(() => import('./follower/follower.tsx'));
const wall = lazyModule(() => import('./wall/wall.tsx'));
const inkBar = lazyModule(() => import('./ink/inkBar.tsx'));

const togglePen = () => {
  inkTool.value = inkTool.peek() === 'pen' ? null : 'pen';
};

// A copy on a disk has no line to anybody.
if (offlineCopy === null) remoteInMeeting.value = InMeeting;

/** 遥控: a wall driven from a tablet, screens that follow it, light and ink over the map. */
export const remote: Capability = {
  id: 'remote',
  name,
  button: {
    icon: 'remote',
    hint: bilingual(
      '用平板或手机扫码遥控这块大屏，同事也可以扫码跟随',
      'Drive this screen from a tablet or phone; colleagues may follow it on theirs',
    ),
    isPressed: isPanelShown,
    isThere: signal(offlineCopy === null),
    waiting: computed(() => {
      const count = isWallWanted.value ? (present.value?.remotes.length ?? 0) : 0;
      return count > 0 ? { count, of: bilingual('台设备在遥控', 'devices drive') } : null;
    }),
    press: () => {
      // Nobody hangs a phone on the wall: it is to drive one.
      if (isNarrow.peek()) patch({ pairing: 'code' });
      else if (isPanelShown.peek()) isPanelShown.value = false;
      else showCodes();
    },
  },
  Box: RemoteBox,
  // A screen in the hand is laid out as one.
  isOpen: isDriver,
  openOnMap: holdMap,
  keys: {
    action: (key) => (key === ';' ? togglePen : undefined),
    back: () => {
      if (inkTool.peek() === null) return false;
      inkTool.value = null;
      return true;
    },
  },
  keyHelp: [
    { heading: null, rows: [{ key: ';', does: bilingual('激光、画笔', 'Laser and pen') }] },
  ],
};

function RemoteBox() {
  if (isDriver.value)
    return (
      <FetchedPart part={driver} class="panel notice" name={name}>
        {({ Driver }) => <Driver />}
      </FetchedPart>
    );
  return (
    <>
      {follows.value !== null && (
        <Quietly part={follower}>{({ Follower }) => <Follower />}</Quietly>
      )}
      {isWallWanted.value && <Quietly part={wall}>{({ Wall }) => <Wall />}</Quietly>}
      {inkTool.value !== null && <Quietly part={inkBar}>{({ InkBar }) => <InkBar />}</Quietly>}
      {isBlank.value && <Blank />}
    </>
  );
}

/** A part that nobody waits for with his eyes on its place. */
function Quietly<Module extends object>(props: {
  readonly part: LazyModule<Module>;
  readonly children: (module: Module) => ComponentChildren;
}) {
  useEffect(props.part.want, [props.part]);
  const module = fetched(props.part);
  return module ? <>{props.children(module)}</> : null;
}
