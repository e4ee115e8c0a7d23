import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { reportedTotals } from '../../../geodata/plan/reportedTotals.ts';
import { jindongFacts } from '../../../geodata/records/jindong/facts/jindongFacts.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { plainPlanRecords } from './plainPlanRecords.ts';
import { at, days, itemOn, itemsOn, parcelOf, planOf, project, villageOf } from './villagePlans.ts';

describe('the plans of the report', () => {
  const items = itemsOn(plainPlanRecords(jindongRecords()), '2010-09-30');
  const item = (id: string) => items.find((each) => each.item === id)!;
  const set = (id: string, milestone: string) =>
    item(id)
      .milestones.find((each) => each.milestone === milestone)!
      .planned.map(({ due, asPrinted, provenance }) => [
        due,
        asPrinted?.zh,
        provenance.kind === 'document' && provenance.fact,
      ]);

  test('every project that is named is an item, and everything that has a deadline', () => {
    expect(items.map(({ item: id }) => id).toSorted()).toEqual([
      'parcel:donghouxu',
      'parcel:liushi',
      'parcel:zhucun',
      'project:dushi-haoyuan',
      'project:fengtang',
      'project:guihang-yunfei',
      'project:huafeng',
      'project:jialun',
      'project:jiayuan-gelong',
      'project:jinfei-lungu',
      'project:jiuzhou',
      'project:zhongde-ev',
      'project:zhongwaiyun',
      'work:changchun-road',
      'work:donghouxu-roads',
      'work:liushi-roads',
      'work:provincial-road-03',
      'work:zhucun-roads',
      'zone:jindong',
    ]);
  });

  test.each([
    ['work:changchun-road', 'completion', [['2010-10-31', '10 月底前', 'C6']]],
    ['work:provincial-road-03', 'completion', [['2010-10-31', '10 月底前', 'C7']]],
    ['parcel:liushi', 'levelling', [['2010-12-31', '12 月底前', 'C5']]],
    ['work:zhucun-roads', 'completion', [['2010-12-31', '12 月底前', 'C5']]],
    ['zone:jindong', 'start', [['2010-12-31', '年内', 'B7']]],
    ['zone:jindong', 'production', [['2010-12-31', '年内', 'B7']]],
    ['project:guihang-yunfei', 'start', [['2010-11-20', '11 月中旬前', 'B8']]],
    ['project:guihang-yunfei', 'levelling', [['2010-11-20', '11 月中旬前', 'G1']]],
    [
      'project:jiayuan-gelong',
      'start',
      [
        ['2010-11-20', '11 月中旬前', 'B8'],
        ['2010-11-30', '11 月底', 'G2'],
      ],
    ],
  ])('%s: %s', (id, milestone, expected) => {
    expect(set(id, milestone)).toEqual(expected);
  });

  test('none is late on the day of the report, and of the days after it nobody can tell', () => {
    const colours = new Set(items.map(({ light }) => light.colour));
    expect([...colours].toSorted()).toEqual(['notDue', 'unknown']);
    const later = itemsOn(plainPlanRecords(jindongRecords()), '2010-11-01');
    expect(later.find(({ item: id }) => id === 'work:changchun-road')?.light).toEqual({
      colour: 'unknown',
      reason: { rule: 'notObserved', since: '2010-09-30' },
    });
  });

  test('贵航云飞 is started by mid-November at no usual durations; 六石 may lose 17 days', () => {
    // Levelling 45 and start 40; from 30 September to 20 November are 17 working days of October and 15 of November.
    expect(item('project:guihang-yunfei').schedule).toMatchObject({
      kind: 'impossible',
      missing: 53,
      driving: 'levelling',
    });
    // 17 of October, 22 of November, 23 of December, less 45.
    expect(item('parcel:liushi').schedule).toEqual({
      kind: 'possible',
      float: 17,
      driving: 'levelling',
    });
    expect(item('work:changchun-road').schedule).toEqual({ kind: 'none' });
  });

  test('what is in the way stands where it belongs', () => {
    expect(item('project:fengtang').blockers).toMatchObject([
      { id: 'fengtang-resettlement', heldUpMu: 96, provenance: { section: '一(三)' } },
    ]);
    expect(item('work:provincial-road-03').blockers).toMatchObject([
      { id: 'provincial-road-03-tender', heldUpMu: null },
    ]);
  });

  test('reported totals stand beside what is on record by name', () => {
    const totals = reportedTotals(jindongFacts, items, isoDate('2010-09-30'))!;
    expect(totals.named).toBe(5);
    expect(totals.projects).toMatchObject({ fact: 'B1', onRecord: 5, notKnown: 0, difference: 81 });
    expect(totals.land).toMatchObject({
      figure: { value: 2775, unit: 'mu' },
      onRecord: null,
      notKnown: 5,
    });
    expect(totals.investment).toMatchObject({
      figure: { value: 47 },
      onRecord: null,
      difference: null,
    });
    expect(totals.started).toMatchObject({
      fact: 'B3',
      figure: { value: 45 },
      onRecord: 3,
      difference: 42,
    });
    expect(totals.completed).toMatchObject({ figure: { value: 5 }, onRecord: 0, difference: 5 });
    expect(reportedTotals(jindongFacts, items, isoDate('2010-09-29'))).toBeNull();
    expect(reportedTotals([], items, isoDate('2010-09-30'))).toBeNull();
  });
});

