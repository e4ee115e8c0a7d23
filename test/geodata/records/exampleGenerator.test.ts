import { describe, expect, test } from 'vitest';
import { axes } from '../../../geodata/axis.ts';
import { parseIsoDate, type IsoDate } from '../../../geodata/date.ts';
import { blockedBy, effectiveObservations, progressAt } from '../../../geodata/progress.ts';
import type { LogEntry, Observation } from '../../../geodata/observation.ts';
import { assessTarget } from '../../../geodata/project.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { chineseNumeral } from '../../../geodata/records/example/generator/chineseNumeral.ts';
import { endOfMonth, lastMonth } from '../../../geodata/records/example/generator/months.ts';
import { stageOf, stages } from '../../../geodata/stage.ts';

const latest = parseIsoDate('2026-06-30')!;
const days = Array.from({ length: lastMonth + 1 }, (_, month) => endOfMonth(month));

function stageAt(log: readonly LogEntry[], day: IsoDate) {
  const { clearance, levelling, building } = progressAt(log, day);
  return stageOf({
    clearance: clearance?.state ?? null,
    levelling: levelling?.state ?? null,
    building: building?.state ?? null,
  });
}

const observationsOf = (log: readonly LogEntry[]): Observation[] =>
  log.filter((entry) => entry.kind === 'observation');

