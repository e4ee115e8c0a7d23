import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { SceneSubject } from '../../../geodata/meeting/deck.ts';
import { sceneOf } from '../../../geodata/meeting/makeDeck.ts';
import { readScene } from '../../../geodata/meeting/readScene.ts';
import type { SceneSource } from '../../../geodata/meeting/sceneSource.ts';
import type { Observation } from '../../../geodata/observation.ts';
import { summariseChanges } from '../../../geodata/parcelChanges.ts';
import type { StandingBlocker } from '../../../geodata/plan/planItem.ts';
import { summarise, type Cell } from '../../../geodata/statistics.ts';
import { planItem } from './planItem.ts';

const title = { zh: '九月调度会', en: 'September meeting' };
const name = { zh: '南博区块', en: 'Nanbo block' };
const asOf = isoDate('2010-09-30');

const cell: Cell = {
  parcels: 1,
  areaM2: 0,
  areaUnknown: 1,
  clearance: null,
  levelling: 'levelling',
  building: null,
  blocked: false,
  landUse: null,
  quality: 'schematic',
};

const seen: Observation<'levelling'> = {
  kind: 'observation',
  id: 'o1',
  subject: { kind: 'parcel', id: 'nanbo' },
  axis: 'levelling',
  state: 'levelling',
  percent: 90,
  quantities: [],
  qualifiers: [],
  blocked: null,
  asOf,
  supersedes: null,
  recordedAt: isoInstant('2010-10-08T09:00:00+08:00'),
  recordedBy: 'a',
  provenance: { kind: 'document', source: 'report', section: '一(二)' },
  note: null,
};

function source(given: Partial<SceneSource>, cells: readonly Cell[] = [cell]): SceneSource {
  const statistics = summarise(cells);
  return {
    zone: { id: 'jindong', name: { zh: '金东', en: 'Jindong' }, origin: 'document' },
    asOf,
    statistics,
    indicators: statistics.indicators,
    changes: null,
    lastMeeting: null,
    blocks: [{ id: 'nanbo', name, statistics, parcels: ['nanbo'], changes: null }],
    works: [],
    plan: [],
    blockers: [],
    parcels: new Map([['nanbo', { clearance: null, levelling: seen, building: null }]]),
    names: new Map(),
    ranking: null,
    decisions: [],
    ...given,
  };
}

const read = (shows: SceneSubject, from: SceneSource) => readScene(sceneOf(shows), { title }, from);
const nanbo = { kind: 'block', block: 'nanbo' } as const;
const rowOf = (reading: ReturnType<typeof read>, row: string) =>
  reading.rows.find(({ name: of }) => of.zh === row);

const blocker: StandingBlocker = {
  id: 'b',
  subject: { kind: 'parcel', id: 'nanbo' },
  what: { zh: '等安置（何时起未载）', en: 'Waits for flats (since when is not said)' },
  owner: null,
  since: isoDate('2010-09-01'),
  nextStep: null,
  due: null,
  clearedOn: null,
  provenance: { kind: 'example' },
  ageDays: 29,
  isOverdue: false,
  heldUpMu: null,
};

