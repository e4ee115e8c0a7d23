/**
 * Lets equal reads at one time share one: whoever asks while a read is under way gets the next, which begins after the
 * question and so sees every write that was done before it. However many ask, one read is under way.
 */
export function sharingReads<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  const next = new Map<string, Promise<T>>();
  const begin = (key: string): Promise<T> => {
    const reading = read(key).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  };
  return (key) => {
    const current = underWay.get(key);
    if (current === undefined) return begin(key);
    const waiting = next.get(key);
    if (waiting) return waiting;
    const begun = () => {
      next.delete(key);
      return begin(key);
    };
    const following = current.then(begun, begun);
    next.set(key, following);
    return following;
  };
}
