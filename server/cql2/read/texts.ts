import type { Expression, Place } from '../expression.ts';
import { FilterFault } from '../fault.ts';
import type { Parts } from './parts.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unstorable = /\u0000|\p{Cs}/u;

/** Throws a FilterFault for U+0000 and half characters, which no engine takes. */
export function requireStorable(place: Place, text: string): void {
  const found = unstorable.exec(text);
  if (found === null) return;
  throw new FilterFault(
    typeof place === 'number' ? place + found.index : place,
    '不能含有空字符或残缺的字符。',
    'null characters and half characters are not taken.',
  );
}

export function textOf(parts: Parts, place: Place, value: string): Expression {
  return parts.add(place, { kind: 'text', value });
}

/** Throws a FilterFault for 1e999. */
export function numberOf(parts: Parts, place: Place, value: number): Expression {
  if (Number.isFinite(value)) return parts.add(place, { kind: 'number', value });
  throw new FilterFault(place, '数值过大。', 'the number is too large.');
}
