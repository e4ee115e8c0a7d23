/** What was looked up lately, by a key. */
type Kept<Value> = {
  get(key: string): Promise<Value>;
  /** Looks this up anew. */
  drop(key: string): void;
  /** Looks everything up anew. */
  forget(): void;
};

/**
 * Keeps what is asked for with every request for some seconds; whoever asks while it is looked up waits for that.
 *
 * @param most keys kept at once; the one kept longest is dropped first
 */
export function keptFor<Value>(
  milliseconds: number,
  most: number,
  lookUp: (key: string) => Promise<Value>,
  now: () => number,
): Kept<Value> {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found && now() - found.at < milliseconds) return found.value;
      const value = lookUp(key);
      const entry = { at: now(), value };
      kept.delete(key);
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      value.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      return value;
    },
    drop: (key) => void kept.delete(key),
    forget: () => kept.clear(),
  };
}
