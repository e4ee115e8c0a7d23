import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { conflictsOf } from '../../../geodata/entry/conflicts.ts';
import { cellKey, type CellField, type Edits } from '../../../geodata/entry/entryCell.ts';
import { findingsOf, findingsOfDay } from '../../../geodata/entry/findings.ts';
import { historyOf } from '../../../geodata/entry/historyOf.ts';
import { newEntries } from '../../../geodata/entry/newEntries.ts';
import { heldCode, proposedFrom, type ProposedEntry } from '../../../geodata/entry/proposed.ts';
import { statesToEnter } from '../../../geodata/entry/stateCodes.ts';
import { logMark, standingOn, type EntryRow } from '../../../geodata/entry/standing.ts';
import type { Source } from '../../../geodata/provenance.ts';
import { progressAt } from '../../../geodata/progress.ts';
import type { Observation } from '../../../geodata/observation.ts';
import { observation, retraction } from '../../server/store/builders.ts';

const [may, june, july] = ['2026-05-31', '2026-06-30', '2026-07-31'].map(isoDate) as [
  ReturnType<typeof isoDate>,
  ReturnType<typeof isoDate>,
  ReturnType<typeof isoDate>,
];
const sources: readonly Source[] = [
  {
    id: 'report',
    title: { zh: '三季度总结', en: 'Third quarter' },
    covers: { from: may, to: june },
    note: null,
  },
];
const levelling = { axis: 'levelling', state: 'levelling' } as const;
const inMay = observation('p', 'may', levelling, may, { percent: 60 });

const typed = (cells: Partial<Record<CellField, string>>) =>
  new Map(Object.entries(cells) as [CellField, string][]);
const proposal = (held: Observation | null, cells: Partial<Record<CellField, string>>) =>
  proposedFrom('p', 'levelling', held, june, typed(cells), sources);
const entryOf = (held: Observation | null, cells: Partial<Record<CellField, string>>) => {
  const made = proposal(held, cells);
  if (made.kind !== 'entry') throw new Error(`no entry but ${made.kind}`);
  return made.entry;
};
const kindsOf = (held: Observation | null, cells: Partial<Record<CellField, string>>) =>
  findingsOf(entryOf(held, cells), { held, later: null } as never).map(
    ({ kind, weight }) => `${kind} ${weight}`,
  );

let count = 0;
const write = (entries: readonly ProposedEntry[], log: readonly Observation[], reason = null) =>
  newEntries(entries, new Map([['p', standingOn(log, june)]]), {
    day: june,
    dayReason: reason,
    provenance: { kind: 'site' },
    recordedAt: isoInstant(`2026-07-01T00:00:0${(count += 1) % 10}Z`),
    recordedBy: '',
    newId: () => `new-${count}`,
  });

