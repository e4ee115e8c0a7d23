const encoder = new TextEncoder();

/**
 * A FeatureCollection written page by page, each page when the client is ready for it. The members after the features
 * (`numberReturned` among them) are worked out when the last feature has gone by.
 *
 * @param pages read to its end, or `return`ed when the client goes away
 * @param lastMembers members after `features`, given the number of features written
 */
export function geojsonStream(
  pages: AsyncIterator<readonly object[]>,
  first: IteratorResult<readonly object[]>,
  lastMembers: (count: number) => object,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<readonly object[]> | undefined = first;
  let count = 0;
  let opening = '{"type":"FeatureCollection","features":[';
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = next ?? (await pages.next());
        next = undefined;
        if (page.done) {
          const members = JSON.stringify(lastMembers(count)).slice(1);
          controller.enqueue(encoder.encode(`${opening}],${members}`));
          controller.close();
          return;
        }
        const features = page.value.map((feature) => JSON.stringify(feature)).join(',');
        const comma = count > 0 && features !== '' ? ',' : '';
        controller.enqueue(encoder.encode(opening + comma + features));
        opening = '';
        count += page.value.length;
      },
      async cancel() {
        await pages.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
