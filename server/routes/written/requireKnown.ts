import { bilingual } from '../../../geodata/bilingual.ts';
import { dayInChina, type IsoDate, type IsoInstant } from '../../../geodata/date.ts';
import { ProblemError } from '../../http/problem.ts';

/** Refuses what is said of a day that has not come yet in China. */
export function requireKnown(day: IsoDate, now: IsoInstant): void {
  if (day <= dayInChina(now)) return;
  throw new ProblemError(
    'bad-date',
    bilingual('记录的日期不能晚于今天。', 'No record is of a day after today.'),
  );
}
