import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { ProblemError, quoted } from '../../../server/http/problem.ts';
import { problemOf, problemResponse } from '../../../server/http/problemResponse.ts';
import {
  StoreError,
  StoreFullError,
  StoreInUseError,
  StoreReadOnlyError,
  StoreTimeoutError,
  StoreUnavailableError,
  StoreUnusableError,
} from '../../../server/store/errors.ts';

async function answerTo(error: unknown): Promise<Response> {
  const app = new Hono().get('/', (c) => problemResponse(c, problemOf(error), 'id-1'));
  return app.request('/');
}

const secret = new Error('select * from parcel at /srv/guatu/server/store.ts:1:1');

test.each([
  ['an expected problem', new ProblemError('bad-date', bilingual('日期', 'date')), 400, 'bad-date'],
  ['a body that is no JSON', new HTTPException(400, { cause: secret }), 400, 'not-json'],
  ['a body of another type', new HTTPException(415), 415, 'wrong-media-type'],
  ['any other refusal of the framework', new HTTPException(418), 500, 'internal'],
  [
    'a store out of reach',
    new StoreUnavailableError('x', { cause: secret }),
    503,
    'store-unavailable',
  ],
  ['a store in use', new StoreInUseError('x', { cause: secret }), 503, 'store-unavailable'],
  ['a store too slow', new StoreTimeoutError('x', { cause: secret }), 504, 'store-timeout'],
  ['a full disk', new StoreFullError('x', { cause: secret }), 507, 'store-full'],
  ['what is only read', new StoreReadOnlyError('x', { cause: secret }), 503, 'store-read-only'],
  ['damaged data', new StoreUnusableError('x', { cause: secret }), 500, 'store-damaged'],
  ['a store that fails', new StoreError(secret.message, { cause: secret }), 500, 'internal'],
  ['a fault of ours', secret, 500, 'internal'],
  ['what is no error at all', 'select', 500, 'internal'],
])('%s is answered without its insides', async (_name, error, status, kind) => {
  const response = await answerTo(error);
  expect(response.status).toBe(status);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    type: expect.stringContaining(`/docs#${kind}`) as string,
    status,
    requestId: 'id-1',
  });
  expect(text).not.toMatch(/select|server\/store|\.ts/);
  expect(problemOf(error) === error || problemOf(error).cause === error).toBe(true);
});

test('a store out of reach says when to come back', async () => {
  const response = await answerTo(new StoreUnavailableError('x'));
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
});

test('text of a request is quoted short and without control characters', () => {
  expect(quoted('a\r\n\u0000\u009b\u2028b')).toBe('a\ufffd\ufffd\ufffd\ufffd\ufffdb');
  expect(quoted('x'.repeat(1000))).toHaveLength(61);
});
