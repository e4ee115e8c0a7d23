import { expect, test } from 'vitest';
import { completenessOf } from '../../../../web/landUseRates/panel/completeness.ts';
import { indicator } from './indicators.ts';

test('a rate that nothing here matters to is neither complete nor incomplete', () => {
  expect(completenessOf(indicator())).toEqual({ kind: 'nothing' });
});

test('a rate that every parcel says enough for is complete', () => {
  expect(completenessOf(indicator({ knownParcels: 3, knownAreaM2: 10 }))).toEqual({
    kind: 'complete',
  });
});

test('what is missing counts by its area', () => {
  const partial = indicator({
    knownParcels: 1,
    knownAreaM2: 750,
    unknownParcels: 9,
    unknownAreaM2: 250,
  });
  expect(completenessOf(partial)).toEqual({ kind: 'partial', knownShare: 0.75 });
});

test('and by parcels where nobody knows their area, lest they count for nothing', () => {
  const partial = indicator({ knownParcels: 3, knownAreaM2: 750, unknownParcels: 1 });
  expect(completenessOf(partial)).toEqual({ kind: 'partial', knownShare: 0.75 });
});
