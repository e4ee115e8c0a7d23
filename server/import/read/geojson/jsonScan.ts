import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';

/** A value within bytes of JSON. */
export type Span = { readonly start: number; readonly end: number };

/** Values lie deeper in no file of shapes; one that is nested a million times is made to break readers. */
const maxDepth = 64;

const [quote, backslash, comma, colon, braceOpen, braceClose, bracketOpen, bracketClose] =
  Buffer.from('"\\,:{}[]') as unknown as number[];

/** Blanks, and the record separator of RFC 8142. */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x1e;
}

/** The values that follow one another in bytes: one in a document, many in newline-delimited JSON. */
export function* valuesIn(bytes: Uint8Array, from: number, to: number): Generator<Span> {
  let at = skipBlanks(bytes, from, to);
  while (at < to) {
    const end = endOfValue(bytes, at, to);
    yield { start: at, end };
    at = skipBlanks(bytes, end, to);
  }
}

/** The elements of a list, without reading them. */
export function* elementsOf(bytes: Uint8Array, { start, end }: Span): Generator<Span> {
  let at = skipBlanks(bytes, start + 1, end);
  while (at < end - 1) {
    const next = endOfValue(bytes, at, end - 1);
    yield { start: at, end: next };
    at = skipBlanks(bytes, next, end);
    if (bytes[at] === comma) at = skipBlanks(bytes, at + 1, end);
  }
}

/** The members of an object, the last of a name. */
export function membersOf(bytes: Uint8Array, { start, end }: Span): Map<string, Span> {
  const members = new Map<string, Span>();
  let at = skipBlanks(bytes, start + 1, end);
  while (at < end - 1) {
    const nameEnd = endOfValue(bytes, at, end);
    const name = String(jsonAt(bytes, { start: at, end: nameEnd }));
    at = skipBlanks(bytes, nameEnd, end);
    if (bytes[at] !== colon) throw broken(at);
    at = skipBlanks(bytes, at + 1, end);
    const next = endOfValue(bytes, at, end - 1);
    members.set(name, { start: at, end: next });
    at = skipBlanks(bytes, next, end);
    if (bytes[at] === comma) at = skipBlanks(bytes, at + 1, end);
  }
  return members;
}

export function jsonAt(bytes: Uint8Array, { start, end }: Span): unknown {
  try {
    return JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'),
    );
  } catch {
    throw broken(start);
  }
}

export function isObject(bytes: Uint8Array, { start }: Span): boolean {
  return bytes[start] === braceOpen;
}

export function isList(bytes: Uint8Array, { start }: Span): boolean {
  return bytes[start] === bracketOpen;
}

function skipBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(bytes[at])) at += 1;
  return at;
}

/** Where a value ends: behind its closing bracket or quote, or before what follows a number or word. */
function endOfValue(bytes: Uint8Array, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === quote) at = endOfText(bytes, at, to);
    else if (byte === braceOpen || byte === bracketOpen) depth += 1;
    else if (byte === braceClose || byte === bracketClose) depth -= 1;
    else if (depth > 0) continue;
    else if (byte === comma || byte === colon || isBlank(byte)) return at > from ? at : fail(at);
    else continue;
    if (depth > maxDepth) throw tooDeep(at);
    if (depth < 0) return at > from ? at : fail(at);
    if (depth === 0) return at + 1;
  }
  return depth === 0 && to > from ? to : fail(to);
}

function endOfText(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === quote) return at;
  }
  return fail(to);
}

function fail(at: number): never {
  throw broken(at);
}

function broken(at: number) {
  return unreadable(
    `JSON 在第 ${at + 1} 个字节处不完整或写错了；请重新导出。`,
    `The JSON is incomplete or wrong at byte ${at + 1}; export it anew.`,
  );
}

function tooDeep(at: number) {
  return unreadable(
    `JSON 在第 ${at + 1} 个字节处嵌套超过 ${maxDepth} 层，不是图形文件。`,
    `The JSON is nested more than ${maxDepth} deep at byte ${at + 1}; it is no file of shapes.`,
  );
}
