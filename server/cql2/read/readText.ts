import {
  comparisons,
  spatialRelations,
  temporalRelations,
  type ArithmeticSign,
  type Expression,
  type IntervalEnd,
  type ReadFilter,
} from '../expression.ts';
import { quoted } from '../../http/problem.ts';
import { FilterFault } from '../fault.ts';
import type { Queryables } from '../types.ts';
import { cursorOver, type Cursor } from './cursor.ts';
import { dateOf, endOf, timestampOf } from './instants.ts';
import { comparedAsInstant } from './oldText.ts';
import { newParts, type Parts } from './parts.ts';
import type { FilterSystem } from './shapes.ts';
import { isShapeWord, readShapeText } from './shapeText.ts';
import { numberOf, requireStorable, textOf } from './texts.ts';

/** What a reader needs at every step. */
type Reading = {
  readonly cursor: Cursor;
  readonly parts: Parts;
  readonly system: FilterSystem;
  /** Of a text as GDAL before 3.9 writes it. */
  readonly old: Queryables | undefined;
};

/** CQL2 text (21-065r2, annex B) from its first character to its last. Throws a FilterFault. */
export function readText(source: string, system: FilterSystem, old?: Queryables): ReadFilter {
  requireStorable(0, source);
  const reading: Reading = { cursor: cursorOver(source), parts: newParts(), system, old };
  const expression = readOr(reading);
  if (reading.cursor.peek().kind !== 'end')
    throw reading.cursor.fault('过滤条件到此应已结束', 'expected the end of the filter');
  return { expression, placeOf: reading.parts.placeOf };
}

function readOr(reading: Reading): Expression {
  return joined(reading, 'or', 'OR', () => joined(reading, 'and', 'AND', () => readNot(reading)));
}

function joined(
  { cursor, parts }: Reading,
  kind: 'and' | 'or',
  word: string,
  read: () => Expression,
): Expression {
  const { at } = cursor.peek();
  const all = [read()];
  while (cursor.takes(word)) all.push(read());
  return all.length === 1 ? (all[0] as Expression) : parts.add(at, { kind, all });
}

function readNot(reading: Reading): Expression {
  const { cursor, parts } = reading;
  const { at } = cursor.peek();
  if (!cursor.takes('NOT')) return readPredicate(reading);
  return parts.within(at, () => parts.add(at, { kind: 'not', of: readNot(reading) }));
}

function readPredicate(reading: Reading): Expression {
  const { cursor, parts } = reading;
  const value = readSum(reading);
  const { at, kind, text } = cursor.peek();
  const sign = kind === 'sign' ? comparisons.find((one) => one === text) : undefined;
  if (sign !== undefined) {
    cursor.next();
    const right = readSum(reading);
    return parts.add(at, {
      kind: 'comparison',
      sign,
      left: value,
      right: reading.old ? comparedAsInstant(parts, reading.old, value, right) : right,
    });
  }
  if (cursor.takes('IS')) {
    const isNot = cursor.takes('NOT');
    cursor.expect('NULL');
    return negated(reading, at, isNot, parts.add(at, { kind: 'isNull', of: value }));
  }
  const isNot = cursor.takes('NOT');
  if (cursor.takes('LIKE'))
    return negated(
      reading,
      at,
      isNot,
      parts.add(at, { kind: 'like', value, pattern: readSum(reading) }),
    );
  if (reading.old && cursor.takes('ILIKE')) {
    const folded = (of: Expression) => parts.add(at, { kind: 'fold', by: 'case', of });
    return parts.add(at, { kind: 'like', value: folded(value), pattern: folded(readSum(reading)) });
  }
  if (cursor.takes('BETWEEN')) {
    const low = readSum(reading);
    cursor.expect('AND');
    const between = parts.add(at, { kind: 'between', value, low, high: readSum(reading) });
    return negated(reading, at, isNot, between);
  }
  if (cursor.takes('IN')) {
    cursor.expect('(');
    const list = [readOr(reading)];
    while (cursor.takes(',')) list.push(readOr(reading));
    cursor.expect(')');
    return negated(reading, at, isNot, parts.add(at, { kind: 'in', value, list }));
  }
  if (isNot)
    throw cursor.fault(
      'NOT 之后应为 LIKE、BETWEEN 或 IN',
      'expected LIKE, BETWEEN or IN after NOT',
    );
  return value;
}

function negated({ parts }: Reading, at: number, isNot: boolean, of: Expression): Expression {
  return isNot ? parts.add(at, { kind: 'not', of }) : of;
}

function readSum(reading: Reading): Expression {
  return inRow(reading, ['+', '-'], () =>
    inRow(reading, ['*', '/', '%', 'div'], () => readPower(reading)),
  );
}

function inRow(
  { cursor, parts }: Reading,
  signs: readonly ArithmeticSign[],
  read: () => Expression,
): Expression {
  let left = read();
  for (;;) {
    const { at } = cursor.peek();
    const sign = signs.find((one) => cursor.takes(one.toUpperCase()));
    if (sign === undefined) return left;
    left = parts.add(at, { kind: 'arithmetic', sign, left, right: read() });
  }
}