describe('a plan item', () => {
  test('has the milestones that are planned, passed or needed', () => {
    const plan = planOf(
      '2024-01-10',
      days({ conversion: '2024-03-31', completion: '2025-12-31' }),
      {
        passed: days({ conversion: '2024-03-15' }),
        deadline: { milestone: 'completion', due: isoDate('2025-10-31') },
      },
    );
    const records = villageOf([['2024-06-30', at.cleared]], [plan]);
    const { milestones, deadline, expectedPercent } = itemOn(records, '2024-06-30');
    expect(milestones).toMatchObject([
      { milestone: 'conversion', planned: [{ due: '2024-03-31' }], actual: { day: '2024-03-15' } },
      { milestone: 'clearance', planned: [], actual: { day: '2024-06-30' } },
      { milestone: 'levelling', planned: [], actual: null },
      { milestone: 'start', planned: [], actual: null },
      { milestone: 'completion', baseline: '2025-12-31', latest: { finish: '2025-10-31' } },
    ]);
    expect(deadline).toEqual({ milestone: 'completion', due: '2025-10-31' });
    // 60 of 310 for the conversion; of the 640 days from then to the end of 2025 91 are over.
    expect(expectedPercent).toBeCloseTo((60 + (250 * 91) / 640) / 3.1, 3);
    // Before it was passed it was not.
    expect(itemOn(records, '2024-03-14').milestones[0]).toMatchObject({ actual: null });
  });

  test('has a deadline that the plan gives no day of its own', () => {
    const plan = planOf(
      '2024-01-10',
      {},
      { deadline: { milestone: 'start', due: isoDate('2024-09-30') } },
    );
    expect(itemOn(villageOf([], [plan]), '2024-06-30').milestones.at(-1)).toMatchObject({
      milestone: 'start',
      planned: [{ due: '2024-09-30' }],
    });
  });

  test('in percent takes what is left of a stage: 45 days of levelling at 40 % are 27', () => {
    const plan = planOf('2024-01-10', days({ levelling: '2024-03-01' }));
    const { schedule, milestones } = itemOn(
      villageOf([['2024-01-31', at.levelling, 40]], [plan]),
      '2024-01-31',
    );
    // 18 working days of February and 1 March
    expect(schedule).toMatchObject({ kind: 'impossible', missing: 27 - 19 });
    expect(milestones[0]!.latest?.finish).toBe('2024-03-01');
  });

  test('stands without a shape, without a contact, and with every parcel that it has', () => {
    const bare = { ...project, contact: null, parcels: [] };
    expect(itemOn(villageOf([], [], { projects: [bare] }), '2024-01-31')).toMatchObject({
      contact: null,
      parcels: [],
      blocks: [],
      areaMu: null,
      quality: null,
      milestones: [],
      light: { colour: 'unknown', reason: { rule: 'noPlan' } },
    });
    const parcels = new Map([
      ['a', parcelOf('a')],
      ['b', { ...parcelOf('b', null), quality: 'schematic' as const }],
    ]);
    const two = villageOf([], [], { parcels, projects: [{ ...project, parcels: ['a', 'b'] }] });
    expect(itemOn(two, '2024-01-31')).toMatchObject({
      parcels: ['a', 'b'],
      blocks: [{ id: 'b', name: bilingual('区块', 'Block') }],
      areaMu: 15,
      unknownAreas: 1,
      quality: 'schematic',
    });
  });
});

describe('the example zone', () => {
  const records = exampleRecords({ parcels: 240, seed: 1 });
  const zone = plainPlanRecords({
    ...records,
    parcels: [...records.parcels],
    blocks: [...records.blocks],
  });
  const items = itemsOn(zone, '2026-06-30');
  const count = (of: (item: (typeof items)[number]) => boolean) => items.filter(of).length;

  test('has something of everything', () => {
    for (const colour of ['green', 'amber', 'red', 'done', 'notDue', 'unknown'] as const)
      expect([colour, count(({ light }) => light.colour === colour) > 0]).toEqual([colour, true]);
    for (const kind of ['possible', 'impossible', 'unknownCalendar'] as const)
      expect([kind, count(({ schedule }) => schedule.kind === kind) > 0]).toEqual([kind, true]);
    for (const kind of ['range', 'finished', 'cannotSay'] as const)
      expect([kind, count(({ forecast }) => forecast.kind === kind) > 0]).toEqual([kind, true]);
    expect(
      count(
        ({ light, lightHistory }) =>
          light.colour === 'green' && lightHistory.some(({ colour }) => colour === 'red'),
      ),
    ).toBeGreaterThan(0);
    expect(
      count(({ milestones }) =>
        milestones.some(
          ({ baseline, planned }) => baseline !== null && planned[0]?.due !== baseline,
        ),
      ),
    ).toBeGreaterThan(5);
    const projects = items.filter(({ subject }) => subject.kind === 'project');
    expect(projects.filter(({ etag }) => etag === null).length).toBeLessThan(projects.length / 10);
  });

  test('has blockers that stand, are overdue, are cleared and are nobody’s', () => {
    const blockers = [
      ...new Map(items.flatMap((item) => item.blockers).map((each) => [each.id, each])).values(),
    ];
    const standing = blockers.filter(({ clearedOn }) => clearedOn === null);
    expect(standing.length).toBeGreaterThan(3);
    expect(blockers.length).toBeGreaterThan(standing.length);
    expect(standing.some(({ isOverdue }) => isOverdue)).toBe(true);
    expect(standing.some(({ owner }) => owner === null)).toBe(true);
    expect(blockers.every(({ provenance }) => provenance.kind === 'example')).toBe(true);
  });

  test('was known otherwise then', () => {
    const again = exampleRecords({ parcels: 240, seed: 1 });
    const then = itemsOn(plainPlanRecords(again, isoInstant('2026-01-10T00:00:00Z')), '2025-12-31');
    expect(then).not.toEqual(itemsOn(zone, '2025-12-31'));
  });
});
