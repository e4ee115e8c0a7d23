import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFilledStore, served } from './served.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
beforeAll(async () => {
  filled = await openFilledStore();
});
afterAll(() => filled?.close());

test.each([
  ['/openapi.json', '3.1'],
  ['/api/zones/jindong/ogc/api', '3.0'],
])('%s is a valid document of OpenAPI %s', async (address, version) => {
  const document = (await served(filled.store).json(address)) as Record<string, unknown>;
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe(version);
});
