import { expect, test } from 'vitest';
import { readerOf } from '../../../web/state/reader.ts';

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['zh-TW'], 'zh'],
  [['ZH'], 'zh'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de-DE', 'zh-CN', 'en'], 'zh'],
  [['de-DE', 'fr'], 'en'],
  [[], 'zh'],
])('a browser that lists %j reads %s', (languages, language) => {
  expect(readerOf(languages, false)).toEqual({ language, colourScheme: 'light' });
});

test('a dark system is dark', () => {
  expect(readerOf(['zh-CN'], true).colourScheme).toBe('dark');
});
