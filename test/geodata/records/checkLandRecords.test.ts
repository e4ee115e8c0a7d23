import { expect, test } from 'vitest';
import { checkRecords } from '../../../geodata/records/checkRecords.ts';
import { describeFinding } from '../../../geodata/records/finding.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { jindongLimits } from '../../../geodata/records/jindong/limits.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { contract, day, record, suppliedLand } from '../land/builders.ts';

const sound = jindongRecords();

/** Everything found wrong when 南博 has these land records, in lines. */
function findingsWith(...land: LandRecord[]): string[] {
  const parcels = [...sound.parcels].map((each) =>
    each.parcel.id === 'nanbo' ? { ...each, land } : each,
  );
  return checkRecords({ ...sound, parcels }, jindongLimits).map(describeFinding);
}

const bare = record({ asOf: day('2009-12-31'), construction: 'B21', supply: 'E21' });
const sold = suppliedLand({ signed: day('2010-03-01') }, {}, { asOf: day('2010-06-30') });

test('land records in order, of what can be, have nothing wrong with them', () => {
  expect(findingsWith(bare, sold)).toEqual([]);
});

test.each<[string, LandRecord[], RegExp]>([
  ['records out of order', [sold, bare], /nanbo on 2009-12-31: listed after 2010-06-30/],
  ['two records for one day', [bare, bare], /nanbo on 2009-12-31: listed after 2009-12-31/],
  [
    'a record from after the report',
    [{ ...bare, asOf: day('2010-10-01') }],
    /nanbo on 2010-10-01: true as of 2010-10-01, later/,
  ],
  [
    'a contract that was still to come',
    [suppliedLand({ signed: day('2010-07-01') }, {}, { asOf: day('2010-06-30') })],
    /signing on 2010-07-01 is later than the record of 2010-06-30/,
  ],
  [
    'a start agreed for before the contract',
    [
      {
        ...sold,
        contract: contract({ signed: day('2010-03-01'), agreedStart: day('2010-02-01') }),
      },
    ],
    /signing on 2010-03-01 is later than the agreed start on 2010-02-01/,
  ],
  [
    'a source that is not listed',
    [{ ...bare, provenance: { kind: 'document', source: 'ledger', section: '1' } }],
    /land of parcel nanbo on 2009-12-31: refers to source ledger/,
  ],
])('finds %s', (_name, land, says) => {
  expect(findingsWith(...land)).toEqual([expect.stringMatching(says)]);
});

test('lets pass what is only doubtful: it is there to be looked at', () => {
  expect(findingsWith({ ...sold, approved: day('2010-04-01') })).toEqual([]);
});
