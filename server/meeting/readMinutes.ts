import type { Language } from '../../geodata/bilingual.ts';
import type { BulletinDocument } from '../../geodata/bulletin/bulletinDocument.ts';
import type { IsoDate } from '../../geodata/date.ts';
import { makeDeck } from '../../geodata/meeting/makeDeck.ts';
import { minutesOf } from '../../geodata/meeting/minutes.ts';
import { readScene } from '../../geodata/meeting/readScene.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { readDayOfZone } from './readDayOfZone.ts';
import { readSceneSource } from './readSceneSource.ts';

type Asked = {
  readonly store: Store;
  readonly zone: ZoneSummary;
  readonly edition: string;
  readonly language: Language;
};

/** The minutes of a day; null where no meeting is on record of it, and nothing was decided. */
export async function readMinutes(
  { store, zone, edition, language }: Asked,
  on: IsoDate,
): Promise<BulletinDocument | null> {
  const decisions = (await store.written(zone.id, 'meetingDecision')).map((one) => one.content);
  const meetings = (await store.written(zone.id, 'meeting')).map(({ content }) => content);
  const meeting = meetings.find((one) => one.on === on) ?? null;
  if (meeting === null && !decisions.some((one) => one.on === on)) return null;
  // Nothing is known of days after the newest on record.
  const asOf = zone.latest !== null && zone.latest < on ? zone.latest : on;
  const day = await readDayOfZone(store, zone, { asOf, knownBy: undefined });
  const deck = makeDeck(day);
  const scenes = deck.scenes.filter(
    ({ shows: { kind } }) => kind === 'block' || kind === 'planItem',
  );
  const source = await readSceneSource(store, zone, day, scenes);
  return minutesOf(
    {
      zone,
      on,
      meeting,
      decisions,
      readings: scenes.map((scene) => readScene(scene, deck, source)),
      asOf,
      names: day.names,
      edition,
    },
    language,
  );
}
