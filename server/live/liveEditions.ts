import type { EditionOf } from '../http/edition.ts';
import type { Store } from '../store/store.ts';
import { liveMarks, type LiveMarks } from './liveMarks.ts';

export type LiveEditions = LiveMarks;

/**
 * Tells of the editions of zones as they come. The zone's row is looked at while anybody listens, by one question for all of
 * them: it also shows what another instance, the command line or another program has written. A database that tells of what is
 * written is listened to besides, and is heard at once.
 */
export function liveEditions(store: Store, editionOf: EditionOf): LiveEditions {
  return liveMarks(async (zone) => {
    const summary = await store.zone(zone);
    return summary && editionOf(summary);
  }, store.hearOfZones);
}
