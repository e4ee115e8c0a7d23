import '../look/head.css';
import '../look/present.css';
import { useEffect } from 'preact/hooks';
import { zone } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { currentReading, deckReading, heldDeck } from '../records.ts';
import { words } from '../words/words.ts';
import { DecisionDialog } from '../decisions/decisionDialog.tsx';
import { Overview } from './overview.tsx';
import { PresentTools } from './presentTools.tsx';
import { isScreenThere } from './screenThere.ts';
import { ScenePanel } from './scenePanel.tsx';
import { isOverview, stepScene } from './steps.ts';
import { Strip } from './strip.tsx';

/** A scene before a room: the map live beneath, what it says at its side, the run of scenes below. */
export function PresentScreen() {
  const reading = currentReading.value;
  const hasFailed = deckReading.state.value.status === 'failed';
  const text = words.value.meeting;
  useEffect(() => {
    isScreenThere.value = true;
    return () => {
      isScreenThere.value = false;
    };
  }, []);
  return (
    <div class="present" data-kind={reading?.scene.shows.kind}>
      <Head />
      {reading ? (
        <ScenePanel key={reading.scene.id} reading={reading} />
      ) : (
        <p class="present-waiting" role={hasFailed ? 'alert' : 'status'}>
          {hasFailed || heldDeck.value ? text.noSuchDeck : text.reading}
        </p>
      )}
      <Edge by={-1} />
      <Edge by={1} />
      <PresentTools />
      <Strip />
      {isOverview.value && <Overview />}
      <DecisionDialog />
    </div>
  );
}

/** Seal, deck, the day of the data, and what must not be taken for more than it is. */
function Head() {
  const reading = currentReading.value;
  const deck = heldDeck.value?.deck;
  const name = zone.value && say({ zh: zone.value.name, en: zone.value.nameEn });
  return (
    <header class="present-head" data-covers="top">
      <div class="seal" aria-hidden="true">
        挂
        <br />图
      </div>
      <div>
        <b>{[name, deck && say(deck.title)].filter(Boolean).join(' · ')}</b>
        {reading && (
          <p>
            {words.value.meeting.asOf} {reading.asOf}
            {reading.marks.map((mark) => (
              <span key={mark.zh}> · {say(mark)}</span>
            ))}
          </p>
        )}
      </div>
    </header>
  );
}

/** The edge of the screen turns to the next scene, where a finger finds it without looking. */
function Edge({ by }: { readonly by: 1 | -1 }) {
  const text = words.value.meeting;
  return (
    <button
      type="button"
      class={`present-edge ${by === 1 ? 'present-edge-next' : 'present-edge-previous'}`}
      aria-label={by === 1 ? text.next : text.previous}
      onClick={() => stepScene(by)}
    >
      <span aria-hidden="true">{by === 1 ? '›' : '‹'}</span>
    </button>
  );
}
