import { describe, expect, test } from 'vitest';
import { isSameState, parcelStateOf } from '../../../web/map/parcelState.ts';
import { featureOf } from '../parcelFeatures.ts';

const { properties } = featureOf({ levelling: 'complete', blocked: true });

describe('the state of a parcel on the map', () => {
  test('names the class with its theme, for two themes have classes of the same name', () => {
    expect(parcelStateOf(properties, 'levelling', null)).toEqual({
      class: 'levelling/complete',
      blocked: true,
      faded: false,
    });
    expect(parcelStateOf(properties, 'clearance', null).class).toBe('clearance/unknown');
  });

  test('is faded where another class is isolated', () => {
    expect(parcelStateOf(properties, 'levelling', 'complete').faded).toBe(false);
    expect(parcelStateOf(properties, 'levelling', 'levelling').faded).toBe(true);
    expect(parcelStateOf(properties, 'clearance', 'unknown').faded).toBe(false);
  });

  test('is told again only where something of it is another', () => {
    const state = parcelStateOf(properties, 'levelling', null);
    expect(isSameState(undefined, state)).toBe(false);
    expect(isSameState({ ...state }, state)).toBe(true);
    for (const other of [{ class: 'levelling/unknown' }, { blocked: false }, { faded: true }])
      expect(isSameState({ ...state, ...other }, state)).toBe(false);
  });
});
