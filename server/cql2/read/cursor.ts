import { quoted } from '../../http/problem.ts';
import { FilterFault } from '../fault.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Where a reader of CQL2 text has got to. */
export type Cursor = {
  /** The token that comes next, or one further on. */
  peek(ahead?: number): Token;
  next(): Token;
  /** Takes a sign or a word if it comes next; words in capitals or not. */
  takes(text: string): boolean;
  /** Takes it or throws a FilterFault. */
  expect(text: string): Token;
  /** What is wrong with the token that comes next. */
  fault(zh: string, en: string): FilterFault;
};

export function cursorOver(source: string): Cursor {
  const tokens = tokensOf(source);
  let index = 0;
  const peek = (ahead = 0) => tokens[Math.min(index + ahead, tokens.length - 1)] as Token;
  const isNext = (text: string) => {
    const { kind, text: found } = peek();
    return (kind === 'sign' || kind === 'word') && found.toUpperCase() === text;
  };
  const next = () => {
    const token = peek();
    index += 1;
    return token;
  };
  const fault = (zh: string, en: string) => {
    const { kind, text, at } = peek();
    const found = kind === 'end' ? '结尾' : `“${quoted(text)}”`;
    const foundEn = kind === 'end' ? 'its end' : `“${quoted(text)}”`;
    return new FilterFault(at, `${zh}，见到的是${found}。`, `${en}, but found ${foundEn}.`);
  };
  return {
    peek,
    next,
    takes: (text) => isNext(text) && next() !== undefined,
    expect: (text) => {
      if (isNext(text)) return next();
      throw fault(`此处应为 ${text}`, `expected ${text} here`);
    },
    fault,
  };
}
