import type { Expression, FilterShape, IntervalEnd } from '../../../server/cql2/expression.ts';

/** An expression as CQL2 text. */
export function writeText(part: Expression): string {
  switch (part.kind) {
    case 'and':
    case 'or':
      return part.all.map(operand).join(part.kind === 'and' ? ' AND ' : ' OR ');
    case 'not':
      return `NOT ${operand(part.of)}`;
    case 'comparison':
      return `${operand(part.left)} ${part.sign} ${operand(part.right)}`;
    case 'like':
      return `${operand(part.value)} LIKE ${operand(part.pattern)}`;
    case 'between':
      return `${operand(part.value)} BETWEEN ${operand(part.low)} AND ${operand(part.high)}`;
    case 'in':
      return `${operand(part.value)} IN (${part.list.map(writeText).join(', ')})`;
    case 'isNull':
      return `${operand(part.of)} IS NULL`;
    case 'spatial':
      return `S_${part.relation.toUpperCase()}(${operand(part.left)}, ${operand(part.right)})`;
    case 'temporal':
      return `T_${part.relation.toUpperCase()}(${operand(part.left)}, ${operand(part.right)})`;
    case 'arithmetic':
      return `${operand(part.left)} ${part.sign} ${operand(part.right)}`;
    case 'fold':
      return `${part.by === 'case' ? 'CASEI' : 'ACCENTI'}(${operand(part.of)})`;
    case 'property':
      return `"${part.name}"`;
    case 'text':
      return quoted(part.value);
    case 'number':
    case 'boolean':
      return String(part.value);
    case 'date':
      return `DATE('${part.value}')`;
    case 'timestamp':
      return `TIMESTAMP('${part.value}')`;
    case 'interval':
      return `INTERVAL(${end(part.from)}, ${end(part.to)})`;
    case 'shape':
      return wellKnownText(part.shape);
    case 'box':
      return `BBOX(${part.box.join(', ')})`;
  }
}

const atoms = ['property', 'text', 'number', 'boolean', 'date', 'timestamp', 'interval', 'shape'];
const calls = ['box', 'fold', 'spatial', 'temporal'];

function operand(part: Expression): string {
  const text = writeText(part);
  return [...atoms, ...calls].includes(part.kind) ? text : `(${text})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function end(part: IntervalEnd): string {
  if (part.kind === 'open') return "'..'";
  return part.kind === 'property' ? `"${part.name}"` : quoted(part.value);
}

function wellKnownText(shape: FilterShape): string {
  const name = shape.type.toUpperCase();
  if (shape.type === 'GeometryCollection')
    return `${name}(${shape.geometries.map(wellKnownText).join(', ')})`;
  if (shape.type === 'Point') return `${name}(${shape.coordinates.join(' ')})`;
  if (shape.type === 'MultiPoint')
    return `${name}(${shape.coordinates.map((at) => `(${at.join(' ')})`).join(', ')})`;
  return `${name}${nested(shape.coordinates)}`;
}

type Nested = readonly (number | Nested)[];

function nested(coordinates: Nested): string {
  return typeof coordinates[0] === 'number'
    ? coordinates.join(' ')
    : `(${coordinates.map((inner) => nested(inner as Nested)).join(', ')})`;
}
