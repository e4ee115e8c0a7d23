import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { serveGuatu, type Running } from '../../../server/main.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { temporaryFolder } from '../served.ts';
import { observation } from '../store/builders.ts';
import { villageZone } from '../store/villageZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
afterAll(() => ('stop' in postgis ? postgis.stop() : undefined));

let folder: ReturnType<typeof temporaryFolder>;
let running: Running[] = [];
beforeEach(() => void (folder = temporaryFolder()));
afterEach(async () => {
  for (const server of running) await server.close();
  running = [];
  folder.remove();
});

type Place = { readonly databaseUrl?: string; readonly file: string };

async function serve(store: Place): Promise<Running> {
  const server = await serveGuatu(
    {
      host: '127.0.0.1',
      port: 0,
      store,
      backups: { folder: folder.path, daily: false },
      basemap: undefined,
      basePath: undefined,
    },
    () => {},
  );
  running.push(server);
  return server;
}

/** A line on which events come; `next` answers the edition of the one that comes next. */
async function listen({ url }: Running, zone = 'village') {
  const asked = request(`${url}/api/zones/${zone}/editions`, {
    headers: { 'Accept-Encoding': 'br' },
  });
  const [response] = (await once(asked.end(), 'response')) as [IncomingMessage];
  const chunks = response.iterator({ destroyOnReturn: false });
  let text = '';
  const next = async (): Promise<string> => {
    for (;;) {
      const event = /^event: edition\nid: (\S+)\ndata: \1\n\n/.exec(text);
      if (event) {
        text = text.slice(event[0].length);
        return String(event[1]);
      }
      text += String((await chunks.next()).value);
    }
  };
  const ended = async () => {
    while (!(await chunks.next()).done);
  };
  return { response, next, ended, leave: () => asked.destroy() };
}

async function editionAt({ url }: Running): Promise<string> {
  return ((await (await fetch(`${url}/api/zones/village`)).json()) as { edition: string }).edition;
}

const entry = (id: string) =>
  observation('north', id, { axis: 'levelling', state: 'complete' }, '2026-01-31');

async function filled(place: Place) {
  const store = await openStore(place);
  await store.replaceZone(villageZone('village'));
  return store;
}

describe('whoever listens to a zone', () => {
  test('hears of the present edition at once, and is let go when the server stops', async () => {
    const file = join(folder.path, 'guatu.gpkg');
    await (await filled({ file })).close();
    const server = await serve({ file });
    const line = await listen(server);
    expect(line.response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(line.response.headers['content-encoding']).toBeUndefined();
    expect(await line.next()).toBe(await editionAt(server));
    await Promise.all([server.close(), line.ended()]);
    running = [];
  });

  test('hears of what is written through the server', async () => {
    const file = join(folder.path, 'guatu.gpkg');
    await (await filled({ file })).close();
    const server = await serve({ file });
    const [one, other] = [await listen(server), await listen(server)];
    const before = await one.next();
    expect(await other.next()).toBe(before);
    const renamed = await fetch(`${server.url}/api/zones/village`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: '新村', nameEn: 'New village' }),
    });
    expect(renamed.status).toBe(200);
    const after = await one.next();
    expect(after).not.toBe(before);
    expect(await other.next()).toBe(after);
    expect(await editionAt(server)).toBe(after);
    one.leave();
    other.leave();
  });

  test('is told that there is no such zone', async () => {
    const file = join(folder.path, 'guatu.gpkg');
    await (await filled({ file })).close();
    const { response } = await listen(await serve({ file }), 'nowhere');
    expect(response.statusCode).toBe(404);
    response.resume();
  });

  test.skipIf('missing' in postgis)(
    'of two servers over one database hears of what either writes',
    async () => {
      const place = { databaseUrl: 'url' in postgis ? postgis.url : '', file: '' };
      const store = await filled(place);
      const servers = [await serve(place), await serve(place)] as const;
      const [one, other] = [await listen(servers[0]), await listen(servers[1])];
      await one.next();
      await other.next();
      await store.append('village', [entry('later')]);
      await store.close();
      expect(await one.next()).toBe(await editionAt(servers[0]));
      expect(await other.next()).toBe(await editionAt(servers[1]));
      one.leave();
      other.leave();
    },
  );
});