function readPower(reading: Reading): Expression {
  const { cursor, parts } = reading;
  const left = readOperand(reading);
  const { at } = cursor.peek();
  if (!cursor.takes('^')) return left;
  return parts.add(at, { kind: 'arithmetic', sign: '^', left, right: readOperand(reading) });
}

function readOperand(reading: Reading): Expression {
  const { cursor, parts } = reading;
  const { kind, text, at } = cursor.peek();
  if (cursor.takes('(')) {
    const inner = parts.within(at, () => readOr(reading));
    cursor.expect(')');
    return inner;
  }
  if (text === '-' && kind === 'sign') {
    cursor.next();
    if (cursor.peek().kind === 'number') return numberOf(parts, at, -Number(cursor.next().text));
    const of = parts.within(at, () => readOperand(reading));
    const minusOne = parts.add(at, { kind: 'number', value: -1 });
    return parts.add(at, { kind: 'arithmetic', sign: '*', left: minusOne, right: of });
  }
  if (text === '+' && kind === 'sign' && cursor.peek(1).kind === 'number') cursor.next();
  const token = cursor.peek();
  if (token.kind === 'number') return numberOf(parts, at, Number(cursor.next().text));
  if (kind === 'text') return textOf(parts, at, cursor.next().text);
  if (kind === 'quotedWord') return parts.add(at, { kind: 'property', name: cursor.next().text });
  if (kind === 'word') return readWord(reading);
  throw cursor.fault('此处应为属性、值或条件', 'expected a property, a value or a condition here');
}

/** Words with a meaning of their own, which a property of that name needs double quotes to be told from. */
const reserved = ['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS', 'NULL', 'DIV'];

function readWord(reading: Reading): Expression {
  const { cursor, parts } = reading;
  const { text, at } = cursor.peek();
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') {
    cursor.next();
    return parts.add(at, { kind: 'boolean', value: word === 'TRUE' });
  }
  if (reserved.includes(word))
    throw cursor.fault(
      '此处应为属性、值或条件',
      'expected a property, a value or a condition here',
    );
  const opens = cursor.peek(1);
  const isCall = opens.kind === 'sign' && opens.text === '(';
  if (isShapeWord(word) && (isCall || cursor.peek(1).text.toUpperCase() === 'Z'))
    return readShapeText(cursor, parts, reading.system);
  if (!isCall) return parts.add(at, { kind: 'property', name: cursor.next().text });
  return parts.within(at, () => readCall(reading, word));
}

function readCall(reading: Reading, word: string): Expression {
  const { cursor, parts } = reading;
  const { text: name, at } = cursor.next();
  cursor.expect('(');
  const call = callOf(reading, word, at);
  if (call === undefined)
    throw new FilterFault(
      at,
      `没有函数“${quoted(name)}”。`,
      `there is no function “${quoted(name)}”.`,
    );
  cursor.expect(')');
  return parts.add(at, call);
}

function callOf(reading: Reading, word: string, at: number): Expression | undefined {
  const { cursor, parts } = reading;
  if (word === 'CASEI') return { kind: 'fold', by: 'case', of: readSum(reading) };
  if (word === 'ACCENTI') return { kind: 'fold', by: 'accent', of: readSum(reading) };
  if (word === 'DATE') return readQuoted(cursor, (text) => dateOf(parts, at, text));
  if (word === 'TIMESTAMP') return readQuoted(cursor, (text) => timestampOf(parts, at, text));
  if (word === 'INTERVAL') {
    const from = readEnd(reading);
    cursor.expect(',');
    return { kind: 'interval', from, to: readEnd(reading) };
  }
  const spatial = spatialRelations.find((relation) => word === `S_${relation.toUpperCase()}`);
  if (spatial !== undefined) return { kind: 'spatial', relation: spatial, ...readTwo(reading) };
  const temporal = temporalRelations.find((relation) => word === `T_${relation.toUpperCase()}`);
  if (temporal !== undefined) return { kind: 'temporal', relation: temporal, ...readTwo(reading) };
  return undefined;
}

function readTwo(reading: Reading): { readonly left: Expression; readonly right: Expression } {
  const left = readSum(reading);
  reading.cursor.expect(',');
  return { left, right: readSum(reading) };
}

function readEnd({ cursor, parts }: Reading): IntervalEnd {
  const { kind, at } = cursor.peek();
  if (kind === 'text') return endOf(parts, at, cursor.next().text);
  if (kind === 'word' || kind === 'quotedWord')
    return parts.add(at, { kind: 'property', name: cursor.next().text });
  throw cursor.fault(
    "此处应为 '2010-09-30'、'..' 或属性",
    "expected '2010-09-30', '..' or a property",
  );
}

function readQuoted<T>(cursor: Cursor, read: (text: string) => T): T {
  if (cursor.peek().kind !== 'text')
    throw cursor.fault('此处应为单引号里的日期或时刻', 'expected a day or moment in quotes');
  return read(cursor.next().text);
}
