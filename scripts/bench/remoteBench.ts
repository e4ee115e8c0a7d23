import { chromium, type Browser, type Page } from '@playwright/test';
import { WebSocket } from 'ws';
import type { FromServer, ToServer } from '../../geodata/meeting/remote/messages.ts';
import { chromiumFlags } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { startServerProcess } from '../serverProcess.ts';
import type { Figure } from './figure.ts';
import { zoneOf, type Bench, type Trial } from './trial.ts';

const of = { bench: 'remote', engine: null, unit: 'ms' } as const;
const messages = 2000;
const taps = 100;

/** How soon the wall does what is tapped on a tablet: over the sockets alone, and from page to page. */
export const remoteBench: Bench = {
  name: 'remote',
  sizes: () => [240],
  engines: ['geopackage'],
  run: measureRemote,
};

async function* measureRemote({ settings }: Trial): AsyncGenerator<Figure> {
  const server = await startServerProcess(settings);
  try {
    yield* percentiles('intent → wall, sockets alone', null, await socketTimes(server.url));
    const executablePath = await findBrowser();
    if (typeof executablePath !== 'string') {
      process.stderr.write(`browser: ${executablePath.missing}\n`);
      return;
    }
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    try {
      const times = await pageTimes(browser, `${server.url}/zones/${zoneOf(240)}`);
      yield* percentiles('tap on the tablet → wall shows it, two pages', 240, times);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

function* percentiles(
  what: string,
  parcels: number | null,
  times: readonly number[],
): Generator<Figure> {
  const sorted = times.toSorted((a, b) => a - b);
  for (const percent of [50, 99]) {
    const run = sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
    yield { ...of, parcels, what: `${what}, p${percent} of ${times.length}`, runs: [run] };
  }
}

/** Each sent when the one before has come: what is measured is the way, not a queue. */
async function socketTimes(url: string): Promise<readonly number[]> {
  const wall = await connected(url, { kind: 'open', instance: 'bench' });
  wall.say({ kind: 'invite' });
  const { code } = await wall.next('invited');
  const tablet = await connected(url, { kind: 'pair', code: code ?? '', name: 'bench' });
  const times: number[] = [];
  while (times.length < messages) {
    const began = performance.now();
    tablet.say({ kind: 'select', selection: { kind: 'parcel', id: `p${times.length}` } });
    await wall.next('intent');
    times.push(performance.now() - began);
    // The server lets through two hundred a second.
    await new Promise((resolve) => setTimeout(resolve, 6));
  }
  wall.close();
  tablet.close();
  return times;
}

async function connected(url: string, hello: ToServer) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/remote`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const say = (message: ToServer) => socket.send(JSON.stringify(message));
  const next = <Kind extends FromServer['kind']>(kind: Kind) =>
    new Promise<Extract<FromServer, { kind: Kind }>>((resolve) => {
      const hear = (data: Buffer) => {
        const message = JSON.parse(data.toString()) as FromServer;
        if (message.kind !== kind) return;
        socket.off('message', hear);
        resolve(message as Extract<FromServer, { kind: Kind }>);
      };
      socket.on('message', hear);
    });
  const joined = next('joined');
  say(hello);
  await joined;
  return { say, next, close: () => socket.close() };
}

/** Themes tapped in turn on a tablet's page, until the wall's page has the button pressed. Both pages have one clock. */
async function pageTimes(browser: Browser, address: string): Promise<readonly number[]> {
  const wall = await openPage(browser, address, { width: 1366, height: 768 });
  await wall.locator('.remote-button').click();
  const digits = wall.locator('.pair-digits', { hasText: /\d{4} \d{4}/ });
  const code = (await digits.innerText()).replace(/\D/g, '');
  const tablet = await openPage(browser, `${new URL(address).origin}/?pair=${code}`, {
    width: 820,
    height: 1180,
  });
  await tablet.getByRole('tab').nth(1).click();
  const times: number[] = [];
  while (times.length < taps) {
    const nth = (times.length % 4) + 1;
    const shown = wall.evaluate(
      (index) =>
        new Promise<number>((resolve) => {
          const button = document.querySelectorAll('.themes button')[index];
          // No function with a name: the loader that runs this file would send the page a helper of its own with it.
          const observer = new MutationObserver(() => {
            if (button?.getAttribute('aria-pressed') !== 'true') return;
            observer.disconnect();
            resolve(performance.timeOrigin + performance.now());
          });
          observer.observe(document.body, { subtree: true, attributeFilter: ['aria-pressed'] });
        }),
      nth,
    );
    const tapped = tablet.evaluate(
      () =>
        new Promise<number>((resolve) =>
          document.addEventListener(
            'click',
            () => resolve(performance.timeOrigin + performance.now()),
            { once: true, capture: true },
          ),
        ),
    );
    // Both are listened for before the tap is made.
    await Promise.all([wall.evaluate(() => 0), tablet.evaluate(() => 0)]);
    await tablet.locator('.driver-tab .themes button').nth(nth).click();
    times.push((await shown) - (await tapped));
  }
  return times;
}

async function openPage(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(address);
  await page.locator('html[data-map=drawn]').waitFor({ timeout: 120_000 });
  return page;
}
