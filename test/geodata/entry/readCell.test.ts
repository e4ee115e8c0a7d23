import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axes, stateName } from '../../../geodata/axis.ts';
import { quantitiesText, readQuantities } from '../../../geodata/entry/quantityText.ts';
import { readCell } from '../../../geodata/entry/readCell.ts';
import { readState, statesMeant, statesToEnter } from '../../../geodata/entry/stateCodes.ts';

describe('what is typed into a cell', () => {
  test('names a state by either name or its id, whatever the width of its letters', () => {
    for (const axis of axes)
      for (const state of statesToEnter(axis)) {
        const { zh, en } = stateName(axis, state as never);
        for (const text of [zh, en, state, ` ${en.toUpperCase()} `])
          expect(readState(axis, text)).toBe(state);
      }
    expect(readState('levelling', 'Ｌｅｖｅｌｌｉｎｇ')).toBe('levelling');
    // A column pasted one too far to the left must not become states.
    expect(readCell('levelling', 'state', '3', []).kind).toBe('unreadable');
    expect(readCell('levelling', 'state', '已投产', []).kind).toBe('unreadable');
  });

  test.each([
    ['pz', ['levelling', 'complete', 'notRequired']],
    ['3', ['tendered']],
    ['招', ['tendering', 'tendered']],
    ['not', ['notStarted', 'notRequired']],
    ['9', []],
    ['没有', []],
  ])('%s may mean %j', (text, states) => {
    expect(statesMeant('levelling', text)).toEqual(states);
  });

  test('is found by so much as begins its name, first letters or number', () => {
    for (const axis of axes)
      for (const [index, state] of statesToEnter(axis).entries()) {
        const { zh } = stateName(axis, state as never);
        expect(statesMeant(axis, zh.slice(0, 2))).toContain(state);
        expect(statesMeant(axis, `${index + 1}`)).toEqual([state]);
      }
  });

  test.each([
    ['90', 90],
    ['90%', 90],
    ['９０．５％', 90.5],
    [' 100 % ', 100],
    ['0.9%', 0.9],
    ['0', 0],
    ['1', 1],
    ['', null],
  ])('%j is a percent', (text, value) => {
    expect(readCell('clearance', 'percent', text, [])).toEqual({ kind: 'read', value });
  });

  test.each(['0.9', '101', '-3', 'abc', '9 0 %%', '1e2'])('%j is no percent', (text) => {
    const reading = readCell('clearance', 'percent', text, []);
    expect(reading.kind === 'unreadable' && reading.said.zh).toMatch(/\p{Script=Han}/u);
  });

  test('names quantities, and reads back what is written of them', () => {
    expect(readQuantities('腾空 15/17 户；拆除3处')).toEqual([
      { name: { zh: '腾空', en: '腾空' }, value: 15, unit: 'household', of: 17 },
      { name: { zh: '拆除', en: '拆除' }, value: 3, unit: 'place', of: null },
    ]);
    expect(readQuantities('')).toEqual([]);
    for (const text of ['十五户', '腾空 15 头', '15 户'])
      expect(readQuantities(text)).toBeUndefined();
    const quantity = fc.record({
      name: fc.constantFrom('腾空', '已签 协议', 'houses').map((zh) => ({ zh, en: zh })),
      value: fc.nat(),
      of: fc.option(fc.nat()),
      unit: fc.constantFrom('household', 'mu', 'm2', 'item', 'wanYuan', 'kwhPerWanYuan' as const),
    });
    fc.assert(
      fc.property(fc.array(quantity, { maxLength: 3 }), (quantities) => {
        const all = quantities as Parameters<typeof quantitiesText>[0];
        expect(readQuantities(quantitiesText(all, 'zh'))).toEqual(all);
      }),
    );
  });

  test('is a text of at most 500 characters', () => {
    expect(readCell('clearance', 'note', ' 已复核 ', [])).toMatchObject({
      value: { zh: '已复核' },
    });
    expect(readCell('clearance', 'note', '长'.repeat(501), []).kind).toBe('unreadable');
  });
});
