import { bilingual } from '../../../geodata/bilingual.ts';
import { endOfDayInChina, type IsoInstant } from '../../../geodata/date.ts';
import { windowOf } from '../../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import { ProblemError } from '../../http/problem.ts';

/** Refuses to close a month before it is over in China: what is still to come could not be in its figures. */
export function requireOver(month: IsoMonth, now: IsoInstant): void {
  const { to } = windowOf(month);
  if (now > endOfDayInChina(to)) return;
  throw new ProblemError(
    'month-not-over',
    bilingual(
      `${month} 到 ${to} 才结束，结束后才能定版。`,
      `${month} ends on ${to}; it can be closed after that.`,
    ),
  );
}
