import type { TypedResponse } from 'hono';

const encoder = new TextEncoder();

/**
 * A JSON object that begins with a long list, written page by page, each page when the client is ready for it. The members
 * after the list are worked out when the last item has gone by.
 *
 * @param opening up to the list's bracket: `{"type":"FeatureCollection","features":[`
 * @param pages read to its end, or `return`ed when the client goes away
 * @param lastMembers members after the list, given the number of items written
 * @param textOf an item as JSON
 */
export function listStream<Item>(
  opening: string,
  pages: AsyncIterator<readonly Item[]>,
  first: IteratorResult<readonly Item[]>,
  lastMembers: (count: number) => object,
  textOf: (item: Item) => string = JSON.stringify,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<readonly Item[]> | undefined = first;
  let count = 0;
  let before = opening;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = next ?? (await pages.next());
        next = undefined;
        if (page.done) {
          const members = JSON.stringify(lastMembers(count)).slice(1);
          controller.enqueue(encoder.encode(`${before}],${members}`));
          controller.close();
          return;
        }
        const items = page.value.map((item) => textOf(item)).join(',');
        const comma = count > 0 && items !== '' ? ',' : '';
        controller.enqueue(encoder.encode(before + comma + items));
        before = '';
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
