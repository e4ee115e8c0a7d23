import { computed, effect, signal } from '@preact/signals';
import type { IsoDate } from '../../geodata/date.ts';
import { asksOf } from '../../geodata/meeting/sceneAddress.ts';
import { addressOf, getJson, type DeckReading, type WrittenReading } from '../api.ts';
import { dateAsked } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { resource, shown } from '../state/loadable.ts';
import { isLarge, knownOf, ofZone, zoneId } from '../state/records.ts';
import { deckId, isMeetingOpen, sceneId } from './meetingView.ts';

export type DeckRecord = WrittenReading<'deck'>;
export type DecisionRecord = WrittenReading<'meetingDecision'>;

// A meeting is about what is known when it is held.
const now = { knownBy: null };

/** The decks that are kept with the zone. */
export const decks = resource<readonly DeckRecord[]>(
  () => (isMeetingOpen.value ? ofZone((zone) => addressOf.written(zone, 'decks', now)) : null),
  getJson,
);

/** What was decided, open or done. It is on cards before any deck is opened. */
export const decisionRecords = resource<readonly DecisionRecord[]>(() => {
  const isWanted = isMeetingOpen.value || (isPictureShown.value && !isLarge.value);
  return isWanted ? ofZone((zone) => addressOf.written(zone, 'meeting-decisions', now)) : null;
}, getJson);

/** The day that the scene on show has of its own; null where it is of the day of the deck. */
const ownDay = signal<IsoDate | null>(null);
let heldDay: IsoDate | null = dateAsked.peek();

/** The day of the deck: the one on show, but for scenes of a day of their own. */
export const deckDay = computed(() => {
  const [own, day] = [ownDay.value, dateAsked.value];
  if (own === null || own !== day) heldDay = day;
  return heldDay;
});

/** The deck that is open, with what its scenes say. */
export const deckReading = resource<DeckReading>(() => {
  const [deck, asOf] = [deckId.value, deckDay.value];
  return deck === null
    ? null
    : ofZone((zone) => addressOf.scenes(zone, deck, { asOf, knownBy: knownOf(asOf) }));
}, getJson);

/** While another deck is asked for, the one before is none of it. */
export const heldDeck = computed(() => {
  const read = shown(deckReading.state.value);
  return read?.item === deckId.value ? read : undefined;
});

/** Those that are gone through, in their order. */
export const shownReadings = computed(() =>
  (heldDeck.value?.readings ?? []).filter(({ scene }) => !scene.hidden),
);
export const currentReading = computed(() =>
  heldDeck.value?.readings.find(({ scene }) => scene.id === sceneId.value),
);

effect(() => {
  ownDay.value = asksOf(currentReading.value?.scene.address ?? null).date;
});

/** The address of something of the zone on show that is written down. */
export function writtenAddress(resourceName: 'decks' | 'meeting-decisions', item: string): string {
  return addressOf.writtenItem(zoneId.peek() ?? '', resourceName, item);
}

/** After something was written. */
export function readAgain(): void {
  for (const each of [decks, decisionRecords, deckReading]) each.retry();
}
