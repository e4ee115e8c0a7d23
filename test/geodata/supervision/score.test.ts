import { isoDate } from '../../../geodata/date.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quarterFigures } from '../../../geodata/supervision/quarter.ts';
import { ranksOf, scoreOf } from '../../../geodata/supervision/score.ts';
import { scoreCriteria, type ScoreCriterion } from '../../../geodata/supervision/scoreRules.ts';
import type { ScoreTask } from '../../../geodata/supervision/scoreTask.ts';
import { areaOf, blocker, figuresOf, item, name, parcel, rules } from './villages.ts';

const criterionOf = (
  of: Parameters<typeof figuresOf>[1],
  criterion: ScoreCriterion,
  month = '2024-02',
) => {
  const figures = figuresOf(month, of);
  const score = areaOf(figures, 'east').score.criteria.find(
    (each) => each.criterion === criterion,
  )!;
  return { ...score, tasks: figures.tasks.filter((task) => task.criterion === criterion) };
};

describe('points for starts', () => {
  test('are the share of what was due or done: two of three, 20 of 30', () => {
    const starts = criterionOf(
      {
        items: [
          item('on-day', [['start', '2024-02-29', '2024-02-29']]),
          item('owed', [['start', '2023-11-30', '2024-02-10']]),
          item('missed', [['start', '2024-02-29', null]]),
          item('ahead', [['start', '2024-03-01', null]]),
          item('before', [['start', '2024-01-31', '2024-01-31']]),
        ],
      },
      'starts',
    );
    expect([starts.done, starts.of, starts.points]).toEqual([2, 3, 20]);
    expect(starts.earned.map(({ points }) => points)).toEqual([10, 10, 0]);
  });

  test('count what is early, and parcels without a plan', () => {
    const free = parcel('free', [
      ['2024-01-10', { building: 'preparing' }],
      ['2024-02-10', { building: 'started' }],
    ]);
    const starts = criterionOf(
      { parcels: [free], items: [item('early', [['start', '2024-06-30', '2024-02-20']])] },
      'starts',
    );
    expect(starts.points).toBe(30);
    expect(starts.tasks.map(({ subject, done }) => [subject.kind, done])).toEqual([
      ['project', '2024-02-20'],
      ['parcel', '2024-02-10'],
    ]);
  });

  test('a parcel is not counted beside the project that stands on it', () => {
    const own = parcel('a', [
      ['2024-01-10', { building: 'preparing' }],
      ['2024-02-10', { building: 'started' }],
    ]);
    const { tasks } = criterionOf(
      { parcels: [own], items: [item('a', [['start', null, '2024-02-10']])] },
      'starts',
    );
    expect(tasks.map(({ subject }) => subject.kind)).toEqual(['project']);
  });

  test('a work that was under way when it was first seen earns nothing; one that was seen waiting before it began does', () => {
    const work = (id: string, seenBefore: boolean) =>
      item(id, [], {
        subject: { kind: 'work', id },
        parcels: [],
        milestones: [{ milestone: 'start', due: null, passed: isoDate('2024-02-10'), seenBefore }],
      });
    const { tasks } = criterionOf({ items: [work('road', false), work('bridge', true)] }, 'starts');
    expect(tasks.map(({ subject, outcome }) => [subject.id, outcome])).toEqual([
      ['road', 'leftOut'],
      ['bridge', 'earned'],
    ]);
  });

  test('what was started when first heard of, and what nobody has looked at, is left out and takes no points', () => {
    const starts = criterionOf(
      {
        parcels: [parcel('first', [['2024-02-10', { building: 'started' }]])],
        items: [
          item('first', [['start', '2024-02-29', '2024-02-10']]),
          item('unseen', [['start', '2024-02-20', null]], { light: 'unknown' }),
        ],
      },
      'starts',
    );
    expect(starts.points).toBeNull();
    expect(starts.tasks.map(({ leftOut }) => leftOut)).toEqual(['firstHeard', 'notObserved']);
    expect(starts.leftOut).toHaveLength(2);
  });
});

