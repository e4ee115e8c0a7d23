import { expect, test } from 'vitest';
import { boxAround } from '../../geodata/zone.ts';

test('the box of a zone at the edge of the earth ends there', () => {
  expect(boxAround([180, 29])).toEqual([179.95, 28.95, 180, 29.05]);
  expect(boxAround([-179.99, 29])[0]).toBe(-180);
});
