import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfUnstorableText } from '../../../server/http/unstorableText.ts';

test('a text that no database keeps is found wherever it stands, as value or name', () => {
  const bad = fc.constantFrom('\u0000', 'a\ud800', '\udfffb', '鞋\u0000塘');
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), bad, (path, text) => {
      const around = (inner: unknown) =>
        path.reduceRight<unknown>((value, name) => ({ other: [1], [name]: value }), inner);
      expect(placeOfUnstorableText(JSON.stringify(around(text)))).toBeDefined();
      expect(placeOfUnstorableText(JSON.stringify(around({ [text]: 1 })))).toBeDefined();
    }),
  );
});

test('whatever can be kept is let through, however it is written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value);
      fc.pre(!/\\u0000|\\ud[89a-f]/.test(json));
      expect(placeOfUnstorableText(json)).toBeUndefined();
    }),
  );
  for (const json of ['"\\ud83d\\ude00"', '"\\\\u0000"', '{"a":"\\ud', '[[['.repeat(1e4)])
    expect(placeOfUnstorableText(json)).toBeUndefined();
});

test('the place is named as in every fault', () => {
  expect(placeOfUnstorableText('{"entries":[{"note":{"zh":"a\\u0000"}}]}')).toBe(
    '/entries/0/note/zh',
  );
});
