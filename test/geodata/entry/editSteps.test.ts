import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noSteps, redoStep, takeStep, undoStep } from '../../../geodata/entry/editSteps.ts';
import { cellKey, entryFields, placeOfKey, type Edits } from '../../../geodata/entry/entryCell.ts';
import { axes } from '../../../geodata/axis.ts';

const place = fc.record({
  parcel: fc.string({ minLength: 1 }),
  axis: fc.constantFrom(...axes),
  field: fc.constantFrom(...entryFields, 'reason' as const),
});

test('a cell is found by its key, whatever its parcel is called', () => {
  fc.assert(
    fc.property(place, (one) => {
      expect(placeOfKey(cellKey(one))).toEqual(one);
    }),
  );
  for (const none of ['', 'x', 'clearance.state', 'roof.state:p', 'clearance.roof:p'])
    expect(placeOfKey(none)).toBeUndefined();
});

test('steps are undone to the last and done again, and a new one forgets what was undone', () => {
  const anyEdits = fc
    .array(fc.tuple(place, fc.string()))
    .map((cells): Edits => new Map(cells.map(([at, text]) => [cellKey(at), { text, over: '' }])));
  fc.assert(
    fc.property(fc.array(anyEdits, { minLength: 1 }), anyEdits, (all, last) => {
      const done = all.reduce(takeStep, noSteps);
      let back = done;
      for (const _ of all) back = undoStep(back);
      expect(back.now).toEqual(noSteps.now);
      expect(undoStep(back)).toBe(back);
      let again = back;
      for (const _ of all) again = redoStep(again);
      expect(again).toEqual(done);
      expect(redoStep(again)).toBe(again);
      expect(redoStep(takeStep(undoStep(done), last)).now).toBe(last);
    }),
  );
});
