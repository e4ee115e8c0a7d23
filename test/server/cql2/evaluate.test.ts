import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { compareText } from '../../../server/cql2/evaluate/compareText.ts';
import { foldAccents, foldCase } from '../../../server/cql2/evaluate/foldText.ts';
import { relateInTime, type Interval } from '../../../server/cql2/evaluate/instants.ts';
import { likePattern } from '../../../server/cql2/evaluate/likePattern.ts';
import { temporalRelations, type TemporalRelation } from '../../../server/cql2/expression.ts';

test('texts stand in the order of their UTF-8 bytes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '塘', '\uffee', '𠮷', '\u{10ffff}') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareText(a, b))).toBe(bytes);
    }),
  );
});

describe('LIKE', () => {
  test('finds what a regular expression of the same meaning finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', '𠮷', '%', '_', '\\'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(letters, letters, (text, pattern) => {
        let source = '';
        for (const [piece] of pattern.matchAll(/\\?./gsu))
          source +=
            piece === '%'
              ? '.*'
              : piece === '_'
                ? '.'
                : piece.replace(/^\\(?=.)/su, '').replace('\\', '\\\\');
        expect(likePattern(pattern)(text)).toBe(new RegExp(`^${source}$`, 'su').test(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('of many wildcards takes no time', () => {
    expect(likePattern('%a'.repeat(5000) + '%b')('a'.repeat(9000))).toBe(false);
  });
});

test.each([
  ['Straße', 'STRASSE'],
  ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
  ['ﬃ', 'FFI'],
  ['Ä', 'ä'],
  ['鞋塘', '鞋塘'],
])('%s and %s are one without capitals', (a, b) => {
  expect(foldCase(a)).toBe(foldCase(b));
});

test.each([
  ['papá', 'papa'],
  ['e\u0301', 'e'],
  ['Đồng', 'Đông'],
  ['lǜ', 'lu'],
  ['はじめ', 'はじめ'],
])('%s is %s without accents', (text, plain) => {
  expect(foldAccents(text)).toBe(foldAccents(plain));
});

test('voicing marks are no accents', () => {
  expect(foldAccents('はじめ')).not.toBe(foldAccents('はしめ'));
});

describe('in time', () => {
  const day = (n: number) => ({
    kind: 'date' as const,
    value: isoDate(`2010-01-${String(n).padStart(2, '0')}`),
  });
  const interval = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .filter(([a, b]) => a < b)
    .map(([a, b]): Interval => ({ from: day(a), to: day(b) }));
  const inverse: Readonly<Record<TemporalRelation, TemporalRelation>> = {
    after: 'before',
    before: 'after',
    contains: 'during',
    during: 'contains',
    disjoint: 'disjoint',
    equals: 'equals',
    finishedBy: 'finishes',
    finishes: 'finishedBy',
    intersects: 'intersects',
    meets: 'metBy',
    metBy: 'meets',
    overlappedBy: 'overlaps',
    overlaps: 'overlappedBy',
    startedBy: 'starts',
    starts: 'startedBy',
  };

  test('one and only one of the thirteen relations of Allen holds between two intervals', () => {
    const thirteen = temporalRelations.filter((one) => one !== 'disjoint' && one !== 'intersects');
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(thirteen.filter((one) => relateInTime(one, a, b))).toHaveLength(1);
        for (const one of temporalRelations)
          expect(relateInTime(inverse[one], b, a)).toBe(relateInTime(one, a, b));
        expect(relateInTime('disjoint', a, b)).toBe(
          relateInTime('before', a, b)! || relateInTime('after', a, b)!,
        );
        expect(relateInTime('intersects', a, b)).toBe(!relateInTime('disjoint', a, b)!);
      }),
      { numRuns: 1000 },
    );
  });

  test('an interval that ends before it begins is unknown, one without an end goes on', () => {
    const march: Interval = { from: day(3), to: day(5) };
    expect(relateInTime('equals', { from: day(5), to: day(3) }, march)).toBeNull();
    expect(relateInTime('during', march, { from: 'open', to: 'open' })).toBe(true);
    expect(relateInTime('before', march, { from: 'open', to: day(9) })).toBe(false);
    expect(relateInTime('equals', { from: 'open', to: day(5) }, { from: 'open', to: day(5) })).toBe(
      true,
    );
  });

  test('a moment counts by the day in China where it meets a day, and to the second among moments', () => {
    const moment = (text: string) => ({ kind: 'timestamp' as const, value: isoInstant(text) });
    const at = (end: Interval['from']): Interval => ({ from: end, to: end });
    const night = moment('2010-01-02T16:30:00Z');
    expect(relateInTime('equals', at(night), at(day(3)))).toBe(true);
    expect(relateInTime('equals', at(night), at(moment('2010-01-02T16:30:01Z')))).toBe(false);
  });
});
