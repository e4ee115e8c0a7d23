import { expect, test } from 'vitest';
import { isLandUse, landUseOrder, landUses } from '../../geodata/landUse.ts';

test('every land use has its place in the order, once', () => {
  expect(landUseOrder.toSorted()).toEqual(Object.keys(landUses).sort());
});

test('only a code of the list is a land use', () => {
  expect(isLandUse('0701')).toBe(true);
  expect(isLandUse('701')).toBe(false);
  expect(isLandUse('constructor')).toBe(false);
});
