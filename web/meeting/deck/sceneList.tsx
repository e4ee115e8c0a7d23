import { useSignal, type Signal } from '@preact/signals';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { Icon } from '../../parts/icon.tsx';
import { say } from '../../words/words.ts';
import { mayWrite } from '../../state/mayWrite.ts';
import { shortFigure } from '../scene/shortFigure.ts';
import { startPresenting } from '../present/steps.ts';
import { words } from '../words/words.ts';
import { changeScene, moveScene, removeScene } from './deckChanges.ts';
import { dragScenes } from './dragScenes.ts';
import { changeDeck } from './openDeck.ts';
import { useTyping } from './useTyping.ts';

/** The scenes in their order: dragged by their handle or moved by buttons, hidden, opened to be edited. */
export function SceneList({ readings }: { readonly readings: readonly SceneReading[] }) {
  const edited = useSignal<string | null>(null);
  const dragged = useSignal<string | null>(null);
  return (
    <ol class="meeting-scenes">
      {readings.map((reading, index) => (
        <SceneRow
          key={reading.scene.id}
          reading={reading}
          index={index}
          edited={edited}
          dragged={dragged}
        />
      ))}
    </ol>
  );
}

function SceneRow(props: {
  readonly reading: SceneReading;
  readonly index: number;
  readonly edited: Signal<string | null>;
  readonly dragged: Signal<string | null>;
}) {
  const { reading, index, edited, dragged } = props;
  const { scene } = reading;
  const text = words.value.meeting;
  const isEdited = edited.value === scene.id;
  return (
    <li data-hidden={scene.hidden} data-dragged={dragged.value === scene.id} data-id={scene.id}>
      <div class="meeting-scene">
        {mayWrite('deck') && (
          <span
            class="meeting-handle"
            title={text.drag}
            aria-hidden="true"
            onPointerDown={(event) =>
              dragScenes(event, {
                id: scene.id,
                dragged,
                drop: (to) => void changeDeck((deck) => moveScene(deck, scene.id, to)),
              })
            }
          >
            ⠿
          </span>
        )}
        <button
          type="button"
          class="meeting-scene-name"
          title={text.presentFrom(say(reading.heading))}
          disabled={scene.hidden}
          onClick={() => startPresenting(scene.id)}
        >
          <small>{index + 1}</small>
          <b>{say(reading.heading)}</b>
          <span>{scene.hidden ? text.hidden : say(shortFigure(reading))}</span>
        </button>
        {mayWrite('deck') && (
          <button
            type="button"
            class="icon-button"
            aria-label={`${text.edit}：${say(reading.heading)}`}
            aria-expanded={isEdited}
            onClick={() => (edited.value = isEdited ? null : scene.id)}
          >
            <Icon name="pencil" />
          </button>
        )}
      </div>
      {isEdited && <SceneForm reading={reading} index={index} />}
    </li>
  );
}

function SceneForm({ reading, index }: { readonly reading: SceneReading; readonly index: number }) {
  const { id, title, notes, hidden } = reading.scene;
  const text = words.value.meeting;
  const titleField = useTyping(title ? say(title) : '', (deck, to) =>
    changeScene(deck, id, { title: to }),
  );
  const notesField = useTyping(notes ? say(notes) : '', (deck, to) =>
    changeScene(deck, id, { notes: to }),
  );
  const move = (by: 1 | -1) => void changeDeck((deck) => moveScene(deck, id, index + by));
  return (
    <div class="meeting-scene-form">
      <label>
        <span>{text.sceneTitle}</span>
        <input type="text" maxLength={200} placeholder={text.sceneTitleUsual} {...titleField} />
      </label>
      <label>
        <span>{text.notes}</span>
        <textarea rows={3} maxLength={500} placeholder={text.notesHint} {...notesField} />
      </label>
      <p class="meeting-actions">
        <button type="button" class="button" disabled={index === 0} onClick={() => move(-1)}>
          {text.up}
        </button>
        <button type="button" class="button" onClick={() => move(1)}>
          {text.down}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={hidden}
          onClick={() => void changeDeck((deck) => changeScene(deck, id, { hidden: !hidden }))}
        >
          {hidden ? text.show : text.hide}
        </button>
        <button
          type="button"
          class="link meeting-remove"
          onClick={() => void changeDeck((deck) => removeScene(deck, id))}
        >
          {text.remove}
        </button>
      </p>
    </div>
  );
}
