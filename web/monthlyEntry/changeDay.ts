import type { IsoDate } from '../../geodata/date.ts';
import { placeOfKey } from '../../geodata/entry/entryCell.ts';
import { chooseDay, entryDay } from './choice.ts';
import { rowsRead } from './rows.ts';
import { rebase } from './steps.ts';

/** Fills in another day: what was typed stays, over what holds on that. */
export async function changeDay(day: IsoDate): Promise<void> {
  chooseDay(day);
  await rowsRead(day);
  if (entryDay.peek() === day) rebase(placeOfKey);
}
