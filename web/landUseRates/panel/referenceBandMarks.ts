import type { ReferenceValue } from '../../../geodata/land/referenceValues.ts';

/** A mark on the band: where along it, 0…1, and on which of its lines of labels, 0 nearest to it. */
export type BandMark = {
  readonly at: number;
  readonly row: number;
  readonly reference: ReferenceValue;
};

export type Band = {
  readonly low: number;
  readonly high: number;
  /** Where the figure itself stands; null where it has no value. */
  readonly value: number | null;
  readonly marks: readonly BandMark[];
};

/** Labels nearer to each other than this part of the band would run into each other. */
const labelWidth = 0.12;

/**
 * The line on which a figure is seen beside what it was elsewhere; null where nothing is known to compare it with. It spans
 * a little more than all of them, never below 0, because none of the figures can be.
 */
export function bandOf(value: number | null, references: readonly ReferenceValue[]): Band | null {
  if (references.length === 0) return null;
  const all = [
    ...references.map((reference) => reference.value),
    ...(value === null ? [] : [value]),
  ];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const margin = (most - least || most || 1) * 0.15;
  const [low, high] = [Math.max(0, least - margin), most + margin];
  const place = (figure: number) => (figure - low) / (high - low);
  const ends: number[] = [];
  const marks = references
    .toSorted((a, b) => a.value - b.value)
    .map((reference): BandMark => {
      const at = place(reference.value);
      const free = ends.findIndex((end) => at - end >= labelWidth);
      const row = free < 0 ? ends.length : free;
      ends[row] = at;
      return { at, row, reference };
    });
  return { low, high, value: value === null ? null : place(value), marks };
}
