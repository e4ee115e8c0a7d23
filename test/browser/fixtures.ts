import { test as base, type BrowserContext } from '@playwright/test';
import { driverOf, type Guatu } from './guatu.ts';
import { startServer } from './startServer.ts';
import { leaveUnpainted } from './unpainted.ts';

type TestFixtures = {
  /** The page in the words of the domain. */
  guatu: Guatu;
  /** Errors a test provokes and means to see on the console, as patterns of their text. */
  expectedErrors: readonly RegExp[];
  /** False where the picture of the map is not looked at: the map does all else, without the work of painting it. */
  isMapPainted: boolean;
  /** Fails the test for requests that left the machine and for errors of the page. */
  cleanliness: void;
};

type WorkerFixtures = {
  /** Where the server of this worker is: `http://127.0.0.1:43211`. */
  server: string;
};

/**
 * Playwright's test against the real server. Every test fails when its page asked anything of another machine, wrote an
 * error on the console or threw one that nobody caught.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server),
  expectedErrors: [[], { option: true }],
  isMapPainted: [true, { option: true }],
  context: async ({ context, isMapPainted }, use) => {
    if (!isMapPainted) await leaveUnpainted(context);
    await use(context);
  },
  cleanliness: [
    async ({ context, expectedErrors }, use) => {
      const faults = watch(context);
      await use();
      const unexpected = faults.filter((fault) => !expectedErrors.some((one) => one.test(fault)));
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
    },
    { auto: true },
  ],
  guatu: async ({ page }, use) => use(driverOf(page)),
});

/** The same with a map that is not painted, for single tests among others that look at its picture. */
export const unpainted = test.extend({ isMapPainted: false });

export { expect } from '@playwright/test';

/** Collects what must not happen, from all pages of a browser context. */
export function watch(context: BrowserContext): string[] {
  const faults: string[] = [];
  const noteAddress = (address: string) => {
    if (!staysHere(address)) faults.push(`A request left the machine: ${address}`);
  };
  context.on('request', (request) => noteAddress(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => noteAddress(socket.url())));
  context.on('weberror', (error) => faults.push(`Nobody caught: ${error.error().stack}`));
  context.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`On the console: ${message.text()} (${message.location().url})`);
  });
  return faults;
}

function staysHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    ['data:', 'blob:', 'about:', 'file:', 'guatu:'].includes(protocol) || hostname === '127.0.0.1'
  );
}
