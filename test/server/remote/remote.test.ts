import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import { serveGuatu, type Running } from '../../../server/main.ts';
import { temporaryFolder } from '../served.ts';
import { gridZone } from '../store/gridZone.ts';
import { pairedAt, talkerAt, wallAt } from './roomTalk.ts';

let folder: ReturnType<typeof temporaryFolder>;
let running: Running;
const start = () =>
  serveGuatu(
    {
      host: '127.0.0.1',
      port: 0,
      store: { file: join(folder.path, 'guatu.gpkg') },
      backups: { folder: folder.path, daily: false },
      basemap: undefined,
      basePath: undefined,
    },
    () => {},
  );
beforeAll(async () => {
  folder = temporaryFolder();
  // A store that has a zone is not filled with the shipped ones.
  const store = await openStore({ file: join(folder.path, 'guatu.gpkg') });
  await store.replaceZone(gridZone('grid', 4, 1));
  await store.close();
  running = await start();
});
afterAll(async () => {
  await running.close();
  folder.remove();
});

const nanbo = { kind: 'parcel', id: 'nanbo' } as const;

describe('a device with the code', () => {
  test('drives the wall, and whoever follows sees what the wall shows', async () => {
    const wall = await wallAt(running.url);
    const tablet = await pairedAt(running.url, await wall.invite());
    const follower = await talkerAt(running.url);
    follower.say({ kind: 'follow', room: wall.room });
    await wall.next('present', ({ remotes, followers }) => remotes.length === 1 && followers === 1);
    tablet.say({ kind: 'select', selection: nanbo });
    expect(await wall.next('intent')).toEqual({
      kind: 'intent',
      by: tablet.device,
      intent: { kind: 'select', selection: nanbo },
    });
    const shows = {
      kind: 'shows',
      address: '/zones/jindong/parcels/nanbo',
      scene: null,
      isBlank: false,
    } as const;
    wall.say(shows);
    expect(await tablet.next('shows')).toEqual(shows);
    expect(await follower.next('shows')).toEqual(shows);
  });

  test('is let in once by it; a wrong one is refused with a sentence in both languages', async () => {
    const wall = await wallAt(running.url);
    const code = await wall.invite();
    await pairedAt(running.url, code);
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (const [tried, why] of [
      [code, 'used-code'],
      [wrong, 'wrong-code'],
    ] as const) {
      const other = await talkerAt(running.url);
      other.say({ kind: 'pair', code: tried, name: 'iPhone' });
      const { why: told, detail } = await other.next('ended');
      expect(told).toBe(why);
      expect(detail.zh).toMatch(/[\p{Script=Han}]。$/u);
      expect(detail.en).toMatch(/\.$/);
      await other.closed;
    }
  });

  test('that has given control back, or been put out, is told so and stays out', async () => {
    const wall = await wallAt(running.url);
    const first = await pairedAt(running.url, await wall.invite());
    first.say({ kind: 'giveBack' });
    expect((await first.next('ended')).why).toBe('given-back');
    const second = await pairedAt(running.url, await wall.invite());
    wall.say({ kind: 'takeBack', device: null });
    expect((await second.next('ended')).why).toBe('taken-back');
    const again = await talkerAt(running.url);
    again.say({ kind: 'resume', token: second.token, instance: 'tablet', takeOver: false });
    expect((await again.next('ended')).why).toBe('taken-back');
  });

  test('that has been put out alone stays out, after a restart too, and the others drive on', async () => {
    const wall = await wallAt(running.url);
    const gone = await pairedAt(running.url, await wall.invite());
    const stays = await pairedAt(running.url, await wall.invite());
    wall.say({ kind: 'takeBack', device: gone.device });
    const { token } = await wall.next('joined');
    expect((await gone.next('ended')).why).toBe('taken-back');
    stays.say({ kind: 'step', by: 1 });
    expect((await wall.next('intent', ({ intent }) => intent.kind === 'step')).by).toBe(
      stays.device,
    );
    const comesBack = async () => {
      const again = await talkerAt(running.url);
      again.say({ kind: 'resume', token: gone.token, instance: 'tablet', takeOver: false });
      return again.next('ended');
    };
    expect((await comesBack()).why).toBe('taken-back');
    await running.close();
    running = await start();
    const wallAgain = await talkerAt(running.url);
    wallAgain.say({ kind: 'resume', token: token!, instance: 'anew', takeOver: false });
    await wallAgain.next('joined');
    expect((await comesBack()).why).toBe('taken-back');
    const staysAgain = await talkerAt(running.url);
    staysAgain.say({ kind: 'resume', token: stays.token, instance: 't', takeOver: false });
    expect((await staysAgain.next('joined')).device).toBe(stays.device);
  });

  test('takes its own place when it comes back while its old line still hangs', async () => {
    const wall = await wallAt(running.url);
    const before = await pairedAt(running.url, await wall.invite());
    const after = await talkerAt(running.url);
    after.say({ kind: 'resume', token: before.token, instance: 'tablet', takeOver: false });
    expect((await after.next('joined')).device).toBe(before.device);
    expect((await before.next('ended')).why).toBe('replaced');
    after.say({ kind: 'blank', isBlank: true });
    expect((await wall.next('intent', ({ intent }) => intent.kind === 'blank')).by).toBe(
      before.device,
    );
  });
});

