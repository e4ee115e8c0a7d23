import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZoneId } from '../../../geodata/zone.ts';
import { suggestId } from '../../../web/zoneAdministration/suggestId.ts';
import { typedPlace, writtenPlace } from '../../../web/zoneAdministration/typedPlace.ts';

describe('the id that is suggested for a zone', () => {
  test.each([
    ['金东新区', [], 'jindongxinqu'],
    ['金东新区（二期）', [], 'jindongxinqu-erqi'],
    ['绿谷', [], 'lvgu'],
    ['East Zone 2', [], 'east-zone-2'],
    ['金东', ['jindong', 'jindong-2'], 'jindong-3'],
    ['——', [], ''],
    ['开'.repeat(60), [], 'kai'.repeat(13) + 'k'],
    ['开'.repeat(60), ['kai'.repeat(13) + 'k'], 'kai'.repeat(12) + 'ka-2'],
  ])('of “%s” beside %j is “%s”', (name, taken, id) => {
    expect(suggestId(name, taken)).toBe(id);
  });

  test('of any name is an id that a zone may have, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const id = suggestId(name, ['a', 'b']);
        expect(id === '' || isZoneId(id), id).toBe(true);
        expect(['a', 'b']).not.toContain(id);
      }),
    );
  });
});

describe('a place that is typed', () => {
  test.each([
    ['119.85, 29.2', [119.85, 29.2]],
    ['119.85，29.2', [119.85, 29.2]],
    [' 119.85 29.2 ', [119.85, 29.2]],
    ['-70.5,-33', [-70.5, -33]],
    ['119.85', null],
    ['119.85,', null],
    ['29.2, 119.85', null],
    ['119.85, 29.2, 3', null],
    ['east, north', null],
    ['', null],
  ])('%j is %j', (text, place) => {
    expect(typedPlace(text)).toEqual(place);
  });

  test('is written as it may be typed', () => {
    expect(typedPlace(writtenPlace([119.850004, 29.2]))).toEqual([119.85, 29.2]);
  });
});
