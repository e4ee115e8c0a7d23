import { useSignal } from '@preact/signals';
import { Icon } from '../../parts/icon.tsx';
import { isViewInAddress, view } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { deckReading, heldDeck } from '../records.ts';
import { openPresenterWindow } from '../present/presenterChannel.ts';
import { startPresenting } from '../present/steps.ts';
import { addressOfScene } from '../scene/viewOfScene.ts';
import { words } from '../words/words.ts';
import { WritingState } from '../writingState.tsx';
import { addView } from './deckChanges.ts';
import { changeDeck, deckWriting, openDeck, removeDeck } from './openDeck.ts';
import { SceneList } from './sceneList.tsx';
import { useTyping } from './useTyping.ts';
import type { DeckReading } from '../../api.ts';
import { mayWrite } from '../../state/mayWrite.ts';

/** The open deck: its name, its scenes in their order, and what can be done with them. */
export function DeckEditor() {
  const text = words.value.meeting;
  const held = heldDeck.value;
  const hasFailed = deckReading.state.value.status === 'failed';
  return (
    <>
      <button type="button" class="link meeting-back" onClick={() => openDeck(null)}>
        ← {text.back}
      </button>
      {held ? (
        <OpenDeck key={held.item} held={held} />
      ) : hasFailed ? (
        <p role="alert">{text.noSuchDeck}</p>
      ) : (
        <p class="quiet" role="status">
          {text.reading}
        </p>
      )}
    </>
  );
}

function OpenDeck({ held }: { readonly held: DeckReading }) {
  const text = words.value.meeting;
  const first = held.deck.scenes.find(({ hidden }) => !hidden);
  const title = useTyping(say(held.deck.title), (deck, to) => (to ? { ...deck, title: to } : deck));
  return (
    <>
      <label class="meeting-title">
        <span>{text.deckTitle}</span>
        <input type="text" maxLength={200} readOnly={!mayWrite('deck')} {...title} />
      </label>
      <p class="meeting-actions">
        {first && (
          <button
            type="button"
            class="button meeting-primary"
            onClick={() => startPresenting(first.id)}
          >
            <Icon name="play" />
            <span>{text.present}</span>
          </button>
        )}
        {mayWrite('deck') && <AddView />}
      </p>
      <WritingState writing={deckWriting} />
      <SceneList readings={held.readings} />
      <p class="meeting-actions">
        {first && (
          <button
            type="button"
            class="button"
            onClick={() => {
              startPresenting(first.id);
              openPresenterWindow();
            }}
          >
            {text.presenter}
          </button>
        )}
        {mayWrite('deck') && <RemoveDeck held={held} />}
      </p>
    </>
  );
}

function AddView() {
  const text = words.value.meeting;
  const isTooLong = useSignal(false);
  const add = () => {
    isTooLong.value = !isViewInAddress();
    if (!isTooLong.peek()) void changeDeck((deck) => addView(deck, addressOfScene(view.peek())));
  };
  return (
    <>
      <button type="button" class="button" title={text.addViewHint} onClick={add}>
        <Icon name="plus" />
        <span>{text.addView}</span>
      </button>
      {isTooLong.value && (
        <span class="meeting-wrong" role="alert">
          {text.viewTooLong}
        </span>
      )}
    </>
  );
}

/** A deck is removed by two taps, so that no sleeve removes it. */
function RemoveDeck({ held: { item, etag } }: { readonly held: DeckReading }) {
  const isAsked = useSignal(false);
  const text = words.value.meeting;
  if (item === null || etag === null) return null;
  return (
    <button
      type="button"
      class="link meeting-remove"
      onClick={() => {
        if (isAsked.peek()) void removeDeck({ item, etag });
        else isAsked.value = true;
      }}
    >
      {isAsked.value ? text.sure : text.removeDeck}
    </button>
  );
}
