import type { IsoDate } from '../date.ts';
import { checkLand } from '../land/checks/checkLand.ts';
import { builtAreasOf } from '../land/landParcel.ts';
import type { LandRecord } from '../land/landRecord.ts';
import { parcelLandOf } from '../land/parcelLand.ts';
import type { ParcelRecord } from '../records.ts';
import type { Finding } from './finding.ts';

/**
 * Land records of a parcel come in order, one for a day at most and none after `latest`, and nothing in any of them is
 * impossible. What is only doubtful may be shipped: it is there to be looked at.
 */
export function checkLandRecords(records: readonly ParcelRecord[], latest: IsoDate): Finding[] {
  return records.flatMap((record) =>
    record.land.flatMap((land, index): Finding[] => {
      const of = `land of parcel ${record.parcel.id} on ${land.asOf}`;
      const before = record.land[index - 1]?.asOf;
      return [
        ...(land.asOf <= latest ? [] : [{ kind: 'tooLate', of, asOf: land.asOf } as const]),
        ...(before === undefined || before < land.asOf
          ? []
          : [{ kind: 'outOfOrder', of, after: before } as const]),
        ...impossibilities(of, record, land),
      ];
    }),
  );
}

function impossibilities(
  of: string,
  { parcel, buildings }: ParcelRecord,
  record: LandRecord,
): Finding[] {
  const land = { id: parcel.id, record, ...builtAreasOf(buildings, record.construction) };
  const registeredM2 = parcel.registered?.squareMetres ?? null;
  return checkLand([parcelLandOf({ ...parcel, registeredM2 }, land, 1)], record.asOf)
    .filter(({ severity }) => severity === 'error')
    .map(({ text }): Finding => ({ kind: 'impossibleLand', of, what: text.en }));
}
