import { describe, expect, test } from 'vitest';
import {
  axes,
  isStateOf,
  stateName,
  stateNames,
  stateOrder,
  statesOf,
} from '../../geodata/axis.ts';

describe('states of the axes', () => {
  test('run from early to late', () => {
    expect(stateOrder('levelling', 'notStarted')).toBe(0);
    expect(stateOrder('levelling', 'mobilised')).toBeLessThan(
      stateOrder('levelling', 'substantiallyComplete')!,
    );
    expect(stateOrder('building', 'completed')).toBeLessThan(stateOrder('building', 'atCapacity')!);
  });

  test('notRequired is a state of every axis but stands outside its order', () => {
    for (const axis of axes) {
      expect(isStateOf(axis, 'notRequired')).toBe(true);
      expect(stateOrder(axis, 'notRequired')).toBeUndefined();
    }
  });

  test('belong to their axis only, and object members are no states', () => {
    expect(isStateOf('clearance', 'cleared')).toBe(true);
    expect(isStateOf('building', 'cleared')).toBe(false);
    expect(isStateOf('clearance', 'toString')).toBe(false);
    expect(isStateOf('clearance', '')).toBe(false);
  });

  test('each have a wording of their own in both languages', () => {
    expect(stateName('clearance', 'reclearing').zh).toBe('二次清表中');
    for (const axis of axes) {
      const names = Object.values(stateNames[axis]);
      expect(names).toHaveLength(statesOf[axis].length + 1);
      expect(new Set(names.map((name) => name.zh)).size).toBe(names.length);
      expect(new Set(names.map((name) => name.en)).size).toBe(names.length);
    }
  });
});
