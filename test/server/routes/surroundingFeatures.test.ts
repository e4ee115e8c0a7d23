import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { eventState } from '../../../geodata/zone.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import {
  sameSurroundings,
  surroundingFeatures,
} from '../../../server/routes/surroundingFeatures.ts';
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
  const [feature] = surroundingFeatures(
    surroundings,
    { work: log, block: [] },
    { asOf: day(date) },
  );
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

const demolition = {
  id: 'village',
  kind: 'demolition',
  name: bilingual('拆违', 'Demolition'),
  town: null,
  from: day('2010-01-01'),
  to: day('2010-09-30'),
  areaM2: 500,
  households: 2,
  places: null,
  quality: 'schematic',
  geometry: null,
  provenance: { kind: 'example' },
  note: null,
} as const;

test('an event is shown on no day before its period, and from then on on all', () => {
  const days = fc.integer({ min: 0, max: 2000 }).map((n) => {
    const date = new Date(Date.UTC(2008, 0, 1 + n)).toISOString().slice(0, 10);
    return isoDate(date);
  });
  fc.assert(
    fc.property(days, (date) => {
      const surroundings = { towns: [], blocks: [], works: [], landmarks: [] };
      const shown = surroundingFeatures(
        { ...surroundings, events: [demolition] },
        { work: [], block: [] },
        { asOf: date },
      );
      expect(shown.length === 1).toBe(date >= demolition.from);
      const standing = eventState(demolition, date);
      expect(standing === 'over').toBe(date >= demolition.to);
    }),
  );
});

test('the days between which nothing is observed and no event begins are told, and on all of them the features are the same', () => {
  const days = Array.from({ length: 12 }, (_, index) =>
    day(`2010-${String(index + 1).padStart(2, '0')}-15`),
  );
  const anyDay = fc.constantFrom(...days);
  fc.assert(
    fc.property(fc.array(anyDay), fc.array(anyDay), anyDay, (observedOn, begunOn, asOf) => {
      const log = {
        work: observedOn.map((on) => observed('levelling', 'mobilised', { subject, asOf: on })),
        block: [],
      };
      const events = begunOn.map((from, index) => ({ ...demolition, id: `e${index}`, from }));
      const surroundings = { towns: [], blocks: [], works: [road], events, landmarks: [] };
      const on = (date: typeof asOf) => surroundingFeatures(surroundings, log, { asOf: date });
      const { since, until } = sameSurroundings(surroundings, log, { asOf });
      for (const date of days)
        if ((since === null || since <= date) && (until === null || date < until))
          expect(on(date)).toEqual(on(asOf));
      if (since !== null && since > days[0]!) expect(since <= asOf).toBe(true);
      expect(until === null || until > asOf).toBe(true);
      expect([null, ...observedOn, ...begunOn]).toContain(since);
      expect([null, ...observedOn, ...begunOn]).toContain(until);
    }),
  );
});
