import { signal } from '@preact/signals';
import { Icon } from '../../parts/icon.tsx';
import { nameOf } from '../../parts/subjectName.tsx';
import { Themes } from '../../page/themes.tsx';
import { patch, selection } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { present } from '../presence.ts';
import { words } from '../words/words.ts';
import { DateTab } from './dateTab.tsx';
import { lineState, say as wish, scene, scenes } from './driving.ts';
import { PadTools } from './padTools.tsx';
import { ScenesTab } from './scenesTab.tsx';

const tabs = ['scenes', 'theme', 'date'] as const;
const tab = signal<(typeof tabs)[number]>('scenes');

/** Everything but the pad: pens, what is chosen, scenes, theme, date, and the two buttons that a thumb finds blind. */
export function DriverControls() {
  const text = words.value.remote;
  return (
    <section class="driver" aria-label={text.name} data-covers="bottom">
      <Status />
      <PadTools />
      <Chosen />
      <div class="segments driver-tabs" role="tablist" aria-label={text.tabsLabel}>
        {tabs.map((entry) => (
          <button
            key={entry}
            type="button"
            role="tab"
            aria-selected={tab.value === entry}
            onClick={() => {
              tab.value = entry;
            }}
          >
            {text.tabs[entry]}
          </button>
        ))}
      </div>
      <div class="driver-tab" role="tabpanel" aria-label={text.tabs[tab.value]}>
        {tab.value === 'scenes' && <ScenesTab />}
        {tab.value === 'theme' && <Themes />}
        {tab.value === 'date' && <DateTab />}
      </div>
      <Steps />
    </section>
  );
}

function Status() {
  const text = words.value.remote;
  const isWallAway = present.value?.wall === false;
  const state = lineState.value === 'open' && isWallAway ? 'away' : lineState.value;
  const sentence =
    state === 'open'
      ? text.connected
      : state === 'away'
        ? text.wallAway
        : state === 'lost'
          ? text.lost
          : text.connecting;
  return (
    <header class="driver-status" data-state={state}>
      <p role="status">
        <i aria-hidden="true" />
        {sentence}
      </p>
      <button type="button" class="quiet-button" onClick={() => wish({ kind: 'giveBack' })}>
        {text.giveBack}
      </button>
    </header>
  );
}

function Chosen() {
  const text = words.value.remote;
  const chosen = selection.value;
  return (
    <p class="driver-chosen">
      {chosen ? <b>{say(nameOf(chosen))}</b> : <span class="quiet">{text.nothingChosen}</span>}
      {chosen && (
        <button
          type="button"
          class="icon-button"
          aria-label={text.clearChoice}
          title={text.clearChoice}
          onClick={() => patch({ selection: null })}
        >
          <Icon name="close" />
        </button>
      )}
    </p>
  );
}

function Steps() {
  const text = words.value.remote;
  const at = scenes.value.findIndex(({ id }) => id === scene.value);
  if (scenes.value.length === 0) return null;
  return (
    <footer class="driver-steps">
      <button type="button" class="button" onClick={() => wish({ kind: 'step', by: -1 })}>
        <Icon name="earlier" />
        <span>{text.previous}</span>
      </button>
      <output>{at >= 0 ? text.sceneOf(at + 1, scenes.value.length) : '—'}</output>
      <button type="button" class="button" onClick={() => wish({ kind: 'step', by: 1 })}>
        <span>{text.next}</span>
        <Icon name="later" />
      </button>
    </footer>
  );
}
