import { expect, test } from 'vitest';
import { contentCodingFor } from '../../../server/http/acceptEncoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['identity;q=0.1, br;q=0.5', 'br'],
  ['deflate', 'identity'],
  ['BR ; Q=1', 'br'],
  ['br;q=much, gzip;q=0.1', 'gzip'],
  [',,;q=1,gzip', 'gzip'],
])('Accept-Encoding %j takes %s', (header, coding) => {
  expect(contentCodingFor(header)).toBe(coding);
});
