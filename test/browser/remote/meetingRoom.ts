import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startServerProcess } from '../../../scripts/serverProcess.ts';
import { expect } from '../fixtures.ts';
import { driverOf } from '../guatu.ts';

/** A server that can be stopped and started in its place, and screens that come to it, each a machine of its own. */
export async function openMeetingRoom(browser: Browser) {
  const data = mkdtempSync(join(tmpdir(), 'guatu-remote-'));
  let server = await startServerProcess({ GUATU_DATA: data });
  const { url } = server;
  const faults: string[] = [];
  const screen = async (address: string, viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ baseURL: url, viewport });
    context.on('weberror', (fault) => faults.push(fault.error().stack ?? ''));
    const guatu = driverOf(await context.newPage());
    await guatu.open(address);
    return guatu;
  };
  return {
    faults,
    stopServer: () => server.stop(),
    startServer: async () => {
      server = await startServerProcess({ GUATU_DATA: data, PORT: new URL(url).port });
    },
    wall: () => screen('/zones/jindong', { width: 1366, height: 768 }),
    tablet: (code: string) => screen(`/?pair=${code}`, { width: 820, height: 1180 }),
    follower: (room: string) => screen(`/?follow=${room}`, { width: 1024, height: 768 }),
    close: async () => {
      for (const context of browser.contexts()) await context.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Opens the panel of the wall, and gives the digits that it shows. */
export async function codeOf(wall: Page): Promise<string> {
  await wall.getByRole('button', { name: '遥控' }).click();
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
