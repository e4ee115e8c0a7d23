import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  awaitedKey,
  awaitedOn,
  decidedStates,
  hasChanged,
  loggedId,
  mayBecome,
  stateOf,
  type Decision,
  type Submission,
  type SubmittedEntry,
} from '../../../geodata/approval/submission.ts';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { ProposedEntry } from '../../../geodata/entry/proposed.ts';
import { logMark } from '../../../geodata/entry/standing.ts';
import { anyLog } from '../arbitraries.ts';

const day = isoDate('2026-06-30');
const entry = (parcel: string, percent: number | null = null): ProposedEntry => ({
  parcel,
  axis: 'levelling',
  state: 'levelling',
  percent,
  quantities: [],
  blocked: null,
  note: null,
  reason: null,
  provenance: null,
});
const decision = (state: Decision['state'], word: string | null = null): Decision => ({
  state,
  word: word === null ? null : { zh: word, en: word },
  by: { id: 'a', name: '审核人' },
  at: isoInstant('2026-07-01T02:00:00.000Z'),
});
const submission = (
  id: string,
  at: string,
  entries: readonly SubmittedEntry[],
  asOf = day,
): Submission => ({
  id,
  person: { id: 'r', name: '录入人' },
  at: isoInstant(at),
  asOf,
  provenance: { kind: 'site' },
  dayReason: null,
  entries,
  seen: [],
});

describe('what becomes of an entry', () => {
  test('is decided once, and put away only after it was sent back', () => {
    const allowed = (['pending', ...decidedStates] as const).flatMap((now) =>
      decidedStates.filter((next) => mayBecome(now, next)).map((next) => `${now} → ${next}`),
    );
    expect(allowed).toEqual([
      'pending → approved',
      'pending → returned',
      'pending → withdrawn',
      'returned → withdrawn',
    ]);
  });

  test('by whatever is allowed comes to an end after two decisions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...decidedStates)), (tried) => {
        const decisions: Decision[] = [];
        for (const next of tried)
          if (mayBecome(stateOf({ entry: entry('a'), decisions }), next))
            decisions.push(decision(next));
        expect(decisions.length).toBeLessThanOrEqual(2);
        const isDone = decisions.length > 0 && decisions.at(-1)?.state !== 'returned';
        const now = stateOf({ entry: entry('a'), decisions });
        expect(decidedStates.some((next) => mayBecome(now, next))).toBe(!isDone);
      }),
    );
  });
});

describe('whether a parcel was written of since', () => {
  test('is not asked of what the submission itself has added, whatever the log', () => {
    const sent = submission('s', '2026-07-01T00:00:00.000Z', [
      { entry: entry('a'), decisions: [] },
      { entry: entry('b'), decisions: [] },
    ]);
    fc.assert(
      fc.property(anyLog, fc.subarray([0, 1]), (log, approved) => {
        const mark = logMark(log);
        const [first] = log;
        if (first === undefined) return;
        const own = approved.map((index) => ({ ...first, id: loggedId('s', index) }));
        expect(hasChanged(sent, mark, [...log, ...own])).toBe(false);
        expect(hasChanged(sent, mark, [...log, ...own, { ...first, id: 'other' }])).toBe(true);
      }),
    );
  });
});

test('what is open of a day is told by axis and parcel, the newest of what was sent twice', () => {
  const other = isoDate('2026-05-31');
  const waiting = (parcel: string, percent: number): SubmittedEntry => ({
    entry: entry(parcel, percent),
    decisions: [],
  });
  const open = awaitedOn(
    [
      submission('later', '2026-07-02T00:00:00.000Z', [waiting('a', 70)]),
      submission('first', '2026-07-01T00:00:00.000Z', [
        waiting('a', 60),
        { entry: entry('b', 50), decisions: [decision('returned', '请核对')] },
        { entry: entry('c', 40), decisions: [decision('approved')] },
        { entry: entry('d', 30), decisions: [decision('returned', '不对'), decision('withdrawn')] },
      ]),
      submission('of another day', '2026-07-03T00:00:00.000Z', [waiting('e', 20)], other),
    ],
    day,
  );
  const told = [...open].map(
    ([
      key,
      {
        submission: id,
        index,
        entry: { percent },
        state,
        word,
      },
    ]) => [key, id, index, percent, state, word?.zh ?? null].join(' '),
  );
  expect(told.toSorted()).toEqual([
    'levelling:a later 0 70 pending ',
    'levelling:b first 1 50 returned 请核对',
  ]);
  expect(open.has(awaitedKey('a', 'levelling'))).toBe(true);
});
