import { expect, test } from 'vitest';
import { attachment } from '../../../server/http/attachment.ts';

test.each([
  ['通报.docx', "UTF-8''%E9%80%9A%E6%8A%A5.docx"],
  ["it's (1)*!.xlsx", "UTF-8''it%27s%20%281%29%2A%21.xlsx"],
  ['"a";b', "UTF-8''%22a%22%3Bb"],
])('%s is coded as RFC 5987 wants it', (name, coded) => {
  expect(attachment(name, 'plain.docx')).toBe(
    `attachment; filename="plain.docx"; filename*=${coded}`,
  );
});
