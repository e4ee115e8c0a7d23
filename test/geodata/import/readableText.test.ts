import { expect, test } from 'vitest';
import { readableText } from '../../../geodata/import/readableText.ts';

test('of a number or a name what can be read is left, and of an essay its beginning', () => {
  expect(readableText(' 鞋\n塘\u202e ')).toBe('鞋塘');
  expect(readableText('塘'.repeat(200))).toBe('塘'.repeat(200));
  expect(readableText('塘'.repeat(1_000_000))).toBe(`${'塘'.repeat(200)}…`);
});
