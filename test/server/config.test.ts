import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { StartError } from '../../server/startError.ts';

test('without settings the server keeps to this machine and its own folder', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    store: { databaseUrl: undefined, file: resolve('data/guatu.gpkg') },
    basemap: undefined,
    backups: { folder: resolve('data/backups'), daily: true },
  });
});

test('settings change host, port, folder and database; an empty one is none', () => {
  const env = { HOST: '0.0.0.0', PORT: '0', GUATU_DATA: '/srv/guatu', DATABASE_URL: ' ' };
  expect(readConfig(env)).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    store: { databaseUrl: undefined, file: '/srv/guatu/guatu.gpkg' },
  });
  expect(readConfig({ DATABASE_URL: 'postgres://db/x' }).store.databaseUrl).toBe('postgres://db/x');
});

test('a database may be followed by another, and has so many connections', () => {
  const env = { DATABASE_READ_URL: 'postgres://replica/x', DATABASE_POOL: '20' };
  expect(readConfig(env).store).toMatchObject({ readUrl: 'postgres://replica/x', connections: 20 });
  for (const wrong of ['3', '201', '8.5', 'many', '-8'])
    expect(() => readConfig({ DATABASE_POOL: wrong })).toThrow(/连接数 DATABASE_POOL/);
});

test('backups go to a folder of their own, or are left to somebody else', () => {
  expect(readConfig({ GUATU_BACKUPS: '/mnt/other' }).backups).toEqual({
    folder: '/mnt/other',
    daily: true,
  });
  expect(readConfig({ GUATU_DATA: '/srv', GUATU_BACKUPS: 'off' }).backups).toEqual({
    folder: '/srv/backups',
    daily: false,
  });
});

test.each(['http', '-1', '65536', '80.5', '1e3', '0x50', '8787 8788'])(
  'PORT=%s is refused',
  (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(StartError);
  },
);

test.each([
  [undefined, undefined],
  ['/', undefined],
  ['/guatu', '/guatu'],
  ['/map/guatu/', '/map/guatu'],
])('BASE_PATH=%s is the path %s', (text, basePath) => {
  expect(readConfig({ BASE_PATH: text }).basePath).toBe(basePath);
});

test.each(['guatu', '/a b', '//', '/a//b', '/../x', 'https://host/guatu', '/a"b'])(
  'BASE_PATH=%s is told to be wrong',
  (text) => {
    expect(() => readConfig({ BASE_PATH: text })).toThrow(/BASE_PATH/);
  },
);

test.each([
  ['127.0.0.1', undefined, true],
  ['127.8.0.1', undefined, true],
  ['localhost', undefined, true],
  ['::1', undefined, true],
  ['0.0.0.0', undefined, false],
  ['192.168.1.20', undefined, false],
  ['::', undefined, false],
  ['127.0.0.1.example.cn', undefined, false],
  ['0.0.0.0', 'anyone', true],
])('on HOST=%s with GUATU_WRITE=%s writing is open: %s', (HOST, GUATU_WRITE, isOpen) => {
  expect(readConfig({ HOST, GUATU_WRITE }).readOnly === undefined).toBe(isOpen);
});

test('GUATU_WRITE is told to be wrong when it means nothing', () => {
  expect(() => readConfig({ GUATU_WRITE: 'yes' })).toThrow(/GUATU_WRITE/);
});
