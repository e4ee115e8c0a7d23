import { isAscii, isUtf8 } from 'node:buffer';
import { bilingual, type Bilingual } from '../../../../geodata/bilingual.ts';
import type { Encoding, EncodingChoice } from '../../../../geodata/survey/surveyFile.ts';
import { decodeStrictly, decodeText } from './decodeText.ts';

/** Bytes of text, and what is said of their encoding. */
export type EncodedText = {
  /** Fields, or a whole text. */
  readonly pieces: readonly Uint8Array[];
  /** What the file says, and where: `.cpg`. Null when it says nothing. */
  readonly declared: { readonly encoding: Encoding; readonly by: string } | null;
  /** What whoever asks wants it to be read in. */
  readonly wanted: Encoding | undefined;
};

type Choice = Omit<EncodingChoice, 'rows'>;

/**
 * The encoding of text: what was asked for, else what the bytes can be. What the file says of itself decides only where the
 * bytes leave a choice, because a `.cpg` often says UTF-8 beside a table in GBK.
 */
export function chooseEncoding({ pieces, declared, wanted }: EncodedText): Choice {
  if (wanted !== undefined) return choice(wanted, 1, '按指定的编码', 'As asked for');
  const marked = markOf(pieces[0]);
  if (marked) return choice(marked, 1, '文件开头有编码标记', 'The text begins with a mark');
  if (pieces.every((piece) => isAscii(piece)))
    return choice('utf-8', 1, '只有英文字符', 'There are only ASCII characters');
  const head = headOf(pieces);
  const utf8 = pieces.every(isUtf8ButForItsEnd) ? textsIn(head, 'utf-8') : null;
  const gbk = textsIn(head, 'gb18030');
  if (declared?.encoding === 'big5' && utf8 === null && textsIn(head, 'big5') !== null)
    return choice('big5', 0.9, `${declared.by} 写明 Big5`, `${declared.by} says Big5`);
  if (utf8 !== null && gbk !== null) return likelier(utf8, gbk, declared);
  if (utf8 !== null) return found('utf-8', 0.99, declared);
  if (gbk !== null) return found('gb18030', 0.95, declared);
  const { encoding, by } = declared ?? { encoding: 'gb18030' as const, by: '' };
  return choice(
    encoding,
    0.3,
    `有字符读不出来，既不是 UTF-8 也不是 GBK；${by ? `暂按 ${by} 读` : '暂按 GBK 读'}`,
    `Some characters are neither UTF-8 nor GBK; read as ${by || 'GBK'} for now`,
  );
}

function choice(encoding: Encoding, confidence: number, zh: string, en: string): Choice {
  return { encoding, confidence, reason: bilingual(zh, en) };
}

const shown: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/** The only encoding that the bytes have a meaning in. */
function found(encoding: Encoding, confidence: number, declared: EncodedText['declared']): Choice {
  const reason = reasonOf(encoding, declared);
  return { encoding, confidence, reason };
}

function reasonOf(encoding: Encoding, declared: EncodedText['declared']): Bilingual {
  const name = shown[encoding];
  if (!declared) return bilingual(`内容符合 ${name}`, `The bytes are ${name}`);
  if (declared.encoding === encoding)
    return bilingual(
      `${declared.by} 写明 ${name}，内容也符合`,
      `${declared.by} says ${name}, and the bytes agree`,
    );
  return bilingual(
    `${declared.by} 写的是 ${shown[declared.encoding]}，但内容是 ${name}`,
    `${declared.by} says ${shown[declared.encoding]}, but the bytes are ${name}`,
  );
}

/** Of two readings the one in everyday characters: UTF-8 read as GBK is full of rare ones, GBK read as UTF-8 of Greek. */
function likelier(utf8: string, gbk: string, declared: EncodedText['declared']): Choice {
  const lead = everydayShare(utf8) - everydayShare(gbk);
  if (Math.abs(lead) > 0.2) return found(lead > 0 ? 'utf-8' : 'gb18030', 0.9, declared);
  return found(declared?.encoding ?? (lead >= 0 ? 'utf-8' : 'gb18030'), 0.6, declared);
}

/** Bytes that tell GBK: decoding all of a large file takes seconds. */
const examined = 1_000_000;

/** Pieces from the first one on that have so many bytes together, the last one cut. */
function headOf(pieces: readonly Uint8Array[]): Uint8Array[] {
  const head: Uint8Array[] = [];
  let left = examined;
  for (const piece of pieces) {
    if (left <= 0) break;
    head.push(piece.subarray(0, left));
    left -= piece.length;
  }
  return head;
}

/** Natively and so at once, but for a character that a field of fixed width cuts off. */
function isUtf8ButForItsEnd(bytes: Uint8Array): boolean {
  return isUtf8(bytes) || (bytes.length <= examined && decodeStrictly(bytes, 'utf-8') !== null);
}

/** All pieces as one text; null when one of them has no meaning. */
function textsIn(pieces: readonly Uint8Array[], encoding: Encoding): string | null {
  const texts: string[] = [];
  for (const piece of pieces) {
    const text = decodeStrictly(piece, encoding);
    if (text === null) return null;
    texts.push(text);
  }
  return texts.join(' ').slice(0, 100_000);
}

/** The 3755 characters of the first level of GB 2312, and Chinese punctuation. */
const everyday = new Set(
  [...range(0xb0, 0xd7), 0xa1, 0xa3].flatMap((lead) => [
    ...decodeText(Uint8Array.from(range(0xa1, 0xfe).flatMap((trail) => [lead, trail])), 'gb18030'),
  ]),
);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function everydayShare(text: string): number {
  const others = [...text].filter((character) => character > '\u007f');
  return others.filter((character) => everyday.has(character)).length / Math.max(1, others.length);
}

function markOf(bytes: Uint8Array = new Uint8Array()): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
