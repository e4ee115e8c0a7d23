import fc from 'fast-check';
import { expect, test } from 'vitest';
import { landItem, landKeyOf } from '../../../geodata/filing/filedLand.ts';
import { addDays, isoDate } from '../../../geodata/date.ts';

test('the item of a land record tells its day and its parcel, whatever the parcel is called', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(20_000), (parcel, days) => {
      const key = { parcel, asOf: addDays(isoDate('2000-01-01'), days) };
      expect(landKeyOf(landItem(key))).toEqual(key);
    }),
  );
});

test('what is no day and parcel is no item', () => {
  for (const item of ['', 'xietangxi', '2010-09-30', '2010-09-30:', '2010-02-30:xietangxi'])
    expect(landKeyOf(item)).toBeUndefined();
});
