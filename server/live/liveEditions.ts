import type { EditionOf } from '../http/edition.ts';
import type { Store } from '../store/store.ts';

/** What a listener hears: the edition of its zone, or that nothing more will come. */
type EditionListener = {
  readonly tell: (edition: string) => void;
  readonly end: () => void;
};

export type LiveEditions = {
  /** Hears at once of the present edition, and of each that follows. undefined where as many listen as may. */
  listen(zone: string, listener: EditionListener): Promise<(() => void) | undefined>;
  close(): void;
};

/** A save is seen by everybody within a second. */
const everyMs = 400;

/** Each is an open connection. */
const mostListeners = 1000;

type Watched = { edition: string | undefined; readonly listeners: Set<EditionListener> };

/**
 * Tells of the editions of zones as they come. The zone's row is looked at while anybody listens, by one question for all of
 * them: it also shows what another instance, the command line or another program has written.
 */
export function liveEditions(store: Store, editionOf: EditionOf): LiveEditions {
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  async function look(zone: string, of: Watched): Promise<void> {
    const summary = await store.zone(zone);
    const edition = summary && editionOf(summary);
    if (edition === undefined || edition === of.edition) return;
    of.edition = edition;
    for (const { tell } of of.listeners) tell(edition);
  }

  async function lookAtAll(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    // A store that is away is looked at again; its readers are told so by what they ask.
    for (const [zone, of] of watched) await look(zone, of).catch(() => {});
    isLooking = false;
  }

  function leave(zone: string, of: Watched, listener: EditionListener): void {
    of.listeners.delete(listener);
    if (of.listeners.size === 0) watched.delete(zone);
    if (watched.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    listen: async (zone, listener) => {
      const all = [...watched.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
      if (all >= mostListeners) return undefined;
      const of: Watched = watched.get(zone) ?? { edition: undefined, listeners: new Set() };
      watched.set(zone, of);
      of.listeners.add(listener);
      timer ??= setInterval(() => void lookAtAll(), everyMs).unref();
      if (of.edition !== undefined) listener.tell(of.edition);
      else
        await look(zone, of).catch((error: unknown) => {
          leave(zone, of, listener);
          throw error;
        });
      return () => leave(zone, of, listener);
    },
    close: () => {
      clearInterval(timer);
      for (const { listeners } of watched.values()) for (const { end } of listeners) end();
      watched.clear();
    },
  };
}
