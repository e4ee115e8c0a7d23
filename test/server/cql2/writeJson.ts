import type { Expression, IntervalEnd } from '../../../server/cql2/expression.ts';

/** An expression as CQL2 JSON. */
export function writeJson(part: Expression): unknown {
  const op = (name: string, ...args: readonly Expression[]) => ({
    op: name,
    args: args.map(writeJson),
  });
  switch (part.kind) {
    case 'and':
    case 'or':
      return op(part.kind, ...part.all);
    case 'not':
      return op('not', part.of);
    case 'comparison':
    case 'arithmetic':
      return op(part.sign, part.left, part.right);
    case 'like':
      return op('like', part.value, part.pattern);
    case 'between':
      return op('between', part.value, part.low, part.high);
    case 'in':
      return { op: 'in', args: [writeJson(part.value), part.list.map(writeJson)] };
    case 'isNull':
      return op('isNull', part.of);
    case 'spatial':
      return op(`s_${part.relation}`, part.left, part.right);
    case 'temporal':
      return op(`t_${part.relation}`, part.left, part.right);
    case 'fold':
      return op(part.by === 'case' ? 'casei' : 'accenti', part.of);
    case 'property':
      return { property: part.name };
    case 'text':
    case 'number':
    case 'boolean':
      return part.value;
    case 'date':
    case 'timestamp':
      return { [part.kind]: part.value };
    case 'interval':
      return { interval: [end(part.from), end(part.to)] };
    case 'shape':
      return part.shape;
    case 'box':
      return { bbox: part.box };
  }
}

function end(part: IntervalEnd): unknown {
  if (part.kind === 'open') return '..';
  return part.kind === 'property' ? { property: part.name } : part.value;
}
