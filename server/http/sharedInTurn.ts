/**
 * Lets all who ask for the same in one turn of the event loop share one reading, which begins when the turn is over: after each of
 * them has asked, so that it sees whatever was written before.
 */
export function sharedInTurn<Value>(
  read: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const waiting = new Map<string, Promise<Value>>();
  return (key) => {
    const shared = waiting.get(key);
    if (shared) return shared;
    const reading = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting.delete(key);
      return read(key);
    });
    waiting.set(key, reading);
    return reading;
  };
}
