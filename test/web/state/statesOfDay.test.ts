import { expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import type { ParcelCollection } from '../../../web/api.ts';
import { withShapesOf } from '../../../web/state/statesOfDay.ts';
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

test('another day has its own states and the very shapes that are held', () => {
  const held = collectionOf(featureOf({ id: 'nanbo', levelling: 'notStarted' }));
  const day = collectionOf(
    featureOf({ id: 'nanbo', levelling: 'complete' }),
    featureOf({ id: 'liushi' }, 0.1),
  );
  const [nanbo, liushi] = withShapesOf(held, day).features;
  expect(nanbo?.properties).toEqual(day.features[0]?.properties);
  expect(nanbo?.geometry).toBe(held.features[0]?.geometry);
  // One that was not held comes with its own.
  expect(liushi).toEqual(day.features[1]);
});
