import type { IsoDate } from '../../geodata/date.ts';
import type { Deck, Scene } from '../../geodata/meeting/deck.ts';
import { makeDeck } from '../../geodata/meeting/makeDeck.ts';
import { readScene } from '../../geodata/meeting/readScene.ts';
import { asksOf } from '../../geodata/meeting/sceneAddress.ts';
import type { SceneReading } from '../../geodata/meeting/sceneReading.ts';
import type { Moment, Store, ZoneSummary } from '../store/store.ts';
import { grouped } from './grouped.ts';
import { readDayOfZone } from './readDayOfZone.ts';
import { readSceneSource } from './readSceneSource.ts';

/** What every scene of a deck says of a day, as it was known by a moment; without a deck those of the one that the zone gives by itself. */
export async function readScenes(
  store: Store,
  zone: ZoneSummary,
  { asOf, knownBy }: Moment,
  given: Deck | null,
): Promise<{ readonly deck: Deck; readonly readings: readonly SceneReading[] }> {
  const day = await readDayOfZone(store, zone, { asOf, knownBy });
  const deck = given ?? makeDeck(day);
  const readings = new Map<string, SceneReading>();
  for (const [date, scenes] of grouped(deck.scenes, dayOf)) {
    const of = date === asOf ? day : await readDayOfZone(store, zone, { asOf: date, knownBy });
    const source = await readSceneSource(store, zone, of, scenes);
    for (const scene of scenes) readings.set(scene.id, readScene(scene, deck, source));
  }
  return { deck, readings: deck.scenes.map(({ id }) => readings.get(id)!) };

  function dayOf({ address }: Scene): IsoDate {
    return asksOf(address).date ?? asOf;
  }
}
