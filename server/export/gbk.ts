import { Buffer } from 'node:buffer';

/** What a printer sets for a character that the case has not. */
const geta = '〓';

const decoder = new TextDecoder('gbk');
let table: Uint16Array | undefined;

/** The two bytes of each character of GBK by its number, 0 for those it lacks: the decoder turned round, for Node has no encoder. */
function gbkTable(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const number = character.charCodeAt(0);
      const isOne = character.length === 1 && number !== 0xfffd && number > 0x7f;
      if (isOne && made[number] === 0) made[number] = lead * 256 + trail;
    }
  table = made;
  return made;
}

/**
 * Text in GBK, or in UTF-8.
 *
 * @param instead what stands for a character that GBK has not; told of each
 */
export function encoderOf(
  encoding: 'gbk' | 'utf-8',
  instead: (character: string) => string = () => geta,
): (text: string) => Uint8Array {
  if (encoding === 'utf-8') {
    const encoder = new TextEncoder();
    return (text) => encoder.encode(text);
  }
  const codes = gbkTable();
  return (text) => encoded(withoutMissing(text, codes, instead), codes);
}

/** The usual text lacks nothing and is passed on as it is. */
function withoutMissing(
  text: string,
  codes: Uint16Array,
  instead: (character: string) => string,
): string {
  const isMissing = (number: number) => number > 0x7f && codes[number] === 0;
  let index = 0;
  while (index < text.length && !isMissing(text.charCodeAt(index))) index += 1;
  if (index === text.length) return text;
  return text.replace(/[^\0-\x7f]/gu, (character) =>
    isMissing(character.charCodeAt(0)) ? instead(character) : character,
  );
}

function encoded(text: string, codes: Uint16Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(2 * text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const number = text.charCodeAt(index);
    if (number < 0x80) bytes[length++] = number;
    else {
      const code = codes[number] ?? 0;
      bytes[length++] = code >> 8;
      bytes[length++] = code & 0xff;
    }
  }
  return bytes.subarray(0, length);
}
