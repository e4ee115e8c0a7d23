import '../look/overview.css';
import { say } from '../../words/words.ts';
import { sceneId } from '../meetingView.ts';
import { shownReadings } from '../records.ts';
import { leadingColour } from '../scene/sceneColours.ts';
import { shortFigure } from '../scene/shortFigure.ts';
import { words } from '../words/words.ts';
import { openScene } from './steps.ts';

/** All scenes side by side, to go to any of them. */
export function Overview() {
  return (
    <section class="present-overview" aria-label={words.value.meeting.overview}>
      <ol>
        {shownReadings.value.map((reading, index) => (
          <li key={reading.scene.id}>
            <button
              type="button"
              aria-current={reading.scene.id === sceneId.value ? 'step' : undefined}
              onClick={() => openScene(reading.scene.id)}
            >
              <i style={{ background: leadingColour(reading) ?? undefined }} aria-hidden="true" />
              <small>
                {index + 1} · {say(reading.kicker)}
              </small>
              <b>{say(reading.heading)}</b>
              <span>
                {say(shortFigure(reading))}
                {reading.isHeldUp && (
                  <em title={words.value.meeting.heldUp} aria-label={words.value.meeting.heldUp}>
                    {' '}
                    ■
                  </em>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
