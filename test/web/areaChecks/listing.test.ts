import { describe, expect, test } from 'vitest';
import {
  countListings,
  findingsListed,
  listings,
  verdictsListed,
} from '../../../web/areaChecks/listing.ts';
import { summaryOf } from '../../../web/areaChecks/summary.ts';
import { checkedZone, sketched } from './checked.ts';

describe('the listings', () => {
  test('have as many rows as they say', () => {
    const counts = countListings(checkedZone);
    for (const listing of listings)
      expect([
        listing,
        findingsListed(checkedZone, listing).length + verdictsListed(checkedZone, listing).length,
      ]).toEqual([listing, counts[listing]]);
  });

  test('of the faults leave out what is only to be known', () => {
    const kinds = findingsListed(checkedZone, 'faults').map(({ kind }) => kind);
    expect(kinds).toContain('overlap');
    expect(kinds).not.toContain('margin');
    expect(findingsListed(checkedZone, 'margin')).toHaveLength(1);
  });

  test('every parcel is beyond the tolerance, within it or not comparable', () => {
    const { difference, within, incomparable } = countListings(checkedZone);
    expect(difference + within + incomparable).toBe(checkedZone.comparisons.length);
    expect(verdictsListed(checkedZone, 'incomparable').map(({ parcel }) => parcel.id)).toEqual([
      'e',
      'f',
    ]);
  });

  test('put parcels within the tolerance in the order of their differences', () => {
    const within = verdictsListed(checkedZone, 'within').map(({ parcel }) => parcel.id);
    expect(within).toEqual(['d', 'a']);
  });
});

describe('the summary', () => {
  test('says how many were compared, which of them are no survey, and why not the others', () => {
    expect(summaryOf(checkedZone)).toEqual({
      parcels: 5,
      compared: 3,
      unsurveyed: [{ quality: 'example', parcels: 1 }],
      incomparable: [
        { reason: 'unregistered', parcels: 1 },
        { reason: 'schematic', parcels: 1 },
      ],
      areAllSketches: false,
    });
  });

  test('of sketches says that there is nothing else', () => {
    expect(summaryOf(sketched)).toMatchObject({
      compared: 0,
      unsurveyed: [],
      areAllSketches: true,
    });
  });
});
