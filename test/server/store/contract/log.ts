import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes, statesOf, type Axis } from '../../../../geodata/axis.ts';
import { bilingual } from '../../../../geodata/bilingual.ts';
import {
  addDays,
  endOfDayInChina,
  isoDate,
  isoInstant,
  type IsoDate,
  type IsoInstant,
} from '../../../../geodata/date.ts';
import { stepOn } from '../../../../geodata/parcelTimeline.ts';
import { progressAt } from '../../../../geodata/progress.ts';
import type { LogEntry, Observation, Subject } from '../../../../geodata/observation.ts';
import { cellOf } from '../../../../geodata/parcelFeature.ts';
import { summarise } from '../../../../geodata/statistics.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelsOf, timelinesOf } from '../collect.ts';
import { featureAt, latestDay } from '../model.ts';
import { observation, parcelRecord, retraction, zoneOf } from '../builders.ts';
import { villageZone } from '../villageZone.ts';

const parcel = { kind: 'parcel', id: 'p' } as const;
const surveying = observation('p', 'o1', { axis: 'clearance', state: 'surveying' }, '2010-03-31');
const cleared = observation('p', 'o2', { axis: 'clearance', state: 'cleared' }, '2010-06-30');

export function logContract(store: () => Store): void {
  const stateOn = async (zone: string, day: string) => {
    const [feature] = await parcelsOf(store(), zone, { asOf: isoDate(day) });
    return [feature?.properties.clearance, feature?.properties.asOf];
  };

  describe('the state of a parcel', () => {
    test('is unknown before the first observation and then what was last seen', async () => {
      await store().replaceZone(zoneOf('days', [parcelRecord('p', {}, [surveying, cleared])]));
      expect(await stateOn('days', '2010-03-30')).toEqual([null, null]);
      expect(await stateOn('days', '2010-03-31')).toEqual(['surveying', '2010-03-31']);
      expect(await stateOn('days', '2010-06-29')).toEqual(['surveying', '2010-03-31']);
      expect(await stateOn('days', '2010-06-30')).toEqual(['cleared', '2010-06-30']);
      expect(await stateOn('days', '2030-01-01')).toEqual(['cleared', '2010-06-30']);
    });

    test('follows a correction, a retraction, and the retraction of a retraction', async () => {
      await store().replaceZone(zoneOf('undo', [parcelRecord('p', {}, [surveying, cleared])]));
      const vacating = observation(
        'p',
        'o3',
        { axis: 'clearance', state: 'vacating' },
        '2010-06-30',
        {
          supersedes: 'o2',
          recordedAt: isoInstant('2010-07-10T00:00:00Z'),
        },
      );
      await store().append('undo', [vacating]);
      expect(await stateOn('undo', '2010-06-30')).toEqual(['vacating', '2010-06-30']);

      await store().append('undo', [retraction(parcel, 'r1', 'o3', '2010-07-11T00:00:00Z')]);
      expect(await stateOn('undo', '2010-06-30')).toEqual(['cleared', '2010-06-30']);

      await store().append('undo', [retraction(parcel, 'r2', 'r1', '2010-07-12T00:00:00Z')]);
      expect(await stateOn('undo', '2010-06-30')).toEqual(['vacating', '2010-06-30']);

      const { log } = await store().dossier('undo', parcel);
      expect(log.map(({ id }) => id)).toEqual(['r2', 'r1', 'o3', 'o2', 'o1']);
    });

    test('that is corrected today for last March is another as now known, and the same as known then', async () => {
      const march = observation('p', 'o1', { axis: 'levelling', state: 'complete' }, '2010-03-31', {
        recordedAt: isoInstant('2010-04-02T01:00:00Z'),
      });
      await store().replaceZone(zoneOf('march', [parcelRecord('p', {}, [march])]));
      const correction = observation(
        'p',
        'o2',
        { axis: 'levelling', state: 'levelling' },
        '2010-03-31',
        { supersedes: 'o1', recordedAt: isoInstant('2010-12-06T01:00:00Z') },
      );
      await store().append('march', [correction]);
      const [asOf, then] = [isoDate('2010-03-31'), endOfDayInChina(isoDate('2010-04-30'))];
      const levelling = async (knownBy?: IsoInstant) => {
        const [feature] = await parcelsOf(store(), 'march', { asOf, knownBy });
        const [timeline] = await timelinesOf(store(), 'march', knownBy);
        const [cell] = await store().cells('march', 'zone', asOf, knownBy);
        return [
          feature?.properties.levelling,
          stepOn(timeline!.steps, asOf)?.levelling,
          cell?.levelling,
        ];
      };
      expect(await levelling()).toEqual(['levelling', 'levelling', 'levelling']);
      expect(await levelling(then)).toEqual(['complete', 'complete', 'complete']);

      const [lived] = await timelinesOf(store(), 'march', 'eachDay');
      const livedOn = (day: string) => stepOn(lived!.steps, isoDate(day))?.levelling;
      // On the day itself nobody had written it down yet; it was complete until the correction came.
      expect(['2010-03-31', '2010-04-02', '2010-12-05', '2010-12-06'].map(livedOn)).toEqual([
        null,
        'complete',
        'complete',
        'levelling',
      ]);
    });

    test('leaves the latest day of the zone to what still stands', async () => {
      await store().replaceZone(zoneOf('latest', [parcelRecord('p', {}, [surveying, cleared])]));
      await store().append('latest', [retraction(parcel, 'r1', 'o2', '2010-07-01T00:00:00Z')]);
      expect(await store().zone('latest')).toMatchObject({ latest: '2010-03-31', revision: 2 });
    });

    test('has no say over a newer one of anything else in the zone', async () => {
      const road = { kind: 'work', id: 'road' } as const;
      const begun = { axis: 'building', state: 'started' } as const;
      const log = [observation('', 'w1', begun, '2010-10-05', { subject: road })];
      await store().replaceZone({ ...villageZone('newest'), log });
      expect((await store().zone('newest'))?.latest).toBe('2010-10-05');
      await store().append('newest', [retraction(road, 'r1', 'w1', '2010-10-06T00:00:00Z')]);
      expect((await store().zone('newest'))?.latest).toBe('2010-09-30');
    });

    test('is on any day what folding the log gives, whether loaded or appended', async () => {
      await fc.assert(
        fc.asyncProperty(logs, fc.nat(6), fc.constantFrom(...days), async (given, loaded, day) => {
          const records = given.map((log, index) => parcelRecord(`p${index}`, {}, log));
          const began = given.map((log, index) =>
            parcelRecord(`p${index}`, {}, log.slice(0, loaded)),
          );
          await store().replaceZone(zoneOf('fold', began));
          await store().append(
            'fold',
            given.flatMap((log) => log.slice(loaded)),
          );

          const features = records.map((record) => featureAt(record, day));
          expect(await parcelsOf(store(), 'fold', { asOf: day })).toEqual(features);
          expect(summarise(await store().cells('fold', 'zone', day))).toEqual(
            summarise(features.map(({ properties }) => cellOf(properties))),
          );
          expect((await store().zone('fold'))?.latest).toEqual(latestDay(records));
        }),
        { numRuns: 30 },
      );
    });

    test('as known by a moment is what folding the log up to then gives', async () => {
      await fc.assert(
        fc.asyncProperty(
          logs,
          fc.constantFrom(...moments),
          fc.constantFrom(...days),
          async (given, knownBy, day) => {
            const records = given.map((log, index) => parcelRecord(`p${index}`, {}, log));
            await store().replaceZone(zoneOf('known', records));
            const features = records.map(({ log, ...record }) =>
              featureAt({ ...record, log: log.filter((one) => one.recordedAt <= knownBy) }, day),
            );
            expect(await parcelsOf(store(), 'known', { asOf: day, knownBy })).toEqual(features);
            const ids = records.map(({ parcel: { id } }) => id);
            const moment = { asOf: day, knownBy };
            const progress = await store().progressOf('known', 'parcel', ids, moment);
            for (const { parcel: one, log } of records)
              expect(progress.get(one.id) ?? progressAt([], day)).toEqual(
                progressAt(log, day, knownBy),
              );
            expect(summarise(await store().cells('known', 'zone', day, knownBy))).toEqual(
              summarise(features.map(({ properties }) => cellOf(properties))),
            );
          },
        ),
        { numRuns: 30 },
      );
    });

    test('is heard of by the whole that the parcel belongs to, as known by a moment', async () => {
      await fc.assert(
        fc.asyncProperty(
          logs,
          fc.constantFrom(...moments),
          fc.constantFrom(...days),
          async (given, knownBy, asOf) => {
            const village = villageZone('heard');
            const records = given.map((log, index) =>
              parcelRecord(`p${index}`, { block: index === 2 ? null : 'east' }, log),
            );
            await store().replaceZone({ ...village, parcels: records, log: [], projects: [] });
            const lastDays = (logsOfMembers: readonly LogEntry[][]) => {
              const seen = logsOfMembers.map((log) => progressAt(log, asOf, knownBy));
              return Object.fromEntries(
                axes.flatMap((axis) => {
                  const last = seen.flatMap((each) => each[axis]?.asOf ?? []).sort();
                  return last.length > 0 ? [[axis, last.at(-1)]] : [];
                }),
              );
            };
            const subjects: Subject[] = [
              { kind: 'zone', id: 'heard' },
              { kind: 'block', id: 'east' },
              { kind: 'parcel', id: 'p0' },
            ];
            const [plan] = village.targets;
            const plans = subjects.map((subject) => ({ ...plan!, subject }));
            const stated = await store().standings('heard', plans, { asOf, knownBy });
            expect(stated.map(({ members }) => members)).toEqual([
              lastDays(given),
              lastDays(given.slice(0, 2)),
              {},
            ]);
            expect(stated[2]?.progress).toEqual(progressAt(given[0]!, asOf, knownBy));
          },
        ),
        { numRuns: 20 },
      );
    });
  });
}

