import '../look/deck.css';
import '../look/fields.css';
import { Icon } from '../../parts/icon.tsx';
import { isNarrow } from '../../state/screen.ts';
import { shown } from '../../state/loadable.ts';
import { say } from '../../words/words.ts';
import { mayWrite } from '../../state/mayWrite.ts';
import { ReadOnlyNote } from '../../parts/readOnlyNote.tsx';
import { deckId } from '../meetingView.ts';
import { decks, type DeckRecord } from '../records.ts';
import { startPresenting } from '../present/steps.ts';
import { words } from '../words/words.ts';
import { DeckEditor } from './deckEditor.tsx';
import { closeMeeting, deckWriting, makeAndOpen, openDeck } from './openDeck.ts';
import { WritingState } from '../writingState.tsx';

/** 汇报: the decks of the zone, or the one that is open. */
export function MeetingPanel() {
  const text = words.value.meeting;
  return (
    <section
      class="panel meeting-panel"
      data-covers={isNarrow.value ? 'bottom' : 'left'}
      aria-label={text.decks}
    >
      <button
        type="button"
        class="icon-button meeting-close"
        aria-label={words.value.card.close}
        onClick={closeMeeting}
      >
        <Icon name="close" />
      </button>
      {deckId.value === null ? <DeckList /> : <DeckEditor />}
    </section>
  );
}

function DeckList() {
  const text = words.value.meeting;
  const { state } = decks;
  const list = shown(state.value);
  return (
    <>
      <h2>{text.decks}</h2>
      {mayWrite('deck') ? (
        <>
          <button
            type="button"
            class="button meeting-primary"
            title={text.makeHint}
            disabled={deckWriting.state.value.kind === 'writing'}
            onClick={() => void makeAndOpen()}
          >
            {text.make}
          </button>
          <p class="quiet meeting-hint">{text.makeHint}</p>
        </>
      ) : (
        <ReadOnlyNote of="deck" />
      )}
      <WritingState writing={deckWriting} />
      {state.value.status === 'failed' && <p role="alert">{text.readFailed}</p>}
      {list?.length === 0 && <p class="quiet">{text.noDecks}</p>}
      <ul class="meeting-decks">
        {list?.toReversed().map((record) => (
          <DeckRow key={record.item} record={record} />
        ))}
      </ul>
    </>
  );
}

function DeckRow({ record: { item, content } }: { readonly record: DeckRecord }) {
  const text = words.value.meeting;
  const visible = content.scenes.filter(({ hidden }) => !hidden);
  return (
    <li>
      <button type="button" class="meeting-deck" onClick={() => openDeck(item)}>
        <b>{say(content.title)}</b>
        <small>{text.scenes(visible.length)}</small>
      </button>
      {visible[0] && (
        <button
          type="button"
          class="button"
          aria-label={`${text.present} ${say(content.title)}`}
          onClick={() => {
            openDeck(item);
            startPresenting(visible[0]!.id);
          }}
        >
          <Icon name="play" />
          <span>{text.present}</span>
        </button>
      )}
    </li>
  );
}