describe('what the cells of a sheet make of what holds', () => {
  test('nothing where nothing was typed, or only what was seen on that very day', () => {
    expect(proposal(inMay, {}).kind).toBe('nothing');
    expect(proposal(inMay, { reason: 'x' }).kind).toBe('nothing');
    const onTheDay = { ...inMay, asOf: june };
    expect(proposal(onTheDay, { state: '平整中', percent: '60%' }).kind).toBe('nothing');
    // Seen again in June: that is news.
    expect(entryOf(inMay, { state: '平整中' })).toMatchObject({ state: 'levelling', percent: 60 });
  });

  test('state and percent hold on, figures and note were of their day, a new state leaves the percent behind', () => {
    const held = { ...inMay, note: { zh: '记', en: 'n' }, blocked: { zh: '雨', en: 'rain' } };
    expect(entryOf(held, { percent: '70' })).toMatchObject({
      state: 'levelling',
      percent: 70,
      note: null,
      blocked: { zh: '雨' },
    });
    expect(entryOf(held, { state: '平整完成' })).toMatchObject({ percent: null });
    expect(entryOf(held, { blocked: '' })).toMatchObject({ blocked: null });
  });

  test('a source of its own is of that entry alone, and says of itself that it was seen there', () => {
    const external = { kind: 'external', basis: { zh: '镇里来电', en: '镇里来电' } };
    expect(entryOf(inMay, { percent: '70', source: '镇里来电' }).provenance).toEqual(external);
    expect(entryOf(inMay, { percent: '70' }).provenance).toBeNull();
    const made = [
      entryOf(inMay, { percent: '70', source: '《三季度总结》一(二)' }),
      entryOf(inMay, { percent: '70', source: '' }),
    ];
    expect(write(made, [inMay]).map(({ provenance }) => provenance)).toEqual([
      { kind: 'document', source: 'report', section: '一(二)' },
      { kind: 'site' },
    ]);
    // What was seen on the day keeps its source until another is typed, or it is written anew.
    const onTheDay = { ...inMay, asOf: june };
    expect(proposal(onTheDay, { source: '现场巡查' }).kind).toBe('nothing');
    expect(entryOf(onTheDay, { source: '企业上报' }).provenance).toMatchObject({
      basis: { en: 'Report of the firm' },
    });
  });

  test('a percent needs a state, and no state can be emptied', () => {
    expect(proposal(null, { percent: '70' })).toMatchObject({ faults: [{ field: 'state' }] });
    expect(proposal(inMay, { state: ' ' })).toMatchObject({ faults: [{ field: 'state' }] });
    expect(proposal(inMay, { percent: 'x' })).toMatchObject({ faults: [{ field: 'percent' }] });
  });

  test('unlikely things need a reason, impossible ones are refused', () => {
    expect(kindsOf(inMay, { percent: '70' })).toEqual([]);
    expect(kindsOf(inMay, { percent: '50' })).toEqual(['percentFalls reason']);
    expect(kindsOf(inMay, { state: '已完成招标' })).toEqual(['stateGoesBack reason']);
    expect(kindsOf(inMay, { state: '无需平整' })).toEqual(['requiredOrNot reason']);
    expect(kindsOf(inMay, { state: '平整完成', percent: '90' })).toEqual([
      'percentContradicts blocking',
    ]);
    expect(kindsOf(null, { state: '未启动', percent: '1' })).toEqual([
      'percentContradicts blocking',
    ]);
    expect(kindsOf(null, { state: '无需平整', percent: '0' })).toEqual([
      'percentContradicts blocking',
    ]);
    const { later } = standingOn([{ ...inMay, asOf: july }], june).levelling;
    expect(findingsOf(entryOf(null, { state: '平整中' }), { held: null, later })).toMatchObject([
      { kind: 'laterKnown', weight: 'reason' },
    ]);
  });

  test('a day ahead needs a reason, one a year ahead is a mistake', () => {
    expect(findingsOfDay(june, june)).toEqual([]);
    expect(findingsOfDay(july, june)).toMatchObject([{ kind: 'dayAhead', weight: 'reason' }]);
    expect(findingsOfDay(isoDate('2027-07-01'), june)).toMatchObject([{ weight: 'blocking' }]);
  });

  test('a step forward never needs a reason', () => {
    const states = statesToEnter('levelling').slice(0, -1);
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.nat(100), fc.nat(100), (a, b, one, other) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const held = observation(
          'p',
          'o',
          { axis: 'levelling', state: states[from] } as never,
          may,
          { percent: Math.min(one, other) },
        );
        const found = kindsOf(held, { state: states[to]!, percent: `${Math.max(one, other)}` });
        expect(found.filter((kind) => kind !== 'percentContradicts blocking')).toEqual([]);
      }),
    );
  });
});

