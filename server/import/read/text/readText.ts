import type { Encoding, EncodingChoice } from '../../../../geodata/survey/surveyFile.ts';
import { chooseEncoding, type EncodedText } from './chooseEncoding.ts';
import { decodeText } from './decodeText.ts';

/** Rows that a person judges an encoding by. */
export const sampleRows = 5;

/** The text of a file, and how it was read. */
export function readText(
  bytes: Uint8Array,
  wanted: Encoding | undefined,
  declared: EncodedText['declared'] = null,
): { readonly text: string; readonly encoding: EncodingChoice } {
  const choice = chooseEncoding({ pieces: [bytes], declared, wanted });
  const text = decodeText(bytes, choice.encoding);
  return { text, encoding: { ...choice, rows: tellingRows(text) } };
}

/** The first lines that are not in plain ASCII, for these tell; the first of all where there are none. */
function tellingRows(text: string): string[] {
  const head = text.slice(0, 1_000_000).split(/\r\n?|\n/);
  const telling = head.filter((line) => /[^\p{ASCII}]/u.test(line)).slice(0, sampleRows);
  return (telling.length > 0 ? telling : head.slice(0, sampleRows)).map((line) =>
    line.slice(0, 200),
  );
}

/** Lines one by one, without a copy of them all: of a text of 100 MB there are millions. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
  }
}
