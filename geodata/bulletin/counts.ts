import type { Axis } from '../axis.ts';
import { emptyCount, type Count } from '../count.ts';
import type { MonthMilestone } from '../supervision/monthReading.ts';
import type { BulletinArea } from './bulletinSource.ts';
import { figure, type Run } from './run.ts';
import type { BulletinWords } from './words/zh.ts';

/** The axis on which each milestone of a month shows. */
export const axisOf: Record<MonthMilestone, Axis> = {
  clearance: 'clearance',
  levelling: 'levelling',
  start: 'building',
  completion: 'building',
};

/** Parcels of which a source says 基本平整完毕: no milestone is passed, and yet they are the news of many a report. */
export function substantially({ states }: BulletinArea): Count {
  return states.levelling.substantiallyComplete ?? emptyCount;
}

/** Whether anything is on record on an axis of any parcel of an area. */
export function isKnown({ total, states }: BulletinArea, axis: Axis): boolean {
  return total.parcels > (states[axis].unknown?.parcels ?? 0);
}

/** How many parcels; 未知 where nothing of them is known, — where there are none to know of. */
export function parcelsCell(
  area: BulletinArea,
  axis: Axis,
  count: Count,
  words: BulletinWords,
): Run {
  if (area.total.parcels === 0) return words.none;
  return isKnown(area, axis) ? figure(count.parcels, 'parcel') : words.unknownCell;
}

/** The known area of parcels; 未知 where they are none known, or the area of none of them is. */
export function areaCell(area: BulletinArea, axis: Axis, count: Count, words: BulletinWords): Run {
  if (area.total.parcels === 0) return words.none;
  return isKnown(area, axis) ? knownArea(count, words) : words.unknownCell;
}

export function knownArea(count: Count, words: BulletinWords): Run {
  return count.parcels > 0 && count.areaUnknown === count.parcels
    ? words.unknownCell
    : figure(count.areaM2, 'squareMetres');
}
