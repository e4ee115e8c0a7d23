import { describe, expect, test } from 'vitest';
import {
  windowOf,
  monthsOfQuarter,
  parseIsoMonth,
  quarterOf,
} from '../../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import { movedFigures } from '../../../geodata/supervision/movedFigures.ts';
import { areaOf, blocker, figuresOf, item, parcel } from './villages.ts';

describe('a month', () => {
  test('ends on its last day, 29 February where there is one', () => {
    expect(windowOf('2024-02' as IsoMonth)).toEqual({
      before: '2024-01-31',
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(windowOf('2023-02' as IsoMonth).to).toBe('2023-02-28');
    expect(windowOf('2024-12' as IsoMonth).to).toBe('2024-12-31');
  });

  test('is none that no calendar has, and belongs to a quarter', () => {
    expect(['2024-13', '2024-00', '0000-01', '2024-1', '2024Q1'].map(parseIsoMonth)).toEqual(
      Array.from({ length: 5 }),
    );
    expect(quarterOf('2024-06' as IsoMonth)).toBe('2024Q2');
    expect(monthsOfQuarter(quarterOf('2024-06' as IsoMonth))).toEqual([
      '2024-04',
      '2024-05',
      '2024-06',
    ]);
  });
});

describe('what a month counts of parcels', () => {
  const reachedIn = (month: string, ...steps: Parameters<typeof parcel>[1][number][]) =>
    areaOf(figuresOf(month, { parcels: [parcel('a', steps)] }), 'east').reached.start;
  const ready = ['2024-01-10', { building: 'preparing' }] as const;

  test.each([
    ['the last day of the month before', '2024-01-31', 0, 1],
    ['the first day', '2024-02-01', 1, 0],
    ['29 February', '2024-02-29', 1, 0],
  ])('a start seen on %s', (_, day, passed, before) => {
    const reached = reachedIn('2024-02', ready, [day, { building: 'started' }]);
    expect([reached.passed.parcels, reached.before.parcels, reached.atEnd.parcels]).toEqual([
      passed,
      before,
      1,
    ]);
  });

  test('a start on the day after the month is none of it', () => {
    expect(reachedIn('2024-02', ready, ['2024-03-01', { building: 'started' }]).atEnd.parcels).toBe(
      0,
    );
  });

  test('what was under way when it was first heard of is nobody’s start of this month', () => {
    const reached = reachedIn('2024-02', ['2024-02-20', { building: 'underConstruction' }]);
    expect(reached.passed.parcels).toBe(0);
    expect(reached.firstHeard.parcels).toBe(1);
    expect(reached.atEnd.parcels).toBe(1);
  });

  test('what slips back and is passed again within the month is passed once, what ends short has slipped', () => {
    const figures = figuresOf('2024-02', {
      parcels: [
        parcel('again', [
          ['2024-01-05', { clearance: 'clearing' }],
          ['2024-02-05', { clearance: 'cleared' }],
          ['2024-02-10', { clearance: 'reclearing' }],
          ['2024-02-20', { clearance: 'cleared' }],
        ]),
        parcel('slipped', [
          ['2024-01-05', { clearance: 'cleared' }],
          ['2024-02-10', { clearance: 'reclearing' }],
        ]),
      ],
    });
    expect(areaOf(figures, 'east').reached.clearance.passed.parcels).toBe(1);
    expect(figures.changes.map(({ kind, on, subject }) => [kind, on, subject.id])).toEqual([
      ['slippedBack', '2024-02-10', 'slipped'],
      ['clearance', '2024-02-20', 'again'],
    ]);
  });

  test('unknown areas and unknown states are counted apart and add no land', () => {
    const figures = figuresOf('2024-02', {
      parcels: [
        parcel('known', [['2024-02-05', { clearance: 'cleared' }]]),
        parcel('sketch', [['2024-02-05', { clearance: 'cleared' }]], { areaM2: null }),
        parcel('silent', [], { block: null }),
      ],
    });
    expect(areaOf(figures, 'east').states.clearance.cleared).toEqual({
      parcels: 2,
      areaM2: 10_000,
      areaUnknown: 1,
    });
    const [zone] = figures.areas;
    expect(zone!.states.clearance.unknown).toEqual({ parcels: 1, areaM2: 10_000, areaUnknown: 0 });
    expect(figures.areas.at(-1)).toMatchObject({ kind: 'block', id: null, total: { parcels: 1 } });
  });

  test('land that becomes blocked and free again is told with its day', () => {
    const figures = figuresOf('2024-02', {
      parcels: [
        parcel('held', [['2024-02-12', { blocked: true }]]),
        parcel('free', [
          ['2024-01-12', { blocked: true }],
          ['2024-02-20', { blocked: false }],
        ]),
      ],
    });
    expect(figures.changes.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'blocked 2024-02-12',
      'unblocked 2024-02-20',
    ]);
  });

  test('lights and blockers are those of the items of a block', () => {
    const figures = figuresOf('2024-02', {
      items: [
        item('a', [], { light: 'red', lightBefore: 'amber' }),
        item('b', [], { blocks: [], light: 'unknown' }),
      ],
      blockers: [
        blocker('old', '2024-01-01', null),
        blocker('gone', '2024-01-01', '2024-02-29'),
        blocker('later', '2024-01-01', '2024-03-01'),
        blocker('ahead', '2024-03-01', null),
        blocker('past', '2023-01-01', '2024-01-31'),
      ],
    });
    const { lights, lightsBefore, blockers } = areaOf(figures, 'east');
    expect([lights.red, lightsBefore.amber, lights.unknown]).toEqual([1, 1, 0]);
    expect(blockers).toEqual({ standing: 2, begun: 0, cleared: 1 });
    expect(figures.areas[0]!.lights.unknown).toBe(1);
    // On the month's last day nobody knew that it would be cleared.
    expect(figures.blockers.find(({ id }) => id === 'later')?.clearedOn).toBeNull();
  });

  test('figures that are another now are told one by one, and nothing else', () => {
    const short = parcel('a', [['2024-01-10', { building: 'preparing' }]]);
    const started = parcel('a', [
      ['2024-01-10', { building: 'preparing' }],
      ['2024-02-20', { building: 'started' }],
    ]);
    const [then, now] = [short, started].map((one) => figuresOf('2024-02', { parcels: [one] }));
    expect(movedFigures(then!, then!)).toEqual([]);
    const inEast = movedFigures(then!, now!).filter(({ area }) => area?.id === 'east');
    expect(
      inEast.map(({ figure, closed: was, now: is }) => [Object.values(figure).join(' '), was, is]),
    ).toEqual([
      ['reached start atEnd', 0, 1],
      ['areaReached start atEnd', 0, 10_000],
      ['reached start passed', 0, 1],
      ['areaReached start passed', 0, 10_000],
      ['score', null, 100],
      ['rank', null, 1],
    ]);
  });
});
