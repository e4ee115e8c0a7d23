import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page, type WebSocketRoute } from '@playwright/test';
import { startServerProcess } from '../../../scripts/serverProcess.ts';
import { driverOf } from '../guatu.ts';
import { leaveUnpainted } from '../unpainted.ts';

/** A server that can be stopped and started in its place, and screens that come to it, each a machine of its own. */
export async function openMeetingRoom(browser: Browser) {
  const data = mkdtempSync(join(tmpdir(), 'guatu-remote-'));
  let server = await startServerProcess({ GUATU_DATA: data });
  const { url } = server;
  const faults: string[] = [];
  const screen = async (viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ baseURL: url, viewport });
    await leaveUnpainted(context);
    context.on('weberror', (fault) => faults.push(fault.error().stack ?? ''));
    return driverOf(await context.newPage());
  };
  return {
    faults,
    stopServer: () => server.stop(),
    startServer: async () => {
      server = await startServerProcess({ GUATU_DATA: data, PORT: new URL(url).port });
    },
    wall: async (address = '/zones/jindong') => {
      const wall = await screen({ width: 1280, height: 720 });
      await wall.open(address);
      return wall;
    },
    tablet: async (code: string) => {
      const tablet = await screen({ width: 600, height: 900 });
      await tablet.open(`/?pair=${code}`);
      return tablet;
    },
    /** A tablet whose line is cut while it sleeps, without a word to its page, until somebody wakes it. */
    sleepingTablet: async (code: string) => {
      const tablet = await screen({ width: 600, height: 900 });
      const lines: WebSocketRoute[] = [];
      await tablet.page.routeWebSocket(/\/api\/remote/, (line) => {
        const server = line.connectToServer();
        server.onClose(() => {});
        lines.push(server);
      });
      await tablet.page.clock.install();
      await tablet.open(`/?pair=${code}`);
      return {
        tablet,
        fallAsleep: async () => {
          for (const line of lines) await line.close();
        },
        wake: async () => {
          await tablet.page.clock.fastForward(20_000);
          await tablet.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        },
      };
    },
    follower: async (room: string) => {
      const follower = await screen({ width: 800, height: 600 });
      await follower.open(`/?follow=${room}`);
      return follower;
    },
    /** Everybody goes; the server stays. */
    leave: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Opens the panel of the wall, and gives the digits that it shows. */
export async function codeOf(wall: Page): Promise<string> {
  await wall.getByRole('button', { name: '遥控' }).click();
  return shownCode(wall);
}

/** The digits that its panel shows. */
export async function shownCode(wall: Page): Promise<string> {
  const digits = wall.getByRole('status', { name: '配对码' });
  await expect(digits).toHaveText(/^\d{4} \d{4}$/);
  return (await digits.innerText()).replace(' ', '');
}

/** The room of the wall, which the token says that its browser keeps. */
export async function roomOf(wall: Page): Promise<string> {
  const token = await wall.evaluate(() => localStorage.getItem('guatu:wall'));
  const text = Buffer.from(token?.split('.')[0] ?? '', 'base64url').toString();
  return (JSON.parse(text) as { room: string }).room;
}
