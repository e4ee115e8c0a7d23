import { op, property, type FilterCase } from './filters.ts';

const asOf = property('asOf');
const date = (day: string) => ({ date: day });
const period = { interval: [property('from'), property('to')] };
const periodText = 'INTERVAL("from", "to")';
const interval = (from: string, to: string) => ({ interval: [from, to] });
const between = (relation: string, from: string, to: string, found: string): FilterCase => ({
  collection: 'events',
  text: `T_${relation.toUpperCase()}(${periodText}, INTERVAL('${from}', '${to}'))`,
  json: op(`t_${relation}`, period, interval(from, to)),
  found,
});

export const timeFilters: readonly FilterCase[] = [
  { text: "asOf = DATE('2010-09-30')", json: op('=', asOf, date('2010-09-30')), found: 'a2 b2' },
  { text: "asOf < DATE('2010-06-30')", json: op('<', asOf, date('2010-06-30')), found: 'b1' },
  {
    text: "asOf >= DATE('0000-01-01')",
    json: op('>=', asOf, date('0000-01-01')),
    found: 'a1 a2 b1 b2',
  },
  // 16:00 in Greenwich is the first of October in China.
  {
    text: "asOf >= TIMESTAMP('2010-09-29T16:00:00Z')",
    json: op('>=', asOf, { timestamp: '2010-09-29T16:00:00Z' }),
    found: 'a2 b2',
  },
  {
    text: "asOf IN (DATE('2010-05-31'), DATE('2010-06-30'))",
    json: op('in', asOf, [date('2010-05-31'), date('2010-06-30')]),
    found: 'a1 b1',
  },
  {
    text: "T_AFTER(asOf, DATE('2010-06-30'))",
    json: op('t_after', asOf, date('2010-06-30')),
    found: 'a2 b2',
  },
  {
    text: "T_BEFORE(asOf, INTERVAL('2010-06-30', '..'))",
    json: op('t_before', asOf, interval('2010-06-30', '..')),
    found: 'b1',
  },
  {
    text: "T_EQUALS(asOf, DATE('2010-06-30'))",
    json: op('t_equals', asOf, date('2010-06-30')),
    found: 'a1',
  },
  {
    text: "T_INTERSECTS(asOf, INTERVAL('..', '2010-06-30'))",
    json: op('t_intersects', asOf, interval('..', '2010-06-30')),
    found: 'a1 b1',
  },
  {
    text: "T_DISJOINT(asOf, INTERVAL('2010-05-31', '2010-06-30T00:00:00Z'))",
    json: op('t_disjoint', asOf, interval('2010-05-31', '2010-06-30T00:00:00Z')),
    found: 'a2 b2',
  },
  between('during', '2010-01-01', '2010-06-30', 'spring'),
  between('contains', '2010-06-15', '2010-07-15', 'summer'),
  between('starts', '2010-03-01', '..', 'spring'),
  between('startedBy', '2010-03-01', '2010-03-31', 'spring'),
  between('finishes', '2010-01-01', '2010-08-31', 'summer'),
  between('finishedBy', '2010-08-01', '2010-08-31', 'summer'),
  between('meets', '2010-05-31', '2010-12-31', 'spring'),
  between('metBy', '2010-01-01', '2010-06-01', 'summer'),
  between('overlaps', '2010-05-01', '2010-06-30', 'spring'),
  between('overlappedBy', '2010-05-01', '2010-06-30', 'summer'),
  between('intersects', '2010-05-31', '2010-06-01', 'spring summer'),
  between('equals', '2010-06-01', '2010-08-31', 'summer'),
  {
    collection: 'events',
    text: '"from" > DATE(\'2010-05-01\') AND "to" <> DATE(\'2010-05-01\')',
    json: op(
      'and',
      op('>', property('from'), date('2010-05-01')),
      op('<>', property('to'), date('2010-05-01')),
    ),
    found: 'summer',
  },
];