describe.each([
  [240, 1],
  [240, 2],
  [1200, 3],
])('the story of %i parcels from seed %i', (parcels, seed) => {
  const records = exampleRecords({ parcels, seed });
  const all = [...records.parcels];
  const logs = [...all.map(({ log }) => log), records.log];

  test('mixes the stages well on the latest day', () => {
    const share = (stage: string | null) =>
      all.filter(({ log }) => stageAt(log, latest) === stage).length / all.length;
    const bounds = {
      notStarted: [0.02, 0.14],
      clearance: [0.06, 0.2],
      levelling: [0.09, 0.23],
      // Clearance of every parcel that has begun is on record in the example.
      levelled: [-1, 0.02],
      clearedAndLevelled: [0.08, 0.24],
      underConstruction: [0.16, 0.32],
      completed: [0.06, 0.18],
      inProduction: [0.09, 0.22],
    } as const;
    for (const stage of stages) {
      expect.soft(share(stage), stage).toBeGreaterThan(bounds[stage][0]);
      expect.soft(share(stage), stage).toBeLessThan(bounds[stage][1]);
    }
    expect(share(null)).toBeGreaterThan(0.005);
    expect(share(null)).toBeLessThan(0.07);
  });

  test('lets no parcel fall back from one month to the next', () => {
    const order = (log: readonly LogEntry[]) =>
      days.map((day) => stages.indexOf(stageAt(log, day) ?? 'notStarted'));
    for (const { parcel, log } of all) {
      const ranks = order(log);
      expect(ranks, parcel.id).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });

  test('begins on 31 July 2024, ends on 30 June 2026 and speaks of month ends only', () => {
    const told = new Set(logs.flatMap(observationsOf).map(({ asOf }) => asOf));
    expect([...told].toSorted()).toEqual(days);
    expect([days[0], days.at(-1)]).toEqual(['2024-07-31', latest]);
  });

  test('records every entry within a month after its day, in order', () => {
    for (const log of all.map((record) => record.log)) {
      const times = log.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
    }
    for (const { asOf, recordedAt } of logs.flatMap(observationsOf)) {
      expect(recordedAt.slice(0, 10) > asOf).toBe(true);
      expect(Date.parse(recordedAt) - Date.parse(asOf)).toBeLessThan(30 * 86_400_000);
    }
  });

  test('tells news only: an entry that counts differs from the one before it', () => {
    for (const { log } of all)
      for (const axis of axes) {
        const told = effectiveObservations(log)
          .filter((entry) => entry.axis === axis)
          .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
          .map(({ state, percent, blocked }) => JSON.stringify([state, percent, blocked]));
        expect(told.filter((entry, index) => entry === told[index - 1])).toEqual([]);
      }
  });

  test('corrects and withdraws a few entries, each recorded earlier of the same subject', () => {
    for (const log of logs) {
      const earlier = new Map<string, LogEntry>();
      for (const entry of log) {
        const named = entry.kind === 'retraction' ? entry.retracts : entry.supersedes;
        if (named !== null) expect(earlier.get(named)?.subject).toEqual(entry.subject);
        if (entry.kind === 'observation' && entry.supersedes)
          expect(earlier.get(entry.supersedes)).toMatchObject({
            axis: entry.axis,
            asOf: entry.asOf,
          });
        earlier.set(entry.id, entry);
      }
    }
    const entries = logs.flat();
    const corrections = observationsOf(entries).filter(({ supersedes }) => supersedes !== null);
    expect(corrections.length / entries.length).toBeGreaterThan(0.003);
    expect(corrections.length / entries.length).toBeLessThan(0.03);
    expect(entries.some(({ kind }) => kind === 'retraction')).toBe(true);
  });

  test('blocks some parcels, with a reason, and only where the ground is not ready', () => {
    const blocked = all.filter(({ log }) => blockedBy(progressAt(log, latest)) !== null);
    expect(blocked.length).toBeGreaterThan(0);
    expect(blocked.length / all.length).toBeLessThan(0.15);
    for (const { log } of blocked)
      expect(['clearance', 'levelling']).toContain(stageAt(log, latest));
  });

  test('keeps some plans, misses some and leaves some ahead', () => {
    const statuses = all.flatMap(({ targets, log }) =>
      targets.map((target) => assessTarget(target, progressAt(log, latest), latest).status),
    );
    expect(new Set(statuses)).toEqual(new Set(['reached', 'overdue', 'unheard', 'ahead']));
  });

  test('gives parks nothing to build and other land mostly a project with an owner', () => {
    const isGreen = (landUse: string | null) => landUse === '1401' || landUse === '1402';
    const green = all.filter(({ parcel }) => isGreen(parcel.landUse));
    const built = all.filter(({ parcel }) => !isGreen(parcel.landUse) && parcel.landUse !== '16');
    for (const { log, buildings } of green) {
      expect(
        observationsOf(log)
          .filter(({ axis }) => axis === 'building')
          .map(({ state }) => state),
      ).toEqual(log.length === 0 ? [] : ['notRequired']);
      expect(buildings).toEqual([]);
    }
    expect(
      built.filter(({ projects }) => projects.length > 0).length / built.length,
    ).toBeGreaterThan(0.85);
  });

  test('is marked as an example throughout', () => {
    const wholeZone = { ...records, blocks: [], parcels: all };
    const marks = marksIn(wholeZone);
    expect(new Set(marks.qualities)).toEqual(new Set(['example']));
    expect(new Set(marks.provenances)).toEqual(new Set(['example']));
    const named = [
      ...all.flatMap(({ parcel, projects }) => [parcel, ...projects]),
      ...records.towns,
      ...records.works,
      ...records.events,
      ...records.projects,
    ];
    for (const { name } of named) {
      expect(name.zh).toContain('示例');
      expect(name.en).toContain('Example');
    }
    for (const { owner, contact } of all.flatMap(({ projects }) => projects)) {
      expect(owner?.zh).toMatch(/^示例/);
      expect(contact ?? '示例').toMatch(/^示例/);
    }
    expect(records.zone.origin).toBe('example');
  });

  test('has a doubt, works with a log and projects without a parcel to show', () => {
    expect(records.doubts.length).toBeGreaterThan(0);
    expect(records.facts).toEqual([]);
    expect(new Set(records.log.map(({ subject }) => subject.id))).toEqual(
      new Set(records.works.map(({ id }) => id)),
    );
    expect(records.projects.some((project) => project.parcels.length === 0)).toBe(true);
  });
});

/** Every boundary quality and every kind of provenance anywhere in a value. */
function marksIn(value: unknown): { qualities: unknown[]; provenances: unknown[] } {
  if (typeof value !== 'object' || value === null) return { qualities: [], provenances: [] };
  const inner = Object.values(value).map(marksIn);
  const qualities = 'quality' in value ? [value.quality] : [];
  const provenances = 'provenance' in value ? [(value.provenance as { kind: string }).kind] : [];
  return {
    qualities: [...qualities, ...inner.flatMap((marks) => marks.qualities)],
    provenances: [...provenances, ...inner.flatMap((marks) => marks.provenances)],
  };
}

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [203, '二百零三'],
  [1000, '一千'],
  [4009, '四千零九'],
  [4170, '四千一百七十'],
])('%i is %s in Chinese numerals', (value, text) => {
  expect(chineseNumeral(value)).toBe(text);
});
