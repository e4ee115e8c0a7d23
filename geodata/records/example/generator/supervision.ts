import { bilingual } from '../../../bilingual.ts';
import { addDays, isoInstant, type IsoDate } from '../../../date.ts';
import type { ParcelRecord } from '../../../records.ts';
import type { Meeting } from '../../../supervision/meeting.ts';
import type { IsoMonth } from '../../../supervision/monthClosing.ts';
import { zoneItem, type WrittenVersion } from '../../../written/writtenRecord.ts';
import { integerBetween, randomFor } from '../random.ts';
import { campaignOf } from './campaign.ts';
import { meetingsOf } from './meetings.ts';
import { endOfMonth, lastMonth } from './months.ts';
import { recordedAfter } from './recordedAfter.ts';

/** The first month that was closed: the first two were observed before anybody supervised. */
const firstClosed = 2;

/** The month that was closed, opened again for a late correction, and closed anew. */
const reopened = 20;

/**
 * What supervision has written down: rules, changed once; a meeting a month; months closed a week after their end, the newest still
 * open; a campaign. Some corrections of the log were recorded after the closing of their month, so that figures moved.
 */
export function supervisionOf(seed: number, first: readonly ParcelRecord[]): WrittenVersion[] {
  const blocks = [...new Set(first.flatMap(({ parcel }) => parcel.block ?? []))];
  const meetings = monthsFrom(1, lastMonth).map((month) => meetingAfter(seed, month));
  // The newest month has not been gone through yet.
  const held = meetings.at(-2) ?? meetings.at(-1)!;
  return [
    ...scoreRules,
    ...monthsFrom(firstClosed, lastMonth - 1).flatMap((month) => closingsOf(seed, month)),
    ...meetings,
    ...meetingsOf(seed, first, held.content.on),
    ...campaignOf(blocks),
  ];
}

const scoreRules: readonly WrittenVersion<'scoreRules'>[] = [
  {
    kind: 'scoreRules',
    item: zoneItem,
    content: {
      weights: { starts: 25, completions: 25, levelling: 25, onTime: 20, blockersCleared: 5 },
    },
    recordedAt: isoInstant('2024-09-02T09:20:00+08:00'),
    recordedBy: null,
  },
  {
    kind: 'scoreRules',
    item: zoneItem,
    content: {
      weights: { starts: 25, completions: 20, levelling: 20, onTime: 25, blockersCleared: 10 },
    },
    recordedAt: isoInstant('2026-01-05T10:05:00+08:00'),
    recordedBy: null,
  },
];

function closingsOf(seed: number, month: number): WrittenVersion<'monthClosing'>[] {
  const random = randomFor(seed, 'closing', month);
  const end = endOfMonth(month);
  const item = end.slice(0, 7) as IsoMonth;
  const closing = {
    kind: 'monthClosing',
    item,
    content: { month: item, note: null },
    recordedAt: recordedAfter(end, integerBetween(random, 7, 9), random),
    recordedBy: null,
  } as const;
  if (month !== reopened) return [closing];
  return [
    closing,
    { ...closing, content: null, recordedAt: recordedAfter(end, 10, random) },
    {
      ...closing,
      content: {
        month: item,
        note: bilingual('示例：补记一宗后重新定版', 'Example: closed again after a late entry'),
      },
      recordedAt: recordedAfter(end, 11, random),
    },
  ];
}

/** In the week after the month was closed. */
function meetingAfter(
  seed: number,
  month: number,
): WrittenVersion<'meeting'> & { readonly content: Meeting } {
  const random = randomFor(seed, 'meeting', month);
  const on: IsoDate = addDays(endOfMonth(month), integerBetween(random, 12, 14));
  const number = month;
  return {
    kind: 'meeting',
    item: on,
    content: {
      on,
      name: bilingual(
        `第 ${number} 次月度督查例会（示例）`,
        `Monthly supervision meeting ${number} (example)`,
      ),
    },
    recordedAt: recordedAfter(on, 1, random),
    recordedBy: null,
  };
}

function monthsFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
