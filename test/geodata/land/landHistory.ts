import fc from 'fast-check';
import { addDays, isoDate } from '../../../geodata/date.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { anyLandRecord } from './landArbitraries.ts';
import { enterprise } from './builders.ts';

/** What else a record may say of the land and the firm on it; what is missing is unknown. */
const amounts = fc
  .record(
    {
      siteCoverM2: fc.integer({ min: 1, max: 9000 }),
      residents: fc.nat(500),
      tax: fc.integer({ min: 1, max: 4000 }),
      income: fc.integer({ min: 1, max: 90_000 }),
    },
    { requiredKeys: [] },
  )
  .map(({ siteCoverM2, residents, tax, income }): Partial<LandRecord> => ({
    siteCoverM2: siteCoverM2 ?? null,
    residents: residents ?? null,
    enterprise:
      tax === undefined && income === undefined
        ? null
        : enterprise({ tax: tax ?? null, income: income ?? null }),
  }));

/** The land records of a parcel, oldest first: up to four, each some days after the one before, the first in July 2009. */
export const anyLandRecords: fc.Arbitrary<LandRecord[]> = fc
  .array(fc.tuple(anyLandRecord, amounts, fc.integer({ min: 1, max: 900 })), { maxLength: 4 })
  .map((drafts) => {
    let asOf = isoDate('2009-07-01');
    return drafts.map(([of, more, later], index) => {
      if (index > 0) asOf = addDays(asOf, later);
      return { ...of, ...more, asOf };
    });
  });
