import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { Deck } from '../../../geodata/meeting/deck.ts';
import type { DeckReading } from '../../api.ts';
import { heldDeck } from '../records.ts';
import { typed } from './deckChanges.ts';
import { changeDeck, deckWriting } from './openDeck.ts';

type Typing = {
  readonly text: string;
  /** The deck as it was when typing began. */
  readonly over: DeckReading;
  readonly isKept: boolean;
};

type Field = { readonly currentTarget: { readonly value: string } };

/**
 * What is typed into a text of the open deck. It stays as it is while others write, and is held against the deck as it was when
 * typing began, so that nobody writes over what he has not seen.
 *
 * @param change the deck with the text, or the same deck where that changes nothing
 */
export function useTyping(value: string, change: (deck: Deck, text: Bilingual | null) => Deck) {
  const typing = useSignal<Typing | null>(null);
  const etag = heldDeck.value?.etag;
  // What was kept has been read back by then.
  useEffect(() => {
    if (typing.peek()?.isKept) typing.value = null;
  }, [etag]);
  const keep = async (now: Typing) => {
    if (await changeDeck((deck) => change(deck, typed(now.text)), now.over))
      typing.value = { ...now, isKept: true };
    else if (deckWriting.state.peek().kind === 'changed') typing.value = null;
  };
  return {
    value: typing.value?.text ?? value,
    onInput: ({ currentTarget }: Field) => {
      const over = typing.peek()?.over ?? heldDeck.peek();
      if (over) typing.value = { text: currentTarget.value, over, isKept: false };
    },
    onChange: () => {
      const now = typing.peek();
      if (now === null) return;
      if (change(now.over.deck, typed(now.text)) === now.over.deck) typing.value = null;
      else void keep(now);
    },
  };
}
