import { quoted } from '../../http/problem.ts';
import { FilterFault } from '../fault.ts';

export type Token = {
  readonly kind: 'word' | 'quotedWord' | 'text' | 'number' | 'sign' | 'end';
  /** Of a text without its quotes and escapes; of a word as it is written. */
  readonly text: string;
  readonly at: number;
};

const start = String.raw`:_A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1ffe\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`;
const word = new RegExp(String.raw`[${start}][${start}.\d\u0300-\u036f\u203f\u2040]*`, 'uy');
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const sign = /<>|<=|>=|[=<>(),+\-*/%^]/y;
const space = /[\s\u0085]+/y;

/** What stands after a backslash for a character that cannot be written (21-065r2, /req/cql2-text/escaping). */
const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  "'": "'",
  '\\': '\\',
};

/** Splits CQL2 text into words, literals and signs; throws a FilterFault for what is none of them. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const matched = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const character = source.charAt(at);
    const blank = matched(space);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    if (character === "'" || character === '"') {
      const { text, end } = character === "'" ? textAt(source, at) : quotedWordAt(source, at);
      tokens.push({ kind: character === "'" ? 'text' : 'quotedWord', text, at });
      at = end;
      continue;
    }
    const [kind, text] = (
      [
        ['number', matched(number)],
        ['word', matched(word)],
        ['sign', matched(sign)],
      ] as const
    ).find(([, found]) => found !== undefined) ?? ['sign', undefined];
    if (text === undefined)
      throw new FilterFault(
        at,
        `不认识“${quoted(character)}”。`,
        `“${quoted(character)}” is not known here.`,
      );
    tokens.push({ kind, text, at });
    at += text.length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

type Enclosed = { readonly text: string; readonly end: number };

/** `'it''s'`, `'it\'s'`. A backslash before anything without a meaning of its own stays, so that `\%` reaches LIKE. */
function textAt(source: string, opened: number): Enclosed {
  let text = '';
  for (let at = opened + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    const next = source.charAt(at + 1);
    const escaped = character === '\\' ? escapes[next] : undefined;
    if (escaped !== undefined) {
      text += escaped;
      at += 1;
    } else if (character !== "'") text += character;
    else if (next === "'") {
      text += "'";
      at += 1;
    } else return { text, end: at + 1 };
  }
  throw new FilterFault(
    opened,
    '此处开始的文字没有以单引号结束。',
    'the text that begins here has no closing quote.',
  );
}

function quotedWordAt(source: string, opened: number): Enclosed {
  const closed = source.indexOf('"', opened + 1);
  if (closed < 0)
    throw new FilterFault(
      opened,
      '此处开始的属性名没有以双引号结束。',
      'the name that begins here has no closing quote.',
    );
  return { text: source.slice(opened + 1, closed), end: closed + 1 };
}
