import type { IsoDate } from '../../../geodata/date.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';

/** The record that counts on a day; null before the first. Of several for one day the later in the list counts. */
export function landRecordAt(records: readonly LandRecord[], date: IsoDate): LandRecord | null {
  return records.reduce<LandRecord | null>(
    (current, record) =>
      record.asOf <= date && (current === null || record.asOf >= current.asOf) ? record : current,
    null,
  );
}
