/** How a body ended: read to the end, dropped by the client, or broken by its source. */
export type BodyEnd = { readonly bytes: number; readonly outcome: 'sent' | 'aborted' | 'broken' };

/** Passes a body through unchanged and says once how it ended and how many bytes went by. */
export function observeBody(
  body: ReadableStream<Uint8Array>,
  ended: (end: BodyEnd) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  let isLeft = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          // Leaving ends a read that was under way, too; that was told.
          if (isLeft) return;
          if (done) {
            controller.close();
            ended({ bytes, outcome: 'sent' });
            return;
          }
          bytes += value.byteLength;
          controller.enqueue(value);
        } catch (error) {
          if (isLeft) return;
          controller.error(error);
          ended({ bytes, outcome: 'broken' });
        }
      },
      async cancel(reason) {
        isLeft = true;
        ended({ bytes, outcome: 'aborted' });
        await reader.cancel(reason);
      },
    },
    // Nothing is read before somebody asks: a HEAD request or a vanished client costs no work.
    { highWaterMark: 0 },
  );
}
