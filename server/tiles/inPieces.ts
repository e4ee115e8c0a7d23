import { setImmediate as nextTick } from 'node:timers/promises';

/** Of so many parcels shapes are cut and names placed in some ten milliseconds. */
const pieceSize = 150;

/** Works through many things with a turn for everybody else between two pieces. */
export async function inPieces<Item, Made>(
  items: readonly Item[],
  work: (piece: readonly Item[]) => readonly Made[],
): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < items.length; start += pieceSize) {
    made.push(...work(items.slice(start, start + pieceSize)));
    await nextTick();
  }
  return made;
}
