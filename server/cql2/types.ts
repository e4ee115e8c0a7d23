import { quoted } from '../http/problem.ts';
import type { Expression, IntervalEnd, ReadFilter, TemporalRelation } from './expression.ts';
import { FilterFault } from './fault.ts';

/** What a property of a feature holds; a date is a text there, `2010-09-30`. */
export type PropertyType = 'text' | 'number' | 'boolean' | 'date' | 'geometry';
export type Queryables = ReadonlyMap<string, PropertyType>;

type ValueType = 'text' | 'number' | 'boolean' | 'instant' | 'interval' | 'geometry';

const names: Readonly<Record<ValueType, readonly [string, string]>> = {
  text: ['文字', 'a text'],
  number: ['数', 'a number'],
  boolean: ['真假', 'true or false'],
  instant: ['日期或时刻', 'a day or moment'],
  interval: ['时段', 'an interval'],
  geometry: ['图形', 'a shape'],
};

/** Throws a FilterFault for a property that is none of these, and for what cannot be compared with, added to or held against what it is. */
export function requireTypes({ expression, placeOf }: ReadFilter, queryables: Queryables): void {
  requireType(expression, ['boolean']);

  function requireType(part: Expression, wanted: readonly ValueType[]): ValueType {
    const found = typeOf(part);
    if (wanted.includes(found)) return found;
    const [zh, en] = [0, 1].map((language) => (type: ValueType) => names[type][language as 0 | 1]);
    throw new FilterFault(
      placeOf(part),
      `此处应为${wanted.map((type) => zh?.(type)).join('或')}，不是${zh?.(found)}。`,
      `expected ${wanted.map((type) => en?.(type)).join(' or ')} here, not ${en?.(found)}.`,
    );
  }

  function requireAlike(parts: readonly Expression[], wanted: readonly ValueType[]): void {
    let types = wanted;
    for (const part of parts) types = [requireType(part, types)];
  }

  function typeOf(part: Expression): ValueType {
    switch (part.kind) {
      case 'and':
      case 'or':
        for (const one of part.all) requireType(one, ['boolean']);
        return 'boolean';
      case 'not':
        return requireType(part.of, ['boolean']);
      case 'comparison':
        requireAlike([part.left, part.right], scalars);
        return 'boolean';
      case 'like':
        requireAlike([part.value, part.pattern], ['text']);
        requirePattern(part.pattern);
        return 'boolean';
      case 'between':
        requireAlike([part.value, part.low, part.high], ['number']);
        return 'boolean';
      case 'in':
        requireAlike([part.value, ...part.list], scalars);
        return 'boolean';
      case 'isNull':
        typeOf(part.of);
        return 'boolean';
      case 'spatial':
        requireAlike([part.left, part.right], ['geometry']);
        return 'boolean';
      case 'temporal': {
        const wanted = ofInstantsToo.includes(part.relation) ? temporals : (['interval'] as const);
        requireType(part.left, wanted);
        requireType(part.right, wanted);
        return 'boolean';
      }
      case 'arithmetic':
        requireAlike([part.left, part.right], ['number']);
        return 'number';
      case 'fold':
        return requireType(part.of, ['text']);
      case 'property':
        return typeOfProperty(part);
      case 'interval':
        requireEnd(part.from);
        requireEnd(part.to);
        return 'interval';
      case 'date':
      case 'timestamp':
        return 'instant';
      case 'shape':
      case 'box':
        return 'geometry';
      case 'text':
      case 'number':
      case 'boolean':
        return part.kind;
    }
  }

  function typeOfProperty(part: Extract<Expression, { kind: 'property' }>): ValueType {
    const type = queryables.get(part.name);
    if (type !== undefined) return type === 'date' ? 'instant' : type;
    const all = [...queryables.keys()];
    throw new FilterFault(
      placeOf(part),
      `没有属性“${quoted(part.name)}”；可用：${all.join('、')}。`,
      `there is no property “${quoted(part.name)}”; there are: ${all.join(', ')}.`,
    );
  }

  function requireEnd(end: IntervalEnd): void {
    if (end.kind !== 'open') requireType(end, ['instant']);
  }

  function requirePattern(pattern: Expression): void {
    if (pattern.kind === 'fold') return requirePattern(pattern.of);
    if (pattern.kind === 'text') return;
    throw new FilterFault(
      placeOf(pattern),
      'LIKE 之后应为单引号里的文字。',
      'expected a text in quotes after LIKE.',
    );
  }
}

const temporals: readonly ValueType[] = ['instant', 'interval'];
/** The others are between intervals alone (21-065r2, table 8). */
const ofInstantsToo: readonly TemporalRelation[] = [
  'after',
  'before',
  'disjoint',
  'equals',
  'intersects',
];
const scalars: readonly ValueType[] = ['text', 'number', 'boolean', 'instant'];
