import { Buffer } from 'node:buffer';
import type { TypedResponse } from 'hono';

/**
 * A JSON object that begins with a long list, written page by page, each page when the client is ready for it. The members
 * after the list are worked out when the last item has gone by. Every item is made bytes by itself: to lay out a page as one
 * text of some 300 kB takes longer than everything else that is done to it.
 *
 * @param opening up to the list's bracket: `{"type":"FeatureCollection","features":[`
 * @param pages read to its end, or `return`ed when the client goes away
 * @param lastMembers members after the list, given the number of items written
 * @param jsonOf an item as JSON, in text or in bytes
 */
export function listStream<Item>(
  opening: string,
  pages: AsyncIterator<readonly Item[]>,
  first: IteratorResult<readonly Item[]>,
  lastMembers: (count: number) => object,
  jsonOf: (item: Item) => string | Uint8Array = JSON.stringify,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<readonly Item[]> | undefined = first;
  let count = 0;
  // What goes before the next item.
  let before = opening;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = next ?? (await pages.next());
        next = undefined;
        if (page.done) {
          const members = JSON.stringify(lastMembers(count)).slice(1);
          controller.enqueue(Buffer.from(`${count === 0 ? opening : ''}],${members}`));
          controller.close();
          return;
        }
        const parts: Uint8Array[] = [];
        for (const item of page.value) {
          const json = jsonOf(item);
          if (typeof json === 'string') parts.push(Buffer.from(before + json));
          else parts.push(Buffer.from(before), json);
          before = ',';
        }
        controller.enqueue(Buffer.concat(parts));
        count += page.value.length;
      },
      async cancel() {
        await pages.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Tells the typed client what a body written by hand holds. */
export function streamed<T>(response: Response): Response & TypedResponse<T, 200, 'json'> {
  // TypedResponse's fields exist for the compiler only; nothing reads them when the program runs.
  return response as Response & TypedResponse<T, 200, 'json'>;
}
