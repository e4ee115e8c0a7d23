import type { IsoDate } from '../../../geodata/date.ts';
import type { BlockerRecord } from '../records.ts';
import { ageOf, isOverdueOn, standsOn } from './standing.ts';

export const blockerStates = ['standing', 'overdue', 'cleared'] as const;
export type BlockerState = (typeof blockerStates)[number];

/** Of those that had begun by the day: overdue ones first, then the longest standing; cleared ones the last cleared first. */
export function blockerRows(
  records: readonly BlockerRecord[],
  day: IsoDate,
  state: BlockerState,
  wanted: string,
): BlockerRecord[] {
  const text = wanted.trim().toLowerCase();
  return records
    .filter(({ content }) => {
      const stands = standsOn(content, day);
      if (content.since > day) return false;
      if (state === 'cleared' ? stands : !stands) return false;
      return state !== 'overdue' || isOverdueOn(content, day);
    })
    .filter(({ content: { what, owner, nextStep, subject } }) =>
      [what.zh, what.en, owner, nextStep?.zh, nextStep?.en, subject.id].some((one) =>
        one?.toLowerCase().includes(text),
      ),
    )
    .sort(({ content: a }, { content: b }) =>
      state === 'cleared'
        ? (b.clearedOn ?? '').localeCompare(a.clearedOn ?? '')
        : Number(isOverdueOn(b, day)) - Number(isOverdueOn(a, day)) ||
          ageOf(b, day) - ageOf(a, day),
    );
}
