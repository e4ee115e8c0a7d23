import '../look/strip.css';
import { useEffect, useRef } from 'preact/hooks';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { remoteInMeeting } from '../../state/meeting.ts';
import { say } from '../../words/words.ts';
import { sceneId } from '../meetingView.ts';
import { shownReadings } from '../records.ts';
import { leadingColour } from '../scene/sceneColours.ts';
import { shortFigure } from '../scene/shortFigure.ts';
import { words } from '../words/words.ts';
import { openScene, stepScene } from './steps.ts';
import { sceneTime, totalTime } from './timer.ts';
import { swipes } from './swipes.ts';

/** The run of scenes with their state, how long it has taken, and what comes next. */
export function Strip() {
  const text = words.value.meeting;
  const readings = shownReadings.value;
  const at = readings.findIndex(({ scene }) => scene.id === sceneId.value);
  const next = readings[at + 1];
  const Remote = remoteInMeeting.value;
  return (
    <footer class="present-strip" data-covers="bottom" {...swipes}>
      <ol>
        {readings.map((reading) => (
          <StripScene key={reading.scene.id} reading={reading} />
        ))}
      </ol>
      <button
        type="button"
        class="present-next"
        disabled={!next}
        title={next ? text.next : text.end}
        onClick={() => stepScene(1)}
      >
        <small>{text.times(sceneTime.value, totalTime.value)}</small>
        <b>{next ? `${say(next.heading)} →` : text.end}</b>
      </button>
      {Remote && (
        <div class="present-code">
          <Remote />
        </div>
      )}
    </footer>
  );
}

/** The run alone is moved: what the browser does of itself moves the page with it. */
function bringToMiddle(item: HTMLElement): void {
  const run = item.parentElement;
  if (run) run.scrollLeft = item.offsetLeft - (run.clientWidth - item.offsetWidth) / 2;
}

function StripScene({ reading }: { readonly reading: SceneReading }) {
  const { scene, heading, isHeldUp } = reading;
  const isCurrent = scene.id === sceneId.value;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && element.current) bringToMiddle(element.current);
  }, [isCurrent]);
  return (
    <li ref={element}>
      <button
        type="button"
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => openScene(scene.id)}
      >
        <i style={{ background: leadingColour(reading) ?? undefined }} aria-hidden="true" />
        <b>{say(heading)}</b>
        <span>
          {say(shortFigure(reading))}
          {isHeldUp && (
            <em title={words.value.meeting.heldUp}>
              <span aria-hidden="true"> ■</span>
              <span class="visually-hidden">{words.value.meeting.heldUp}</span>
            </em>
          )}
        </span>
      </button>
    </li>
  );
}
