import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesMeet, type BoundingBox } from '../../../geodata/geometry.ts';
import { boxedItems } from '../../../server/tiles/boxedItems.ts';

const boxes = fc
  .tuple(fc.integer(), fc.integer(), fc.nat(), fc.nat())
  .map(([x, y, width, height]): BoundingBox => [x, y, x + width, y + height]);

test('finds what a look at every box finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 60 }), boxes, (all, asked) => {
      const items = all.map((box, number) => ({ box, number }));
      expect(boxedItems(items).near(asked)).toEqual(
        items.filter(({ box }) => boxesMeet(box, asked)),
      );
    }),
  );
});
