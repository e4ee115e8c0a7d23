import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { logMark } from '../../../geodata/entry/standing.ts';
import { madeBy, overLog, seenIn, type WaitingEntry } from '../../../geodata/entry/waiting.ts';
import { observation, retraction } from '../../server/store/builders.ts';

const day = isoDate('2026-06-30');
const before = observation('p', 'a', { axis: 'levelling', state: 'levelling' }, '2026-05-31');
const other = observation('p', 'b', { axis: 'clearance', state: 'cleared' }, '2026-06-20');
const note = { zh: '围挡已拆', en: '围挡已拆' };
const waiting: WaitingEntry = {
  day,
  dayReason: null,
  entry: {
    parcel: 'p',
    axis: 'levelling',
    state: 'complete',
    percent: null,
    quantities: [],
    blocked: null,
    note: null,
    reason: null,
    provenance: null,
  },
  mark: logMark([before]),
  over: seenIn([before], 'levelling', day),
};
const written = observation('p', 'c', { axis: 'levelling', state: 'complete' }, '2026-06-30');

describe('an entry that waited, over the log as it is now', () => {
  test('is there already where only the answer was lost', () => {
    expect(overLog(waiting, [before, written])).toEqual({ kind: 'written' });
    expect(overLog(waiting, [before, written, other])).toEqual({ kind: 'written' });
  });

  test('is sent where others wrote of something else, or what they wrote was taken back', () => {
    const log = [before, other];
    expect(overLog(waiting, log)).toEqual({ kind: 'send', mark: logMark(log) });
    const gone = retraction({ kind: 'parcel', id: 'p' }, 'd', 'c', '2026-07-01T00:00:00Z');
    const undone = [before, written, gone];
    expect(overLog(waiting, undone)).toEqual({ kind: 'send', mark: logMark(undone) });
  });

  test('waits for a choice where they wrote of the same, or said less', () => {
    const theirs = observation('p', 'e', { axis: 'levelling', state: 'tendering' }, '2026-06-15');
    expect(overLog(waiting, [before, theirs])).toEqual({
      kind: 'conflict',
      theirs: { state: 'tendering', percent: null, asOf: '2026-06-15' },
    });
    const noted = { ...waiting, entry: { ...waiting.entry, note } };
    expect(overLog(noted, [before, written])).toMatchObject({ kind: 'conflict' });
    expect(overLog(noted, [before, { ...written, note }])).toEqual({ kind: 'written' });
  });

  test('follows those before it in the line, and is sent over theirs when it was chosen', () => {
    const next = { ...waiting, over: madeBy(waiting), entry: { ...waiting.entry, note } };
    expect(overLog(next, [before, written])).toMatchObject({ kind: 'send' });
    const theirs = observation('p', 'e', { axis: 'levelling', state: 'tendering' }, '2026-06-15');
    const chosen = { ...waiting, over: seenIn([before, theirs], 'levelling', day) };
    expect(overLog(chosen, [before, theirs])).toMatchObject({ kind: 'send' });
  });

  test('is of a parcel of which nothing was known', () => {
    expect(overLog({ ...waiting, over: null }, [])).toEqual({ kind: 'send', mark: '0:' });
  });
});
