import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orientations, papers, paperSize } from '../../../geodata/mapSheet/paper.ts';
import {
  readSheetMember,
  sheetInks,
  sheetKeys,
  usualSheet,
  writeSheet,
  type SheetChoice,
  type SheetSubject,
} from '../../../geodata/mapSheet/sheetChoice.ts';
import { roundScale, scaleText } from '../../../geodata/mapSheet/sheetScale.ts';

const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1e5, max: max * 1e5 }).map((each) => each / 1e5);

const anySubject: fc.Arbitrary<SheetSubject> = fc.oneof(
  fc.constant<SheetSubject>({ kind: 'zone' }),
  fc.string({ minLength: 1 }).map((id): SheetSubject => ({ kind: 'block', id })),
  fc
    .tuple(degrees(73, 100), degrees(18, 30), degrees(101, 135), degrees(31, 53))
    .map((box): SheetSubject => ({ kind: 'view', box })),
);

const anySheet: fc.Arbitrary<SheetChoice> = fc.record({
  paper: fc.constantFrom(...papers),
  orientation: fc.constantFrom(...orientations),
  scale: fc.option(fc.integer({ min: 2000, max: 50_000 })),
  of: anySubject,
  ink: fc.constantFrom(...sheetInks),
});

describe('a sheet in an address', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anySheet, (choice) => {
        const written = writeSheet(choice);
        const read = sheetKeys.map((key) => {
          const text = written[key];
          return text === null ? {} : readSheetMember(key, text);
        });
        expect(Object.assign({}, usualSheet, ...read)).toEqual(choice);
      }),
    );
  });

  test.each([
    ['paper', 'A9-landscape'],
    ['paper', 'A3'],
    ['paperScale', '1999'],
    ['paperScale', '50001'],
    ['paperScale', '1e4'],
    ['paperOf', 'block.'],
    ['paperOf', '119,29,118,30'],
    ['paperOf', '119,29,120'],
    ['paperOf', '119,29,120,89'],
    ['paperInk', 'red'],
  ] as const)('means nothing as %s=%s', (key, text) => {
    expect(readSheetMember(key, text)).toBeUndefined();
  });
});

test('a scale is rounded to one that is easy to say and never enlarged', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (denominator) => {
      const round = roundScale(denominator);
      expect(round).toBeGreaterThanOrEqual(denominator * (1 - 1e-6));
      expect(round).toBeLessThanOrEqual(denominator * 1.51);
      const digits = String(Math.round(round * 10)).replace(/0+$/, '');
      expect(digits.length).toBeLessThanOrEqual(2);
    }),
  );
  expect([11_340, 15_000, 15_001].map(roundScale)).toEqual([15_000, 15_000, 20_000]);
  expect(scaleText(50_000)).toBe('1:50 000');
});

test('papers are those of ISO 216: each cut in half is two of the next', () => {
  expect(paperSize('A3', 'landscape')).toEqual({ width: 420, height: 297 });
  const [large, small] = [paperSize('A4', 'landscape'), paperSize('A3', 'portrait')];
  expect(small.width).toBe(large.width);
  expect(paperSize('A0', 'portrait').height).toBe(1189);
});