describe('the scene of a block', () => {
  test('says the percent that its source gives, and where that stands', () => {
    const { figure, heading, theme } = read(nanbo, source({}));
    expect(heading.zh).toBe('南博');
    expect(theme).toBe('levelling');
    expect(figure).toMatchObject({
      text: { zh: '90' },
      unit: { zh: '%' },
      of: { zh: '土方工程量完成' },
      share: 0.9,
      provenance: { section: '一(二)' },
    });
  });

  test('makes no percent of 基本完成', () => {
    const done = { ...seen, state: 'substantiallyComplete', percent: null } as const;
    const parcels = new Map([['nanbo', { clearance: null, levelling: done, building: null }]]);
    const { figure } = read(nanbo, source({ parcels }));
    expect(figure).toMatchObject({ text: { zh: '基本完成' }, unit: null, share: null });
  });

  test('says what nobody knows in words', () => {
    const reading = read(nanbo, source({ parcels: new Map() }, [{ ...cell, levelling: null }]));
    expect(reading.figure).toMatchObject({ text: { zh: '未知' }, share: null });
    expect(rowOf(reading, '面积')).toMatchObject({ text: { zh: '未知' } });
    expect(rowOf(reading, '计划')).toMatchObject({
      text: { zh: '—' },
      remark: { zh: '报告没有给期限' },
    });
    expect(rowOf(reading, '联系人')).toMatchObject({ text: { zh: '未登记' } });
    expect(rowOf(reading, '卡点')).toMatchObject({ text: { zh: '没有记录' }, mark: null });
    expect(rowOf(reading, '上次汇报')).toMatchObject({ text: { zh: '没有更早的记录' } });
    expect(reading.marks.map(({ zh }) => zh)).toEqual(['示意边界，非测绘成果']);
  });

  test('of several parcels is counted, those of which nothing is known beside it', () => {
    const cells: Cell[] = [
      { ...cell, parcels: 3, levelling: 'complete' },
      { ...cell, parcels: 1 },
      { ...cell, parcels: 2, levelling: null },
    ];
    const statistics = summarise(cells);
    const block = { id: 'nanbo', name, statistics, parcels: ['a', 'b'], changes: null };
    const { figure } = read(nanbo, source({ blocks: [block] }, cells));
    expect(figure).toMatchObject({
      text: { zh: '75' },
      of: { zh: '平整完成率 · 4 宗中 3 宗 · 另有 2 宗未知' },
    });
  });

  test('is held up by a blocker on its land, told without what stands in brackets', () => {
    const reading = read(nanbo, source({ blockers: [blocker] }));
    expect(reading.isHeldUp).toBe(true);
    expect(rowOf(reading, '卡点')).toMatchObject({
      text: { zh: '等安置', en: 'Waits for flats' },
      remark: { zh: '无人认领 · 已 29 天 · 何时起未载' },
      mark: 'red',
    });
    const elsewhere = { ...blocker, subject: { kind: 'parcel', id: 'other' } as const };
    expect(read(nanbo, source({ blockers: [elsewhere] })).isHeldUp).toBe(false);
  });

  test('counts its plans by their lights, and is marked by the worst', () => {
    const planned = [
      {
        milestone: 'start' as const,
        baseline: null,
        planned: [
          { due: asOf, asPrinted: null, provenance: { kind: 'example' as const }, note: null },
        ],
        actual: null,
        latest: null,
      },
    ];
    const blocks = [{ id: 'nanbo', name }];
    const lit = (item: string, colour: 'red' | 'green') =>
      planItem(item, {
        blocks,
        milestones: planned,
        light: { colour, reason: { rule: 'onPlan' } },
        contact: `${item} 王`,
      });
    const plan = [lit('project:a', 'green'), lit('project:b', 'red'), lit('project:c', 'green')];
    const reading = read(nanbo, source({ plan }));
    expect(rowOf(reading, '计划')).toMatchObject({
      text: { zh: '红灯 1 · 绿灯 2' },
      remark: { zh: 'b' },
      mark: 'red',
    });
    const two = read(nanbo, source({ plan: plan.slice(0, 1) }));
    expect(rowOf(two, '计划')).toMatchObject({ text: { zh: '2010-09-30 开工' }, mark: 'green' });
  });

  test('tells what has changed since the last meeting', () => {
    const count = { parcels: 1, areaM2: 0, areaUnknown: 1 };
    const changes = summariseChanges([
      { kinds: ['advanced'], count },
      { kinds: ['blocked', 'advanced'], count },
    ]);
    const lastMeeting = { on: isoDate('2010-08-31'), name: title };
    const reading = read({ kind: 'overview' }, source({ changes, lastMeeting }));
    expect(rowOf(reading, '上次汇报')).toMatchObject({
      text: { zh: '新受阻 1 宗 · 前进 2 宗' },
      remark: { zh: '2010-08-31 以来' },
      mark: 'red',
    });
  });

  test('that the zone no longer has says so', () => {
    const reading = read({ kind: 'block', block: 'gone' }, source({}));
    expect(reading.kicker.zh).toBe('本区已没有这个对象');
  });
});

describe('other scenes', () => {
  test('take title, theme and day from the deck where it gives them', () => {
    const scene = {
      ...sceneOf({ kind: 'view' }),
      title: { zh: '沿河', en: 'Along the river' },
      address: '?theme=levelling&date=2010-09-30#14/29.2/119.8',
    };
    const reading = readScene(scene, { title }, source({}));
    expect(reading.heading.zh).toBe('沿河');
    expect(reading.theme).toBe('levelling');
    expect(reading.classes).toEqual([
      { id: 'levelling', name: { zh: '平整中', en: 'Levelling' }, parcels: 1, m2: null },
    ]);
  });

  test('list decisions, open ones first, with a dash for what was not said', () => {
    const decided = { on: asOf, what: title, subject: null, owner: null, due: null, doneOn: null };
    const { figure, table } = read(
      { kind: 'decisions' },
      source({
        names: new Map([['parcel:nanbo', { zh: '南博', en: 'Nanbo' }]]),
        decisions: [
          { ...decided, doneOn: asOf },
          { ...decided, subject: { kind: 'parcel', id: 'nanbo' }, owner: '王' },
        ],
      }),
    );
    expect(figure?.text.zh).toBe('1');
    expect(table?.rows.map((row) => row.map(({ zh }) => zh))).toEqual([
      ['九月调度会', '南博', '王', '—', '—'],
      ['九月调度会', '—', '—', '—', '2010-09-30'],
    ]);
  });
});
