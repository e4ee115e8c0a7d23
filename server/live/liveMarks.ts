/** What a listener hears: the mark of what it listens to, or that nothing more will come. */
type MarkListener = {
  readonly tell: (mark: string) => void;
  readonly end: () => void;
};

export type LiveMarks = {
  /**
   * Hears at once of the present mark, and of each that follows; after `close`, that nothing more will come. undefined where
   * as many listen as may.
   */
  listen(of: string, listener: MarkListener): Promise<(() => void) | undefined>;
  close(): void;
};

/** A save is seen by everybody within a second. */
const everyMs = 400;

/** Each is an open connection. */
const mostListeners = 1000;

type Watched = { mark: string | undefined; readonly listeners: Set<MarkListener> };

/**
 * Tells of marks as they become others. Each is looked up while anybody listens to it, by one question for all of them.
 *
 * @param lookUp undefined where there is nothing to tell of
 * @param hearOf tells at once of what may have another mark, and of nothing any more once what it answers is called; not relied upon
 */
export function liveMarks(
  lookUp: (of: string) => Promise<string | undefined>,
  hearOf?: (hear: (of: string) => void) => () => unknown,
): LiveMarks {
  const watched = new Map<string, Watched>();
  let stop: (() => void) | undefined;
  let isLooking = false;
  let isClosed = false;

  async function look(key: string, of: Watched): Promise<void> {
    const mark = await lookUp(key);
    if (mark === undefined || mark === of.mark) return;
    of.mark = mark;
    for (const { tell } of of.listeners) tell(mark);
  }

  function begin(): () => void {
    const timer = setInterval(() => void lookAtAll(), everyMs).unref();
    const deafen = hearOf?.((key) => {
      const of = watched.get(key);
      if (of) void look(key, of).catch(() => {});
    });
    return () => {
      clearInterval(timer);
      void deafen?.();
    };
  }

  function end(): void {
    stop?.();
    stop = undefined;
  }

  async function lookAtAll(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    // A store that is away is looked at again; its readers are told so by what they ask.
    for (const [key, of] of watched) await look(key, of).catch(() => {});
    isLooking = false;
  }

  function leave(key: string, of: Watched, listener: MarkListener): void {
    of.listeners.delete(listener);
    if (of.listeners.size === 0 && watched.get(key) === of) watched.delete(key);
    if (watched.size === 0) end();
  }

  return {
    listen: async (key, listener) => {
      // A request that came just before the server was to stop would keep it waiting for a line that never ends.
      if (isClosed) {
        listener.end();
        return () => {};
      }
      const all = [...watched.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
      if (all >= mostListeners) return undefined;
      const of: Watched = watched.get(key) ?? { mark: undefined, listeners: new Set() };
      watched.set(key, of);
      of.listeners.add(listener);
      stop ??= begin();
      if (of.mark !== undefined) listener.tell(of.mark);
      else
        await look(key, of).catch((error: unknown) => {
          leave(key, of, listener);
          throw error;
        });
      return () => leave(key, of, listener);
    },
    close: () => {
      isClosed = true;
      end();
      for (const { listeners } of watched.values()) {
        for (const one of listeners) one.end();
        // Who is being told the first mark just now is told nothing after his end.
        listeners.clear();
      }
      watched.clear();
    },
  };
}
