import type { Kysely } from 'kysely';
import { firstDay, type IsoDate } from '../../../geodata/date.ts';
import type { LandUse } from '../../../geodata/landUse.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { BoundaryQuality } from '../../../geodata/quality.ts';
import type { Schema } from '../schema.ts';

/** Days: from one on, before another; null is to the end of days. */
type Span = { readonly from: IsoDate; readonly until: IsoDate | null };

/** What of a parcel the rows derived from it repeat, so that counting reads one table. */
export type CountedParcel = {
  readonly block: string | null;
  readonly town: string | null;
  readonly landUse: LandUse | null;
  readonly quality: BoundaryQuality;
  readonly registeredM2: number | null;
  readonly measuredM2: number;
};

/** What a parcel was over some days. */
export type ParcelSpan = Span & { readonly parcel: CountedParcel };

/** The spans of a parcel that is what it is on all days. */
export function always(parcel: Parcel): ParcelSpan[] {
  const registeredM2 = parcel.registered?.squareMetres ?? null;
  return [{ from: firstDay, until: null, parcel: { ...parcel, registeredM2 } }];
}

/** The parts of intervals that lie within a span. */
export function within<Interval extends Span>(
  span: Span,
  intervals: readonly Interval[],
): (Span & { readonly of: Interval })[] {
  return intervals.flatMap((of) => {
    const from = of.from > span.from ? of.from : span.from;
    const until = earlier(of.until, span.until);
    return until === null || from < until ? [{ from, until, of }] : [];
  });
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

const columns = [
  'block_id as block',
  'town_id as town',
  'land_use as landUse',
  'quality',
  'registered_m2 as registeredM2',
  'measured_m2 as measuredM2',
] as const;

/** What some parcels were and are, oldest first, by their ids; at most some thousands of them. */
export async function readSpans(
  db: Kysely<Schema>,
  zone: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ParcelSpan[]>> {
  const spans = new Map<string, ParcelSpan[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return spans;
  const former = await db
    .selectFrom('former_parcel')
    .select(['id', 'since', 'until', ...columns])
    .where('zone_id', '=', zone)
    .where('id', 'in', ids)
    .orderBy('until')
    .execute();
  const present = await db
    .selectFrom('parcel')
    .leftJoin('parcel_entry as entry', (join) =>
      join.on('entry.zone_id', '=', zone).onRef('entry.id', '=', 'parcel.id'),
    )
    .select(['parcel.id', 'entry.since', ...columns])
    .where('parcel.zone_id', '=', zone)
    .where('parcel.id', 'in', ids)
    .execute();
  for (const { id, since, until, ...parcel } of former)
    if ((since ?? firstDay) < until)
      spans.get(id)?.push({ from: since ?? firstDay, until, parcel });
  for (const { id, since, ...parcel } of present)
    spans.get(id)?.push({ from: since ?? firstDay, until: null, parcel });
  return spans;
}
