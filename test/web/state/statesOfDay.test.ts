import { expect, test } from 'vitest';
import { firstDay, isoDate } from '../../../geodata/date.ts';
import type { ParcelCollection } from '../../../web/api.ts';
import { onDay, statesHeld, statesRead } from '../../../web/state/statesOfDay.ts';
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
  const read = statesRead({ ...day, features: [{ id, properties: states }] });
  const shown = onDay(held, day.asOf, read);
  expect(shown.asOf).toBe('2010-06-30');
  // One that the day does not know is not shown.
  expect(shown.features.map((feature) => feature.id)).toEqual(['nanbo']);
  expect(shown.features[0]?.properties).toMatchObject({ name: '南博', levelling: 'complete' });
  expect(shown.features[0]?.geometry).toBe(held.features[0]?.geometry);
});

test('a day is told from the timelines as well, each step until the next', () => {
  const held = collectionOf(featureOf({ id: 'nanbo' }));
  const percents = { clearancePercent: null, levellingPercent: null, buildingPercent: null };
  const nothing = {
    asOf: null,
    clearance: null,
    levelling: null,
    building: null,
    blocked: false,
    ...percents,
  };
  const timelines = new Map([
    [
      'nanbo',
      [
        { ...nothing, from: firstDay },
        {
          ...nothing,
          from: isoDate('2010-03-01'),
          asOf: isoDate('2010-03-01'),
          levelling: 'mobilised' as const,
        },
        {
          ...nothing,
          from: isoDate('2010-09-30'),
          asOf: isoDate('2010-09-30'),
          levelling: 'complete' as const,
          blocked: true,
        },
      ],
    ],
  ]);
  const on = (day: string) =>
    onDay(held, isoDate(day), statesHeld(timelines, isoDate(day))).features[0]!.properties;
  expect(on('2010-02-28')).toMatchObject({ levelling: null, stage: null, asOf: null });
  expect(on('2010-03-01')).toMatchObject({ levelling: 'mobilised', asOf: '2010-03-01' });
  expect(on('2010-09-29')).toMatchObject({ levelling: 'mobilised', blocked: false });
  expect(on('2011-01-01')).toMatchObject({ levelling: 'complete', blocked: true });
});
