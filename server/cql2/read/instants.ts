import { isoInstant, parseIsoDate, type IsoInstant } from '../../../geodata/date.ts';
import { quoted } from '../../http/problem.ts';
import type { Expression, IntervalEnd, Place } from '../expression.ts';
import { FilterFault } from '../fault.ts';
import type { Parts } from './parts.ts';

type Instant = Extract<Expression, { readonly kind: 'date' | 'timestamp' }>;

/** `2010-09-30` */
export function dateOf(parts: Parts, place: Place, text: string): Instant {
  const value = parseIsoDate(text);
  if (value !== undefined) return parts.add(place, { kind: 'date', value });
  throw new FilterFault(
    place,
    `“${quoted(text)}”不是日期，请写成 2010-09-30。`,
    `“${quoted(text)}” is no day; write it like 2010-09-30.`,
  );
}

/** `2010-09-30T10:00:00Z` */
export function timestampOf(parts: Parts, place: Place, text: string): Instant {
  const value = instantOf(text);
  if (value !== undefined) return parts.add(place, { kind: 'timestamp', value });
  throw new FilterFault(
    place,
    `“${quoted(text)}”不是时刻，请写成 2010-09-30T10:00:00Z。`,
    `“${quoted(text)}” is no moment; write it like 2010-09-30T10:00:00Z.`,
  );
}

/** One or the other. */
export function dateOrTimestampOf(parts: Parts, place: Place, text: string): Instant {
  return text.includes('T') ? timestampOf(parts, place, text) : dateOf(parts, place, text);
}

/** An end of an interval: a day, a moment, or `..` */
export function endOf(parts: Parts, place: Place, text: string): IntervalEnd {
  return text === '..' ? parts.add(place, { kind: 'open' }) : dateOrTimestampOf(parts, place, text);
}

function instantOf(text: string): IsoInstant | undefined {
  try {
    return isoInstant(text);
  } catch {
    return undefined;
  }
}
