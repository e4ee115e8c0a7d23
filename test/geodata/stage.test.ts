import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes, buildingStates, statesOf } from '../../geodata/axis.ts';
import { stageNames, stageOf, stages, type KnownStates, type Stage } from '../../geodata/stage.ts';
import { knownStates } from './arbitraries.ts';

const unknown: KnownStates = { clearance: null, levelling: null, building: null };

describe('the stage of a parcel', () => {
  test.each<[string, Partial<KnownStates>, Stage | null]>([
    ['nothing recorded', {}, null],
    ['supplied land of which nothing else is recorded', { building: 'supplied' }, null],
    ['no axis begun', { clearance: 'notStarted', levelling: 'notStarted' }, 'notStarted'],
    [
      'compensation settled, not levelled yet, clearance not recorded (九洲房产)',
      { levelling: 'notStarted' },
      null,
    ],
    ['15 of 17 households vacated (凤塘)', { clearance: 'vacating' }, 'clearance'],
    ['second clearance (嘉伦房产)', { clearance: 'reclearing' }, 'clearance'],
    [
      'cleared, levelling out to tender',
      { clearance: 'cleared', levelling: 'tendering' },
      'clearance',
    ],
    ['cleared, contractor on site', { clearance: 'cleared', levelling: 'mobilised' }, 'levelling'],
    ['contractor on site, clearance not recorded (六石)', { levelling: 'mobilised' }, 'levelling'],
    [
      'basically levelled, clearance not recorded (鞋塘西)',
      { levelling: 'substantiallyComplete' },
      'levelled',
    ],
    [
      'cleared land that needs no levelling',
      { clearance: 'cleared', levelling: 'notRequired' },
      'clearedAndLevelled',
    ],
    [
      'levelled while households stay',
      { clearance: 'vacating', levelling: 'complete' },
      'levelling',
    ],
    [
      'plant in construction, land not recorded (今飞轮毂)',
      { building: 'underConstruction' },
      'underConstruction',
    ],
    [
      'completed',
      { clearance: 'cleared', levelling: 'complete', building: 'completed' },
      'completed',
    ],
    ['at design output', { building: 'atCapacity' }, 'inProduction'],
  ])('%s', (_, states, stage) => {
    expect(stageOf({ ...unknown, ...states })).toBe(stage);
  });

  test('never goes back when one axis takes a step forward', () => {
    const rank = (states: KnownStates) => stages.indexOf(stageOf(states) ?? 'notStarted');
    const ordinary = (state: string | null) => state !== null && state !== 'notRequired';
    fc.assert(
      fc.property(knownStates, fc.constantFrom(...axes), (states, axis) => {
        const order: readonly string[] = statesOf[axis];
        const next = order[order.indexOf(states[axis] ?? '') + 1];
        fc.pre(ordinary(states[axis]) && next !== undefined);
        expect(rank({ ...states, [axis]: next })).toBeGreaterThanOrEqual(rank(states));
      }),
      { numRuns: 2000 },
    );
  });

  test('is decided by the building alone once that has begun', () => {
    const begun = buildingStates.slice(buildingStates.indexOf('started'));
    fc.assert(
      fc.property(knownStates, fc.constantFrom(...begun), (states, building) => {
        expect(stageOf({ ...states, building })).toBe(stageOf({ ...unknown, building }));
      }),
    );
  });

  test('says cleared only where clearance is on record as done, and levelled likewise', () => {
    fc.assert(
      fc.property(knownStates, (states) => {
        const stage = stageOf(states);
        if (stage === 'clearedAndLevelled')
          expect(['cleared', 'notRequired']).toContain(states.clearance);
        if (stage === 'levelled') expect(states.clearance).toBeNull();
        if (stage === 'levelled' || stage === 'clearedAndLevelled')
          expect(['complete', 'substantiallyComplete', 'notRequired']).toContain(states.levelling);
      }),
    );
  });

  test('is nowhere called 净地, a legal condition that no axis records', () => {
    for (const stage of stages) {
      expect(stageNames[stage].zh).not.toContain('净地');
      expect(stageNames[stage].en).not.toMatch(/ready/i);
    }
  });

  test('has a wording of its own in both languages', () => {
    expect(new Set(stages.map((stage) => stageNames[stage].zh)).size).toBe(stages.length);
    expect(new Set(stages.map((stage) => stageNames[stage].en)).size).toBe(stages.length);
  });
});
