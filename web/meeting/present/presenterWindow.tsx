import { isBlank } from '../../state/meeting.ts';
import '../look/presenter.css';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { say } from '../../words/words.ts';
import { currentReading, heldDeck, shownReadings } from '../records.ts';
import { shortFigure } from '../scene/shortFigure.ts';
import { words } from '../words/words.ts';
import { stepBoth } from './keys.ts';
import { askForBlank } from './presenterChannel.ts';

import { sceneTime, timeOfDay, totalTime } from './timer.ts';

/** What only the presenter sees, in a window of its own: notes, what comes next, the clock. */
export function PresenterWindow() {
  const text = words.value.meeting;
  const reading = currentReading.value;
  const readings = shownReadings.value;
  const at = readings.findIndex(({ scene }) => scene.id === reading?.scene.id);
  const next = readings[at + 1];
  const title = heldDeck.value?.deck.title;
  document.title = `${text.presenterHeading}${title ? ` · ${say(title)}` : ''}`;
  if (!reading)
    return (
      <main class="presenter">
        <p role="status">{text.reading}</p>
      </main>
    );
  const { notes } = reading.scene;
  return (
    <main class="presenter">
      <section class="presenter-now" aria-label={text.now}>
        <p>
          {text.now} · {text.position(at + 1, readings.length)}
        </p>
        <SceneInShort reading={reading} />
        <div class="presenter-notes">
          {notes ? say(notes) : <p class="quiet">{text.noNotes}</p>}
        </div>
      </section>
      <section class="presenter-next" aria-label={text.nextUp}>
        <p>{text.nextUp}</p>
        {next ? <SceneInShort reading={next} /> : <h2>{text.end}</h2>}
        {next?.scene.notes && <div class="presenter-notes">{say(next.scene.notes)}</div>}
      </section>
      <footer>
        <Clock name={text.timeOfDay} value={timeOfDay.value} />
        <Clock name={text.sceneTime} value={sceneTime.value} />
        <Clock name={text.totalTime} value={totalTime.value} />
        <button type="button" class="button" disabled={at === 0} onClick={() => stepBoth(-1)}>
          ← {text.previous}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={isBlank.value}
          onClick={() => askForBlank(!isBlank.peek())}
        >
          {text.blank}
        </button>
        <button type="button" class="button" disabled={!next} onClick={() => stepBoth(1)}>
          {text.next} →
        </button>
      </footer>
    </main>
  );
}

function SceneInShort({ reading }: { readonly reading: SceneReading }) {
  return (
    <>
      <h2>{say(reading.heading)}</h2>
      <p class="presenter-figure">
        <b>{say(shortFigure(reading))}</b> {reading.figure && say(reading.figure.of)}
      </p>
    </>
  );
}

function Clock(props: { readonly name: string; readonly value: string }) {
  return (
    <p class="presenter-clock">
      <small>{props.name}</small>
      <b>{props.value}</b>
    </p>
  );
}
