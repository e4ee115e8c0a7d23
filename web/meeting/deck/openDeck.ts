import type { Deck } from '../../../geodata/meeting/deck.ts';
import { monthOf } from '../../../geodata/supervision/month.ts';
import { addressOf, getJson, type DeckReading } from '../../api.ts';
import { takeBackRecord, writeRecord } from '../../apiWrites.ts';
import { patch, view } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { zoneId } from '../../state/records.ts';
import { isListOpen } from '../meetingView.ts';
import { deckDay, decks, heldDeck, writtenAddress, type DeckRecord } from '../records.ts';
import { writing } from '../writing.ts';
import { freeDeckId } from './deckChanges.ts';

/** How writing the open deck goes. */
export const deckWriting = writing();

export function openDeck(item: string | null): void {
  deckWriting.reset();
  isListOpen.value = true;
  patch({ deck: item, scene: null });
}

export function closeMeeting(): void {
  deckWriting.reset();
  isListOpen.value = false;
  if (view.peek().deck !== null) patch({ deck: null, scene: null });
}

/** Has the zone give its deck, keeps it, and opens it. */
export async function makeAndOpen(): Promise<void> {
  const zone = zoneId.peek();
  if (zone === null) return;
  const taken = (shown(decks.state.peek()) ?? []).map(({ item }) => item);
  let item: string | null = null;
  const isKept = await deckWriting.write(async () => {
    const address = addressOf.scenes(zone, null, { asOf: deckDay.peek(), knownBy: null });
    const { deck, asOf } = await getJson<DeckReading>(address, new AbortController().signal);
    item = freeDeckId(monthOf(asOf), taken);
    await writeRecord<'deck'>(writtenAddress('decks', item), deck, null);
  });
  if (isKept) openDeck(item);
}

/**
 * Keeps the open deck as it is changed to; every change is a version that nobody else's overwrites.
 *
 * @param held the deck as whoever changes it has seen it
 */
export function changeDeck(
  changed: (deck: Deck) => Deck,
  held: DeckReading | undefined = heldDeck.peek(),
): Promise<boolean> {
  if (!held?.item || !held.etag) return Promise.resolve(false);
  const { item, etag, deck } = held;
  const next = changed(deck);
  if (next === deck) return Promise.resolve(true);
  return deckWriting.write(() => writeRecord<'deck'>(writtenAddress('decks', item), next, etag));
}

export async function removeDeck({ item, etag }: Pick<DeckRecord, 'item' | 'etag'>) {
  if (await deckWriting.write(() => takeBackRecord(writtenAddress('decks', item), etag)))
    openDeck(null);
}
