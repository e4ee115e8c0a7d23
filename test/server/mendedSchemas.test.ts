import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { mendedSchemas } from '../../server/routes/documentation/mendedSchemas.ts';

const named = { $ref: '#/$defs/Name' };
const admits = (schema: unknown, value: unknown) =>
  new Ajv2020({ allowUnionTypes: true }).validate(
    { ...(schema as object), $defs: { Name: { type: 'object' } } },
    value,
  );

test('a nullable named type admits null, its own values and nothing else, however deep it stands', () => {
  const written = { allOf: [named, { type: ['object', 'null'], description: 'Known or not.' }] };
  expect(admits(written, null)).toBe(false);
  const mended = mendedSchemas({ list: [{ of: written }] });
  expect(mended).toEqual({
    list: [{ of: { description: 'Known or not.', anyOf: [named, { type: 'null' }] } }],
  });
  const [schema] = (mended as { list: { of: object }[] }).list;
  for (const [value, fits] of [
    [null, true],
    [{}, true],
    ['', false],
  ])
    expect(admits(schema?.of, value)).toBe(fits);
});

test('a tuple has its length', () => {
  const schema = mendedSchemas({ type: 'array', prefixItems: [{}, {}] });
  expect([[1], [1, 2], [1, 2, 3]].map((value) => admits(schema, value))).toEqual([
    false,
    true,
    false,
  ]);
});

test('other schemas stay as they are', () => {
  for (const schema of [
    named,
    { allOf: [named, { description: 'A name.' }] },
    { allOf: [named, named] },
    { anyOf: [named, { type: 'null' }] },
    { type: ['string', 'null'], enum: ['a', null] },
  ])
    expect(mendedSchemas(schema)).toEqual(schema);
});
