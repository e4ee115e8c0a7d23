import type { Page } from '@playwright/test';

/** What came over the wire of one kind. */
type Received = {
  readonly kind: 'type' | 'answers' | 'scripts' | 'rest';
  /** With headers, compressed. */
  readonly bytes: number;
  /** When its last byte came, in ms since the navigation began. */
  readonly ended: number;
};

/** Counts what a page fetches, its workers too: they have a wire of their own. Gives what has come so far. */
export function countBytes(page: Page): () => Promise<Received[]> {
  const context = page.context();
  const began = performance.now();
  const received: Promise<Received>[] = [];
  context.on('requestfinished', (asked) => {
    const ended = performance.now() - began;
    const address = new URL(asked.url());
    if (address.protocol !== 'http:') return;
    received.push(
      asked.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => ({
          kind: kindOf(address.pathname),
          bytes: responseBodySize + responseHeadersSize,
          ended,
        }),
        () => ({ kind: kindOf(address.pathname), bytes: 0, ended }),
      ),
    );
  });
  return () => Promise.all(received);
}

function kindOf(path: string): Received['kind'] {
  if (path.endsWith('.woff2')) return 'type';
  if (path.includes('/api/')) return 'answers';
  return /\.m?js$/.test(path) ? 'scripts' : 'rest';
}
