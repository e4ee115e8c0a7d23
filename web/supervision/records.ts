import { computed } from '@preact/signals';
import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import {
  addressOf,
  getJson,
  type AskedMoment,
  type DaysOfChange,
  type WrittenReading,
} from '../api.ts';
import { sheet } from '../state/current.ts';
import { resource, shown } from '../state/loadable.ts';
import { ofZone } from '../state/records.ts';
import { monthOf, monthAfter } from '../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../geodata/supervision/monthClosing.ts';
import { period } from './supervisionView.ts';

/** Only while the sheet is looked at. */
const whileOpen = (address: (zone: string, moment: AskedMoment) => string) => () =>
  sheet.value === 'supervision' ? ofZone(address) : null;

export const reading = resource<MonthReading | QuarterReading>(
  whileOpen((zone, moment) => addressOf.supervision(zone, period.value, moment)),
  getJson,
);
export const closings = resource<readonly WrittenReading<'monthClosing'>[]>(
  whileOpen((zone, moment) => addressOf.written(zone, 'month-closings', moment)),
  getJson,
);
export const scoreRules = resource<readonly WrittenReading<'scoreRules'>[]>(
  whileOpen((zone, moment) => addressOf.written(zone, 'score-rules', moment)),
  getJson,
);
export const campaigns = resource<readonly WrittenReading<'campaign'>[]>(
  whileOpen((zone, moment) => addressOf.written(zone, 'campaigns', moment)),
  getJson,
);
const days = resource<DaysOfChange>(whileOpen(addressOf.days), getJson);

/** After something was written: all of it may be another. */
export function readAgain(): void {
  for (const each of [reading, closings, scoreRules, campaigns]) each.retry();
}

/** Months of which something is on record, newest first; the one shown is always among them. */
export const months = computed((): IsoMonth[] => {
  const known = shown(days.state.value)?.days ?? [];
  const read = shown(reading.state.value);
  const shownMonth = read && 'month' in read ? read.month : null;
  const [first, last] = [known[0]?.day, known.at(-1)?.day];
  const all: IsoMonth[] = [];
  // Longer ago than ten years a list is no help.
  for (
    let month = first && monthOf(first);
    month && last && month <= monthOf(last);
    month = monthAfter(month)
  )
    all.push(month);
  if (shownMonth !== null && !all.includes(shownMonth)) all.push(shownMonth);
  return all.sort().reverse().slice(0, 120);
});
