import {
  arithmeticSigns,
  comparisons,
  spatialRelations,
  temporalRelations,
  type Expression,
  type IntervalEnd,
  type ReadFilter,
} from '../expression.ts';
import { quoted } from '../../http/problem.ts';
import { FilterFault } from '../fault.ts';
import { dateOf, endOf, timestampOf } from './instants.ts';
import { newParts, type Parts } from './parts.ts';
import { readBoxJson, readShapeJson } from './shapeJson.ts';
import type { FilterSystem } from './shapes.ts';
import { numberOf, requireStorable, textOf } from './texts.ts';

type Reading = { readonly parts: Parts; readonly system: FilterSystem };

/** CQL2 JSON (21-065r2, annex C). Throws a FilterFault. */
export function readJson(source: string, system: FilterSystem): ReadFilter {
  const reading: Reading = { parts: newParts(), system };
  const expression = readValue(reading, parsed(source), '');
  return { expression, placeOf: reading.parts.placeOf };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    // Where the engine does not say where, its text ends too early.
    const at = /position (\d+)/.exec(String(error))?.[1];
    throw new FilterFault(at === undefined ? source.length : Number(at), '不是 JSON。', 'no JSON.');
  }
}

function readValue(reading: Reading, value: unknown, place: string): Expression {
  const { parts } = reading;
  if (typeof value === 'string') {
    requireStorable(place, value);
    return textOf(parts, place, value);
  }
  if (typeof value === 'number') return numberOf(parts, place, value);
  if (typeof value === 'boolean') return parts.add(place, { kind: 'boolean', value });
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return parts.within(place, () =>
      readObject(reading, value as Readonly<Record<string, unknown>>, place),
    );
  throw new FilterFault(
    place,
    '此处应为属性、值或条件。',
    'expected a property, a value or a condition here.',
  );
}

function readObject(
  reading: Reading,
  object: Readonly<Record<string, unknown>>,
  place: string,
): Expression {
  const { parts, system } = reading;
  const has = (name: string) => Object.hasOwn(object, name);
  if (has('op')) return readOperation(reading, object, place);
  if (has('property')) return property(parts, object['property'], place);
  if (has('date')) return dateOf(parts, place, text(object['date'], `${place}/date`));
  if (has('timestamp'))
    return timestampOf(parts, place, text(object['timestamp'], `${place}/timestamp`));
  if (has('interval')) return readInterval(parts, object['interval'], place);
  if (has('type')) return readShapeJson(object, place, parts, system);
  if (has('bbox')) return readBoxJson(object['bbox'], `${place}/bbox`, parts, system);
  throw new FilterFault(
    place,
    '此处应有 op、property、date、timestamp、interval、type 或 bbox。',
    'expected op, property, date, timestamp, interval, type or bbox here.',
  );
}

function readOperation(
  reading: Reading,
  { op, args }: Readonly<Record<string, unknown>>,
  place: string,
): Expression {
  const { parts } = reading;
  const name = text(op, `${place}/op`);
  const items = listAt(args, `${place}/args`);
  const read = (index: number) => readValue(reading, items[index], `${place}/args/${index}`);
  const takes = (count: number) => {
    if (items.length === count) return;
    throw new FilterFault(
      `${place}/args`,
      `${quoted(name)} 须有 ${count} 个参数。`,
      `${quoted(name)} takes ${count} arguments.`,
    );
  };
  const one = () => (takes(1), read(0));
  const two = () => (takes(2), { left: read(0), right: read(1) });
  const add = (part: Expression) => parts.add(place, part);

  if (name === 'and' || name === 'or') {
    if (items.length < 2)
      throw new FilterFault(
        `${place}/args`,
        `${name} 须有两个以上参数。`,
        `${name} takes two arguments or more.`,
      );
    return add({ kind: name, all: items.map((_, index) => read(index)) });
  }
  if (name === 'not') return add({ kind: 'not', of: one() });
  if (name === 'isNull') return add({ kind: 'isNull', of: one() });
  if (name === 'casei') return add({ kind: 'fold', by: 'case', of: one() });
  if (name === 'accenti') return add({ kind: 'fold', by: 'accent', of: one() });
  if (name === 'like') {
    takes(2);
    return add({ kind: 'like', value: read(0), pattern: read(1) });
  }
  if (name === 'between') {
    takes(3);
    return add({ kind: 'between', value: read(0), low: read(1), high: read(2) });
  }
  if (name === 'in') {
    takes(2);
    const list = listAt(items[1], `${place}/args/1`);
    if (list.length === 0)
      throw new FilterFault(`${place}/args/1`, '列表不能为空。', 'the list may not be empty.');
    return add({
      kind: 'in',
      value: read(0),
      list: list.map((item, index) => readValue(reading, item, `${place}/args/1/${index}`)),
    });
  }
  const comparison = comparisons.find((sign) => sign === name);
  if (comparison !== undefined) return add({ kind: 'comparison', sign: comparison, ...two() });
  const arithmetic = arithmeticSigns.find((sign) => sign === name);
  if (arithmetic !== undefined) return add({ kind: 'arithmetic', sign: arithmetic, ...two() });
  const spatial = spatialRelations.find((relation) => `s_${relation}` === name);
  if (spatial !== undefined) return add({ kind: 'spatial', relation: spatial, ...two() });
  const temporal = temporalRelations.find((relation) => `t_${relation}` === name);
  if (temporal !== undefined) return add({ kind: 'temporal', relation: temporal, ...two() });
  throw new FilterFault(
    `${place}/op`,
    `没有运算或函数“${quoted(name)}”。`,
    `there is no operator or function “${quoted(name)}”.`,
  );
}

function readInterval(parts: Parts, value: unknown, place: string): Expression {
  const ends = listAt(value, `${place}/interval`);
  if (ends.length !== 2)
    throw new FilterFault(`${place}/interval`, 'interval 须有两端。', 'an interval has two ends.');
  const [from, to] = ends.map((end, index) =>
    readEnd(parts, end, `${place}/interval/${index}`),
  ) as [IntervalEnd, IntervalEnd];
  return parts.add(place, { kind: 'interval', from, to });
}

function readEnd(parts: Parts, value: unknown, place: string): IntervalEnd {
  if (typeof value === 'object' && value !== null && 'property' in value)
    return property(parts, value.property, place);
  return endOf(parts, place, text(value, place));
}

function property(parts: Parts, name: unknown, place: string) {
  return parts.add(place, { kind: 'property' as const, name: text(name, `${place}/property`) });
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string')
    throw new FilterFault(place, '此处应为文字。', 'expected a text here.');
  requireStorable(place, value);
  return value;
}

function listAt(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new FilterFault(place, '此处应为列表。', 'expected a list here.');
}
