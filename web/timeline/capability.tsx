import './timeline.css';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { patch } from '../state/current.ts';
import { fetched, lazyModule } from '../state/lazyModule.ts';
import { say } from '../words/words.ts';
import { isTimelineOpen } from './timelineView.ts';

const name = bilingual('时间轴', 'Timeline');
const slider = lazyModule(async () => {
  const [panel, moving] = await Promise.all([import('./timeline.tsx'), import('./moving.ts')]);
  return { ...panel, ...moving };
});
const toggle = () => patch({ timeline: !isTimelineOpen.peek() });

/** What a key does to the slider, once that has been fetched. */
function keyAction(key: string): (() => void) | undefined {
  if (key === 'w') return toggle;
  if (!isTimelineOpen.peek()) return undefined;
  switch (key) {
    case ',':
    case '.':
      return () => fetched(slider)?.step(key === '.' ? 1 : -1);
    case 'j':
      return () => fetched(slider)?.togglePlaying();
    default:
      return undefined;
  }
}

/** 时间轴: the zone on any day, as the records have it. */
export const timeline: Capability = {
  id: 'timeline',
  isForLooking: true,
  name,
  isOpen: isTimelineOpen,
  close: () => patch({ timeline: false }),
  button: { icon: 'clock', isPressed: isTimelineOpen, press: toggle },
  // The strip has its place before what stands in it is fetched, so that the camera knows what is covered.
  Foot: () => (
    <section class="panel timeline" data-covers="bottom" aria-label={say(name)}>
      <FetchedPart part={slider} class="quiet" name={name}>
        {({ Timeline }) => <Timeline />}
      </FetchedPart>
    </section>
  ),
  keys: { action: keyAction },
  keyHelp: [
    {
      heading: null,
      rows: [
        { key: 'W', does: bilingual('时间轴', 'Timeline') },
        { key: ', .', does: bilingual('时间轴上前一步、后一步', 'A step back or on in time') },
        { key: 'J', does: bilingual('播放、暂停', 'Play or pause') },
      ],
    },
  ],
};