describe('what means nothing', () => {
  test.each([
    ['no JSON', '{'],
    ['no message', '7'],
    ['no such intent', '{"kind":"delete"}'],
    ['a date that no calendar has', '{"kind":"date","date":"2010-02-30"}'],
    ['a place off the earth', '{"kind":"laser","at":[200,29]}'],
    ['a member too many', '{"kind":"wipe","all":true}'],
  ])('%s is refused, and the room goes on', async (_, text) => {
    const wall = await wallAt(running.url);
    const tablet = await pairedAt(running.url, await wall.invite());
    tablet.sayAnything(text);
    expect((await tablet.next('refused')).why).toBe('bad-message');
    tablet.say({ kind: 'step', by: 1 });
    expect((await wall.next('intent')).intent).toEqual({ kind: 'step', by: 1 });
  });

  test('a message that is too large ends its own connection only', async () => {
    const wall = await wallAt(running.url);
    const [tablet, other] = [
      await pairedAt(running.url, await wall.invite()),
      await pairedAt(running.url, await wall.invite()),
    ];
    tablet.sayAnything('x'.repeat(300 * 1024));
    expect(await tablet.closed).toBe(1009);
    other.say({ kind: 'step', by: -1 });
    expect((await wall.next('intent', ({ by }) => by === other.device)).intent.kind).toBe('step');
  });

  test('what comes too fast is left out, and said so once', async () => {
    const wall = await wallAt(running.url);
    const tablet = await pairedAt(running.url, await wall.invite());
    for (let count = 0; count < 2000; count += 1) tablet.say({ kind: 'wipe' });
    expect((await tablet.next('refused')).why).toBe('too-many-messages');
  });

  test('whoever only follows drives nothing', async () => {
    const wall = await wallAt(running.url);
    const follower = await talkerAt(running.url);
    follower.say({ kind: 'follow', room: wall.room });
    await follower.next('joined');
    follower.say({ kind: 'step', by: 1 });
    expect((await follower.next('refused')).why).toBe('not-yours');
  });
});

describe('a page of another site', () => {
  test.each(['http://evil.example', 'null'])('of origin %s gets no connection', async (Origin) => {
    await expect(talkerAt(running.url, { Origin })).rejects.toThrow('403');
  });

  test('one of this server does', async () => {
    const own = await talkerAt(running.url, { Origin: running.url });
    await own.close();
  });
});

describe('a server that starts again on the same data', () => {
  test('knows the room, whoever of it comes first', async () => {
    const wall = await wallAt(running.url);
    const tablet = await pairedAt(running.url, await wall.invite());
    await running.close();
    expect(await wall.closed).toBe(1012);
    running = await start();
    const tabletAgain = await talkerAt(running.url);
    tabletAgain.say({ kind: 'resume', token: tablet.token, instance: 't', takeOver: false });
    expect((await tabletAgain.next('present')).wall).toBe(false);
    tabletAgain.say({ kind: 'step', by: 1 });
    expect((await tabletAgain.next('refused')).why).toBe('wall-away');
    const wallAgain = await talkerAt(running.url);
    wallAgain.say({ kind: 'resume', token: wall.token, instance: 'anew', takeOver: false });
    expect((await wallAgain.next('joined')).room).toBe(wall.room);
    await tabletAgain.next('present', (present) => present.wall);
    tabletAgain.say({ kind: 'step', by: 1 });
    expect((await wallAgain.next('intent')).by).toBe(tablet.device);
  });

  test('still keeps out whom the wall has put out before', async () => {
    const wall = await wallAt(running.url);
    const tablet = await pairedAt(running.url, await wall.invite());
    wall.say({ kind: 'takeBack', device: null });
    const { token } = await wall.next('joined');
    await running.close();
    running = await start();
    const tabletAgain = await talkerAt(running.url);
    tabletAgain.say({ kind: 'resume', token: tablet.token, instance: 't', takeOver: false });
    const wallAgain = await talkerAt(running.url);
    wallAgain.say({ kind: 'resume', token: token!, instance: 'anew', takeOver: false });
    expect((await tabletAgain.next('ended')).why).toBe('taken-back');
  });

  test('keeps its secret where only its owner reads it', async () => {
    await wallAt(running.url);
    expect(statSync(join(folder.path, 'remote.key')).mode & 0o777).toBe(0o600);
  });

  test('believes no token that it has not signed', async () => {
    const wall = await wallAt(running.url);
    const [text = '', signature = ''] = wall.token.split('.');
    const forged = Buffer.from(text, 'base64url').toString().replace('wall', 'WALL');
    for (const token of [`${text}.`, `${Buffer.from(forged).toString('base64url')}.${signature}`]) {
      const other = await talkerAt(running.url);
      other.say({ kind: 'resume', token, instance: 'x', takeOver: true });
      expect((await other.next('ended')).why).toBe('bad-token');
    }
  });
});

describe('a wall', () => {
  test('opened twice is one wall: the second page waits until it is told to take over', async () => {
    const wall = await wallAt(running.url, 'first');
    const second = await talkerAt(running.url);
    second.say({ kind: 'resume', token: wall.token, instance: 'second', takeOver: false });
    expect((await second.next('ended')).why).toBe('wall-elsewhere');
    const third = await talkerAt(running.url);
    third.say({ kind: 'resume', token: wall.token, instance: 'second', takeOver: true });
    expect((await third.next('joined')).role).toBe('wall');
    expect((await wall.next('ended')).why).toBe('replaced');
  });
});

test('an upgrade that is not offered is ignored, body and all', async () => {
  const body = '{"name":"a"}';
  for (const [head, status] of [
    ['GET /api/health HTTP/1.1\r\n', 'HTTP/1.1 200'],
    [
      `POST /api/zones/none/areas HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`,
      'HTTP/1.1 404',
    ],
  ] as const) {
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
    socket.write(
      `${head}Host: 127.0.0.1\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n${head.startsWith('POST') ? body : ''}`,
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).toMatch(status);
    socket.destroy();
  }
});
