import { writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { serveGuatu } from '../../server/main.ts';
import { StartError } from '../../server/startError.ts';
import { temporaryFolder } from './served.ts';

const folder = temporaryFolder();
const fileOf = (name: string) => join(folder.path, name);

/** A certificate of this machine that nobody else vouches for. */
async function makeCertificate(name: string): Promise<void> {
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  writeFileSync(fileOf(`${name}.key`), made.private);
  writeFileSync(fileOf(`${name}.crt`), made.cert);
}

beforeAll(async () => {
  await makeCertificate('own');
  await makeCertificate('other');
  writeFileSync(fileOf('none.crt'), 'not a certificate');
});
afterAll(() => folder.remove());

const own = { TLS_CERT: fileOf('own.crt'), TLS_KEY: fileOf('own.key') };

test('with a certificate the server speaks HTTPS, and says so', async () => {
  const config = readConfig({ ...own, PORT: '0', GUATU_DATA: folder.path });
  const running = await serveGuatu(config, () => {});
  try {
    expect(running.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const health = await new Promise<string>((resolve, reject) => {
      get(`${running.url}/api/health`, { ca: config.tls?.cert }, (answer) => {
        answer.toArray().then((parts) => resolve(Buffer.concat(parts).toString()), reject);
      }).once('error', reject);
    });
    expect(JSON.parse(health)).toMatchObject({ status: 'ok' });
  } finally {
    await running.close();
  }
});

test.each([
  ['the key is not named', { TLS_CERT: own.TLS_CERT }, /TLS_CERT 与 TLS_KEY 须同时设置/],
  ['the certificate is not named', { TLS_KEY: own.TLS_KEY }, /go together/],
  ['there is no such file', { ...own, TLS_CERT: fileOf('away.crt') }, /无法读取（ENOENT）/],
  ['it is a folder', { ...own, TLS_KEY: folder.path }, /TLS_KEY=.* cannot be read \(EISDIR\)/],
  ['it is no certificate', { ...own, TLS_CERT: fileOf('none.crt') }, /须为 PEM 格式/],
  ['the key is that of another', { ...own, TLS_KEY: fileOf('other.key') }, /KEY_VALUES_MISMATCH/],
])('the server does not start, and says why, when %s', (_, env, sentence) => {
  const start = () => readConfig(env);
  expect(start).toThrow(StartError);
  expect(start).toThrow(sentence);
});