describe('points for the other criteria', () => {
  test('levelling is weighed by 亩, unknown areas left out: 15 of 60 亩, 5 of 20', () => {
    const levelling = criterionOf(
      {
        items: [
          item('done', [['levelling', '2024-02-29', '2024-02-20']]),
          item('large', [['levelling', '2024-02-29', null]], { areaMu: 45 }),
          item('sketch', [['levelling', '2024-02-29', '2024-02-20']], {
            areaMu: null,
            unknownAreas: 1,
          }),
        ],
      },
      'levelling',
    );
    expect([levelling.done, levelling.of, levelling.points]).toEqual([15, 60, 5]);
    expect(levelling.tasks.at(-1)?.leftOut).toBe('areaUnknown');
  });

  test('on time: the day itself keeps it, the day after does not, earlier months are no longer asked', () => {
    const onTime = criterionOf(
      {
        items: [
          item('kept', [['clearance', '2024-02-10', '2024-02-10']]),
          item('late', [['start', '2024-02-10', '2024-02-11']]),
          item('leap', [['completion', '2024-02-29', '2024-01-05']]),
          item('old', [['production', '2024-01-31', null]]),
        ],
      },
      'onTime',
    );
    expect([onTime.done, onTime.of]).toEqual([2, 3]);
    expect(onTime.points).toBeCloseTo((20 * 2) / 3, 10);
    expect(onTime.tasks.find(({ subject }) => subject.id === 'late')).toMatchObject({
      outcome: 'missed',
      done: '2024-02-11',
    });
  });

  test('blockers: cleared in the month against those that stood in it, for block and contact', () => {
    const of = {
      blockers: [blocker('a', '2024-01-05', '2024-02-29'), blocker('b', '2024-02-29', null)],
    };
    expect(criterionOf(of, 'blockersCleared').points).toBe(5);
    const [contact] = figuresOf('2024-02', of).contacts;
    expect([contact!.contact, contact!.score.score, contact!.rank]).toEqual(['王', 50, 1]);
  });
});

describe('scores and ranks', () => {
  const started = (id: string, block: string) =>
    item(id, [['start', '2024-02-29', '2024-02-10']], {
      blocks: [{ id: block, name: name(block) }],
    });
  const missed = (id: string, block: string) =>
    item(id, [['completion', '2024-02-29', null]], {
      blocks: [{ id: block, name: name(block) }],
      contact: '李',
    });

  test('a score is points of the possible; a newcomer is not ranked, and 0 is not unknown', () => {
    const figures = figuresOf('2024-02', { items: [started('a', 'east'), missed('b', 'north')] });
    const [east, north, west] = ['east', 'north', 'west'].map((id) => areaOf(figures, id));
    // 30 for the start and 20 for being on time, of 50; nothing of 40; nothing to be judged.
    expect([east!.score.points, east!.score.possible, east!.score.score, east!.rank]).toEqual([
      50, 50, 100, 1,
    ]);
    expect([north!.score.score, north!.rank]).toEqual([0, 2]);
    expect([west!.score.points, west!.score.score, west!.rank]).toEqual([null, null, null]);
    expect(figures.contacts.map(({ contact, rank }) => [contact, rank])).toEqual([
      ['王', 1],
      ['李', 2],
    ]);
  });

  test('ties share a rank and the next comes after as many', () => {
    expect(ranksOf([90, 80, null, 90, 70])).toEqual([1, 3, null, 1, 4]);
    const figures = figuresOf('2024-02', {
      items: [started('a', 'east'), started('b', 'north'), missed('c', 'west')],
    });
    expect(['east', 'north', 'west'].map((id) => areaOf(figures, id).rank)).toEqual([1, 1, 3]);
  });

  test('a project on two blocks counts in both and once in the zone', () => {
    const both = item('a', [['start', '2024-02-29', '2024-02-10']], {
      blocks: ['east', 'north'].map((id) => ({ id, name: name(id) })),
    });
    const figures = figuresOf('2024-02', { items: [both] });
    expect(['east', 'north'].map((id) => areaOf(figures, id).score.criteria[0]!.of)).toEqual([
      1, 1,
    ]);
    expect(figures.areas[0]!.score.criteria[0]!.of).toBe(1);
  });

  test('weights of 0 leave nothing to rank by', () => {
    const none = {
      weights: { starts: 0, completions: 0, levelling: 0, onTime: 0, blockersCleared: 0 },
    };
    const area = areaOf(figuresOf('2024-02', { items: [started('a', 'east')] }, none), 'east');
    expect([area.score.score, area.rank]).toEqual([null, null]);
  });

  test('a quarter adds points and possible points; a month without any takes nothing', () => {
    const months = [
      figuresOf('2024-01', { items: [item('a', [['start', '2024-01-31', '2024-01-10']])] }),
      figuresOf('2024-02', {}),
      figuresOf('2024-03', { items: [item('b', [['completion', '2024-03-31', null]])] }),
    ];
    const east = quarterFigures(months).areas.find(({ id }) => id === 'east')!;
    // 50 of 50, nothing, 0 of 40.
    expect([east.points, east.possible, east.score, east.rank]).toEqual([50, 90, 55.6, 1]);
    expect(east.scores).toEqual([100, null, 0]);
  });
});

