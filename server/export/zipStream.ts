import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

type ZipEntry = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };

/** A ZIP of files that are read as they are packed; others get a turn between its pieces. */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const taken = () => {
    const ready = packed.filter(({ length }) => length > 0);
    packed = [];
    return ready;
  };
  for (const { name, content } of entries) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for await (const chunk of content) {
      entry.push(chunk);
      yield* taken();
      await nextTurn();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
