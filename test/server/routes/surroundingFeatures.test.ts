import { expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { surroundingFeatures } from '../../../server/routes/surroundingFeatures.ts';
import { day, observed } from '../../geodata/logEntries.ts';

const road = {
  id: 'road',
  name: bilingual('路', 'Road'),
  kind: 'road',
  block: 'nanbo',
  quality: 'schematic',
  geometry: null,
  note: null,
} as const;
const subject = { kind: 'work', id: 'road' } as const;

function stateOn(date: string, log: readonly LogEntry[]) {
  const surroundings = { towns: [], blocks: [], works: [road], events: [], landmarks: [] };
  const [feature] = surroundingFeatures(surroundings, { work: log, block: [] }, day(date));
  return feature?.properties;
}

const mobilised = observed('levelling', 'mobilised', { subject, asOf: day('2010-06-30') });
const started = observed('building', 'started', { subject, asOf: day('2010-06-30') });
const levelled = observed('levelling', 'complete', {
  subject,
  asOf: day('2010-09-30'),
  percent: 100,
});

test('a work shows its newest state of the day, whichever axis that is on', () => {
  expect(stateOn('2010-09-30', [started, levelled])).toMatchObject({
    axis: 'levelling',
    state: 'complete',
    percent: 100,
  });
  expect(stateOn('2010-09-29', [started, levelled])).toMatchObject({ state: 'started' });
});

test('of two states of one day the one later in the course of things is shown', () => {
  expect(stateOn('2010-06-30', [mobilised, started])).toMatchObject({ axis: 'building' });
  expect(stateOn('2010-06-30', [started, mobilised])).toMatchObject({ axis: 'building' });
});

test('a work of which nothing is known yet shows no state', () => {
  expect(stateOn('2010-01-01', [mobilised])).toMatchObject({
    id: 'road',
    block: 'nanbo',
    axis: null,
    state: null,
    blocked: false,
  });
});