describe('for any tasks', () => {
  const anyTask: fc.Arbitrary<ScoreTask> = fc.record({
    criterion: fc.constantFrom(...scoreCriteria),
    subject: fc.record({ kind: fc.constant('project' as const), id: fc.string() }),
    name: fc.constant(name('x')),
    what: fc.constant(null),
    blocks: fc.constant(['east']),
    contact: fc.constant(null),
    due: fc.constant(null),
    done: fc.constant(null),
    size: fc.double({ min: 0.01, max: 5000, noNaN: true }),
    outcome: fc.constantFrom('earned', 'missed', 'leftOut'),
    leftOut: fc.constant(null),
  });
  const placed = (tasks: readonly ScoreTask[]) => tasks.map((task, place) => ({ place, task }));

  test('points lie between 0 and the weight, and are the sum of what earned them', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 40 }), (tasks) => {
        const score = scoreOf(placed(tasks), rules);
        for (const { points, weight, earned } of score.criteria) {
          const sum = earned.reduce((total, each) => total + each.points, 0);
          if (points === null) expect(sum).toBe(0);
          else {
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(weight + 1e-9);
            expect(sum).toBeCloseTo(points, 8);
          }
        }
        if (score.score !== null) {
          expect(score.score).toBeGreaterThanOrEqual(0);
          expect(score.score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('the order of parcels, items and blockers changes no figure', () => {
    const states = fc.constantFrom('preparing', 'started', 'completed');
    const anyParcel = fc
      .tuple(fc.integer({ min: 1, max: 28 }), states, fc.constantFrom('east', 'north', null))
      .map(([day, building, block]) => ({
        day: `2024-02-${String(day).padStart(2, '0')}`,
        building,
        block,
      }));
    fc.assert(
      fc.property(fc.array(anyParcel, { maxLength: 12 }), (seen) => {
        const parcels = seen.map(({ day, building, block }, index) =>
          parcel(
            `p${index}`,
            [
              ['2024-01-05', { building: 'preparing' }],
              [day, { building }],
            ],
            { block },
          ),
        );
        const items = seen.map(({ day }, index) =>
          item(`i${index}`, [['start', '2024-02-15', index % 2 ? day : null]]),
        );
        const [there, back] = [false, true].map((isReversed) => {
          const turned = <T>(list: readonly T[]) => (isReversed ? list.toReversed() : list);
          const { areas, contacts, changes } = figuresOf('2024-02', {
            parcels: turned(parcels),
            items: turned(items),
          });
          return {
            changes,
            ranks: [...areas, ...contacts].map(({ rank, score }) => [
              rank,
              score.score,
              score.possible,
            ]),
            reached: areas.map(({ reached, states: counted }) => [reached, counted]),
          };
        });
        expect(back).toEqual(there);
      }),
    );
  });
});
