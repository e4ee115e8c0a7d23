import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { referencesFor, type ReferenceValue } from '../../../../geodata/land/referenceValues.ts';
import { bandOf } from '../../../../web/landUseRates/panel/referenceBandMarks.ts';

const [anyReference] = referencesFor('developmentRate', isoDate('2024-12-31'));
const referenceOf = (value: number): ReferenceValue => ({ ...anyReference!, value });

test('a rate that nothing is known of elsewhere has no band', () => {
  expect(bandOf(50, [])).toBeNull();
});

test('the figure stands among what it is elsewhere, low to high', () => {
  const band = bandOf(50, [referenceOf(100), referenceOf(0)])!;
  expect(band.value).toBeCloseTo((50 - band.low) / (band.high - band.low), 9);
  expect(band.marks.map(({ reference }) => reference.value)).toEqual([0, 100]);
});

test('a rate without a value leaves the marks standing', () => {
  const band = bandOf(null, [referenceOf(89.46)])!;
  expect(band.value).toBeNull();
  expect(band.marks).toHaveLength(1);
});

/** None, or at least a thousandth: no rate is published any finer. */
const anyFigure = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true }));

test('nothing stands beyond the ends of the line, which never begins below 0', () => {
  fc.assert(
    fc.property(
      fc.option(anyFigure),
      fc.array(anyFigure, { minLength: 1, maxLength: 5 }),
      (value, others) => {
        const band = bandOf(value, others.map(referenceOf))!;
        expect(band.low).toBeGreaterThanOrEqual(0);
        for (const at of [...band.marks.map((mark) => mark.at), band.value ?? 0.5]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test('labels that would run into each other stand on lines of their own', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 2, maxLength: 6 }), (others) => {
      const { marks } = bandOf(null, others.map(referenceOf))!;
      for (const [index, mark] of marks.entries())
        for (const other of marks.slice(index + 1))
          if (mark.row === other.row) expect(other.at - mark.at).toBeGreaterThanOrEqual(0.12);
    }),
  );
});