const days: readonly IsoDate[] = Array.from({ length: 5 }, (_, index) =>
  addDays(isoDate('2010-01-30'), index),
);

/** Some while entries are written down, on the minute of some; the last after them all. */
const moments = ['2010-02-01T08:02:00Z', '2010-02-02T08:01:00Z', '2010-02-04T00:00:00Z'].map(
  isoInstant,
);

/** Logs of three parcels: few days and few moments, so that entries meet; undoing entries that name any other. */
const logs: fc.Arbitrary<LogEntry[][]> = fc.tuple(
  ...['p0', 'p1', 'p2'].map((id) => fc.array(anyEntry(), { maxLength: 7 }).map(named(id))),
);

type Draft = {
  readonly axis: Axis;
  readonly state: number;
  readonly day: IsoDate;
  readonly minute: number;
  readonly percent: number | null;
  readonly blocked: boolean;
  readonly undoes: number | null;
  readonly isRetraction: boolean;
};

function anyEntry(): fc.Arbitrary<Draft> {
  return fc.record({
    axis: fc.constantFrom<Axis>('clearance', 'levelling', 'building'),
    state: fc.nat(7),
    day: fc.constantFrom(...days),
    minute: fc.nat(3),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    blocked: fc.boolean(),
    undoes: fc.option(fc.nat(6)),
    isRetraction: fc.boolean(),
  });
}

function named(parcelId: string): (drafts: Draft[]) => LogEntry[] {
  const subject = { kind: 'parcel', id: parcelId } as const;
  return (drafts) =>
    drafts.map((draft, index): LogEntry => {
      const id = `${parcelId}.${index}`;
      const other = draft.undoes === null ? null : `${parcelId}.${draft.undoes}`;
      const at = `2010-02-0${1 + (index % 3)}T08:0${draft.minute}:00Z`;
      if (draft.isRetraction && other !== null) return retraction(subject, id, other, at);
      const states: readonly Observation['state'][] = statesOf[draft.axis];
      const seen = { axis: draft.axis, state: states[draft.state % states.length] } as Observation;
      return observation(parcelId, id, seen, draft.day, {
        percent: draft.percent,
        blocked: draft.blocked ? bilingual('受阻', 'Blocked') : null,
        supersedes: other,
        recordedAt: isoInstant(at),
      });
    });
}
