import type { IsoDate } from '../../../../geodata/date.ts';
import type { IdleAssessment } from '../../../../geodata/land/idle.ts';
import { idleStatusNames } from '../../../../geodata/land/idleTexts.ts';
import { sayIn, type Writing } from '../writing.ts';

/** How land stands to the idle-land test: `涉嫌闲置`, `超期未动工`; what is only computed is never called determined. */
export function idleText(idle: IdleAssessment | null, writing: Writing): string {
  const { unknown, exported } = writing.words;
  if (idle === null || idle.kind === 'unknown') return unknown;
  if (idle.kind === 'idle')
    return sayIn(
      writing,
      idleStatusNames[idle.determination === null ? 'suspected' : 'determined'],
    );
  if (idle.kind === 'waiting' && idle.overdue) return exported.idle.overdue;
  return exported.idle[idle.kind];
}

/** Since when it has been idle, from when it will be, or when it was dealt with. */
export function idleDayOf(idle: IdleAssessment | null): IsoDate | null {
  switch (idle?.kind) {
    case 'idle':
      return idle.since;
    case 'disposed':
      return idle.on;
    case 'waiting':
    case 'suspended':
      return idle.idleFrom;
    case undefined:
    case 'notSupplied':
    case 'unknown':
    case 'used':
      return null;
  }
}