describe('what is added to the log', () => {
  test('holds on its day as it was entered, and corrects what was seen that day', () => {
    const cell = fc.record({
      state: fc.constantFrom(...statesToEnter('levelling')),
      percent: fc.option(fc.nat(100).map(String), { nil: '' }),
      note: fc.constantFrom('', '复核'),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (months) => {
        const log: Observation[] = [inMay];
        for (const cells of months) {
          const made = proposedFrom(
            'p',
            'levelling',
            standingOn(log, june).levelling.held,
            june,
            typed(cells),
            sources,
          );
          if (made.kind !== 'entry') continue;
          log.push(...write([made.entry], log));
          expect(progressAt(log, june).levelling).toMatchObject({
            state: made.entry.state,
            percent: made.entry.percent,
            note: made.entry.note,
            asOf: june,
          });
        }
        // What was known before is what was known: nothing of May has gone.
        expect(progressAt(log, may).levelling).toEqual(inMay);
        expect(log.filter(({ supersedes }) => supersedes !== null)).toHaveLength(
          Math.max(0, log.length - 2),
        );
      }),
    );
  });

  test('keeps reasons in the note, said to be reasons', () => {
    const [entry] = write(
      [entryOf(inMay, { percent: '50', note: '已复核', reason: '重新测量' })],
      [inMay],
    );
    expect(entry?.note).toEqual({ zh: '已复核。原因：重新测量', en: '已复核. Reason: 重新测量' });
    expect(write([entryOf(inMay, { percent: '70' })], [inMay])[0]?.note).toBeNull();
  });

  test('has another mark with each entry, in whatever order it is read', () => {
    const log = [
      inMay,
      { ...inMay, id: 'b' },
      { ...inMay, id: 'a', recordedAt: isoInstant('2026-07-02T00:00:00Z') },
    ];
    expect(logMark([])).toBe('0:');
    expect(logMark(log)).toBe('3:a');
    expect(logMark(log.toReversed())).toBe('3:a');
    expect(logMark(log.slice(0, 2))).toBe('2:may');
  });
});

describe('two people at one sheet', () => {
  const rowOf = (log: readonly Observation[]): EntryRow => ({
    parcel: 'p',
    name: { zh: '一', en: 'One' },
    number: null,
    block: null,
    mark: logMark(log),
    standing: standingOn(log, june),
  });
  const editsOver = (held: Observation | null, cells: Partial<Record<CellField, string>>): Edits =>
    new Map(
      [...typed(cells)].map(([field, text]) => [
        cellKey({ parcel: 'p', axis: 'levelling', field }),
        { text, over: heldCode(held, june, field) },
      ]),
    );
  const conflicts = (edits: Edits, log: readonly Observation[]) =>
    conflictsOf(edits, new Map([['p', rowOf(log)]]), june, sources).map(({ field, mine }) => [
      field,
      mine,
    ]);

  test('meet only in a cell that both changed, and not to the same', () => {
    const mine = editsOver(inMay, { percent: '80', note: '甲', reason: 'r' });
    const theirs = (cells: Partial<Record<CellField, string>>) => [
      inMay,
      ...write([entryOf(inMay, cells)], [inMay]),
    ];
    expect(conflicts(mine, [inMay])).toEqual([]);
    expect(conflicts(mine, theirs({ percent: '70' }))).toEqual([['percent', '80']]);
    expect(conflicts(mine, theirs({ percent: '80%', note: '乙' }))).toEqual([['note', '甲']]);
    expect(conflicts(mine, theirs({ blocked: '雨' }))).toEqual([]);
  });
});

describe('the history of a parcel', () => {
  test('says of each change what was known before it and after', () => {
    const corrected = {
      ...inMay,
      id: 'two',
      percent: 70,
      supersedes: 'may',
      recordedAt: isoInstant('2026-06-02T00:00:00Z'),
    } as Observation;
    const back = retraction({ kind: 'parcel', id: 'p' }, 'three', 'two', '2026-06-03T00:00:00Z');
    const changes = historyOf([corrected, back, inMay]);
    expect(
      changes.map(({ entry, before, after, counts, isTakenBack }) => [
        entry.id,
        before?.percent ?? null,
        after?.percent ?? null,
        counts,
        isTakenBack,
      ]),
    ).toEqual([
      ['three', 70, 60, true, false],
      ['two', 60, 70, false, true],
      ['may', null, 60, true, false],
    ]);
  });
});
