import { describe, expect, test } from 'vitest';
import { axes } from '../../../geodata/axis.ts';
import { isoDate } from '../../../geodata/date.ts';
import { blockedBy, progressAt } from '../../../geodata/progress.ts';
import type { SubjectKind } from '../../../geodata/observation.ts';
import { assessTarget } from '../../../geodata/project.ts';
import { gather } from '../../../geodata/records/gathered.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';

const records = jindongRecords();
const zone = gather(records);
const reportDay = isoDate('2010-09-30');

function progressOf(kind: SubjectKind, id: string, day = reportDay) {
  return progressAt(
    zone.log.filter(({ subject }) => subject.kind === kind && subject.id === id),
    day,
  );
}

/** `levelling 90 %`, per axis; what is unknown is left out. */
function told(kind: SubjectKind, id: string, day = reportDay): string[] {
  const progress = progressOf(kind, id, day);
  return axes.flatMap((axis) => {
    const observation = progress[axis];
    if (observation === null) return [];
    const percent = observation.percent === null ? '' : ` ${observation.percent} %`;
    return [`${axis}: ${observation.state}${percent}`];
  });
}

describe('progress at the end of September 2010', () => {
  test.each([
    ['xietangxi', ['levelling: substantiallyComplete']],
    ['nanbo', ['levelling: levelling 90 %']],
    ['liushi', ['levelling: mobilised']],
    ['zhucun', ['levelling: mobilised']],
    ['donghouxu', ['levelling: mobilised']],
    ['fengtang-96', ['clearance: vacating']],
    ['guihang-yunfei', ['clearance: cleared', 'levelling: levelling']],
    ['jiayuan-shangmingtang', ['clearance: cleared', 'levelling: tendering']],
    ['jiayuan-zhijiacun', ['clearance: negotiating', 'levelling: tendering']],
    ['jinfei-lungu', ['building: underConstruction']],
    ['zhongde-ev', ['building: started']],
    ['zhongwaiyun', ['building: started']],
    ['dushi-haoyuan', ['building: started']],
    ['huafeng', []],
    ['jiuzhou', ['levelling: notStarted']],
    ['jialun', ['clearance: reclearing']],
  ])('parcel %s: what the report says and no more', (id, states) => {
    expect(told('parcel', id)).toEqual(states);
  });

  test.each([
    ['jindong-sewage-plant', 'inProduction'],
    ['xiaoshun-stream', 'started'],
    ['changchun-road', 'started'],
    ['provincial-road-03', 'preparing'],
    ['xietangxi-fence', 'started'],
    ['xietangxi-power', 'completed'],
    ['xietangxi-access', 'completed'],
    ['xietangxi-utilities', 'underConstruction'],
    ['nanbo-roads', 'preparing'],
    ['liushi-roads', 'started'],
    ['zhucun-roads', 'started'],
    ['donghouxu-roads', 'started'],
  ])('work %s: %s', (id, state) => {
    expect(told('work', id)).toEqual([`building: ${state}`]);
  });

  test('covers every parcel and work of the zone', () => {
    expect(zone.parcels).toHaveLength(16);
    expect(zone.works.map(({ id }) => told('work', id).length)).toEqual(zone.works.map(() => 1));
  });

  test('is unknown the day before: the report says nothing of how things stood then', () => {
    for (const { id } of zone.parcels)
      expect(told('parcel', id, isoDate('2010-09-29'))).toEqual([]);
  });

  test('blocks the regrading of road 03 and nothing else: the 96 亩 of 凤塘 have an order of steps', () => {
    const blocked = (['parcel', 'work'] as const).flatMap((kind) =>
      (kind === 'parcel' ? zone.parcels : zone.works)
        .filter(({ id }) => blockedBy(progressOf(kind, id)) !== null)
        .map(({ id }) => id),
    );
    expect(blocked).toEqual(['provincial-road-03']);
  });

  test('counts 15 of the 17 households of 凤塘 phase 2 as moved out', () => {
    expect(progressOf('parcel', 'fengtang-96').clearance?.quantities).toContainEqual(
      expect.objectContaining({ value: 15, of: 17, unit: 'household' }),
    );
  });

  test('travels with its parcel; only works keep theirs at the zone', () => {
    expect(records.log.every(({ subject }) => subject.kind === 'work')).toBe(true);
    for (const { parcel, log } of records.parcels)
      expect(log.every(({ subject }) => subject.id === parcel.id)).toBe(true);
  });
});

describe('plans of the report', () => {
  test.each([
    ['jd-target-liushi-levelled', '2010-12-31'],
    ['jd-target-donghouxu-roads', '2010-12-31'],
    ['jd-target-changchun-road', '2010-10-31'],
    ['jd-target-provincial-road-03', '2010-10-31'],
    ['jd-target-guihang-started', '2010-11-20'],
    ['jd-target-zone-started', '2010-12-31'],
  ])('%s is due on %s', (id, due) => {
    expect(zone.targets.find((target) => target.id === id)?.due).toBe(due);
  });

  test('none is reached or overdue on the report’s last day', () => {
    const statuses = zone.targets.map(
      (target) =>
        assessTarget(target, progressOf(target.subject.kind, target.subject.id), reportDay).status,
    );
    expect(new Set(statuses)).toEqual(new Set(['ahead']));
  });

  test('none is overdue on any later day: the report is the last word', () => {
    const later = isoDate('2011-06-01');
    const statuses = zone.targets.map(
      (target) =>
        assessTarget(target, progressOf(target.subject.kind, target.subject.id, later), later)
          .status,
    );
    expect(new Set(statuses)).toEqual(new Set(['unheard', 'unknown']));
  });
});

describe('projects of the report', () => {
  test('are the ten it names; the 86 are a figure', () => {
    expect(zone.projects.map(({ id }) => id).sort()).toEqual([
      'dushi-haoyuan',
      'fengtang',
      'guihang-yunfei',
      'huafeng',
      'jialun',
      'jiayuan-gelong',
      'jinfei-lungu',
      'jiuzhou',
      'zhongde-ev',
      'zhongwaiyun',
    ]);
  });

  test('the solar project holds two parcels and so stays at the zone', () => {
    expect(records.projects.map(({ parcels }) => parcels)).toEqual([
      ['jiayuan-shangmingtang', 'jiayuan-zhijiacun'],
    ]);
  });

  test('name no contact and no investment, because the report names none', () => {
    for (const { contact, investment } of zone.projects)
      expect([contact, investment]).toEqual([null, null]);
  });
});
