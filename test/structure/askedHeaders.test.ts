import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Of a question alone; `questionOf` in `server/http/answersAgain.ts` tells questions apart by them, or leaves them to the app. */
const ofQuestions = ['Accept', 'Accept-Encoding', 'If-None-Match', 'Upgrade', 'Content-Length'];
/** Of what writes, sends a body or asks for methods, which is never answered again, and of whom cookies and the audit are for. */
const ofOthers = [
  'Content-Type',
  'Content-Encoding',
  'Origin',
  'Sec-Fetch-Site',
  'X-Forwarded-Host',
  'X-Forwarded-For',
  'X-Forwarded-Proto',
  'Access-Control-Request-Method',
];

test('the server looks at no header that answers given again know nothing of', () => {
  const folder = new URL('../../server', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const asked = files.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/req\.header\('([^']+)'\)/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(new Set(asked)).toEqual(new Set([...ofQuestions, ...ofOthers]));
});
