import type { ParcelRecord } from '../../../records.ts';
import { isoInstant } from '../../../date.ts';
import type { Project } from '../../../project.ts';
import { zoneItem, type WrittenVersion } from '../../../written/writtenRecord.ts';
import { integerBetween, randomFor } from '../random.ts';
import { lastMonth } from './months.ts';
import { levellingPlan, plansOf } from './plans.ts';
import { steps } from './steps.ts';

/** The zone's own durations, and its light rules, made stricter after a year. */
const rules: readonly WrittenVersion[] = [
  {
    kind: 'stageDurations',
    item: zoneItem,
    content: {
      conversion: 20,
      clearance: 50,
      levelling: 40,
      start: 30,
      completion: 170,
      production: 40,
    },
    recordedAt: isoInstant('2024-07-05T09:30:00+08:00'),
    recordedBy: null,
  },
  {
    kind: 'lightRules',
    item: zoneItem,
    content: { behind: { amber: 15, red: 35 }, missedMonths: { amber: 1, red: 3 } },
    recordedAt: isoInstant('2024-07-05T09:40:00+08:00'),
    recordedBy: null,
  },
  {
    kind: 'lightRules',
    item: zoneItem,
    content: { behind: { amber: 10, red: 30 }, missedMonths: { amber: 1, red: 3 } },
    recordedAt: isoInstant('2025-08-04T10:15:00+08:00'),
    recordedBy: null,
  },
];

/** What is written of the zone and of what is not one parcel's: rules, plans of every third block, plans of the zone's own projects. */
export function zoneWrittenOf(
  seed: number,
  first: readonly ParcelRecord[],
  projects: readonly Project[],
): WrittenVersion[] {
  const blocks = [...new Set(first.flatMap(({ parcel }) => parcel.block ?? []))];
  return [
    ...rules,
    ...blocks
      .filter((_, index) => index % 3 === 0)
      .map((id) => {
        const random = randomFor(seed, 'block plan', id);
        const due = lastMonth + integerBetween(random, -4, 8);
        return levellingPlan({ kind: 'block', id }, due, random);
      }),
    ...projects.slice(0, 2).flatMap(({ id }) => {
      const random = randomFor(seed, 'plan', id);
      // Nothing was seen of them yet: what lies ahead goes at the usual pace.
      const schedule = steps.map((step, index) => ({ step, month: lastMonth - 6 + index * 1.5 }));
      return plansOf({ kind: 'project', id }, schedule, { targets: [], stall: 0 }, random);
    }),
  ];
}
