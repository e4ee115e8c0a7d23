import { expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import type { ParcelCollection } from '../../../web/api.ts';
import { onDay } from '../../../web/state/statesOfDay.ts';
import { featureOf } from '../parcelFeatures.ts';

function collectionOf(...features: ParcelCollection['features']): ParcelCollection {
  return {
    type: 'FeatureCollection',
    zone: 'jindong',
    asOf: isoDate('2010-09-30'),
    numberReturned: features.length,
    features,
  };
}

test('another day has its own states; all else of a parcel is what is held, its shape the very object', () => {
  const held = collectionOf(
    featureOf({ id: 'nanbo', name: '南博', levelling: 'notStarted' }),
    featureOf({ id: 'liushi' }, 0.1),
  );
  const day = { ...collectionOf(), asOf: isoDate('2010-06-30') };
  const { id, properties } = featureOf({ id: 'nanbo', levelling: 'complete' });
  const { clearance, levelling, building, stage, blocked, asOf } = properties;
  const percents = { clearancePercent: null, levellingPercent: null, buildingPercent: null };
  const states = { id, clearance, levelling, building, stage, blocked, asOf, ...percents };
  const shown = onDay(held, { ...day, features: [{ id, properties: states }] });
  expect(shown.asOf).toBe('2010-06-30');
  // One that the day does not know is not shown.
  expect(shown.features.map((feature) => feature.id)).toEqual(['nanbo']);
  expect(shown.features[0]?.properties).toMatchObject({ name: '南博', levelling: 'complete' });
  expect(shown.features[0]?.geometry).toBe(held.features[0]?.geometry);
});
