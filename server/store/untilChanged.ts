/**
 * Reads once what stays the same for as long as `mark` does. The mark is taken before a read, so what is held is never older
 * than what a read would give now. What is not there, or could not be read, is read again.
 *
 * @param mark another after every write to the store, by whichever program
 */
export function untilChanged<T>(
  mark: () => unknown,
  read: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  let heldAt: unknown;
  const forget = (key: string, reading: Promise<T>) => {
    if (held.get(key) === reading) held.delete(key);
  };
  return (key) => {
    const now = mark();
    if (now !== heldAt) held.clear();
    heldAt = now;
    const known = held.get(key);
    if (known) return known;
    const reading = read(key);
    held.set(key, reading);
    reading.then(
      (value) => value === undefined && forget(key, reading),
      () => forget(key, reading),
    );
    return reading;
  };
}
