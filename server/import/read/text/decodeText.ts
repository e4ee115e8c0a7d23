import { encodings, type Encoding } from '../../../../geodata/survey/surveyFile.ts';

/** Text as it reads in an encoding, without the mark of byte order; what has no meaning there becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The text, or null where bytes have no meaning. A character cut off at the end, as fields of fixed width have it, is none. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** A short name of unknown encoding: UTF-8 if it is that, else GBK. */
export function decodeName(bytes: Uint8Array): string {
  return decodeStrictly(bytes, 'utf-8') ?? decodeText(bytes, 'gb18030');
}

/** Code pages and names of encodings as files and people write them, without blanks and signs: `ANSI 936` → `ansi936`. */
const labels: readonly (readonly [RegExp, Encoding])[] = [
  [/^(utf8|cp65001|65001|unicode)$/, 'utf-8'],
  // ANSI and OEM are the code page of the machine, which in China is 936.
  [
    /^(ansi|oem|cp|windows|ms|x)?(936|54936)$|^(gbk|gb2312|gb18030|euccn|chinese)|^(ansi|oem)$/,
    'gb18030',
  ],
  [/^(ansi|oem|cp|windows|ms|x)?950$|^big5/, 'big5'],
  [/^utf16(le)?$|^ucs2$/, 'utf-16le'],
  [/^utf16be$/, 'utf-16be'],
];

/** `ANSI 936`, `GB2312` and `cp936` → `gb18030`; undefined for what is not known here. */
export function encodingOf(label: string): Encoding | undefined {
  const plain = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  return encodings.find((one) => one === label) ?? labels.find(([names]) => names.test(plain))?.[1];
}
