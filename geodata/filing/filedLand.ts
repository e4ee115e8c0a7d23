import { parseIsoDate, type IsoDate } from '../date.ts';
import { nothingRecorded, type LandFacts, type LandRecord } from '../land/landRecord.ts';

/** A land record with the parcel that it is of. A parcel has one of a day at most. */
export type FiledLand = LandRecord & { readonly parcel: string };

type LandKey = Pick<FiledLand, 'asOf' | 'parcel'>;

/** `2010-09-30:xietangxi`: the day comes first, for ids may have any character. */
export function landItem({ asOf, parcel }: LandKey): string {
  return `${asOf}:${parcel}`;
}

/** undefined of what is no such item. */
export function landKeyOf(item: string): LandKey | undefined {
  const [, day, parcel] = /^(\d{4}-\d{2}-\d{2}):(.+)$/su.exec(item) ?? [];
  const asOf: IsoDate | undefined = day === undefined ? undefined : parseIsoDate(day);
  return asOf && parcel !== undefined ? { asOf, parcel } : undefined;
}

/** Whether a record says nothing but when and by whom. */
export function saysNothing(record: LandFacts): boolean {
  return Object.keys(nothingRecorded).every((fact) => record[fact as keyof LandFacts] === null);
}
