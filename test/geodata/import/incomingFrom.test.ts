import { expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { incomingFrom } from '../../../geodata/import/incomingFrom.ts';
import type { AttributeValue } from '../../../geodata/survey/surveyFile.ts';
import { box } from '../area/shapes.ts';

/** What a file says of an area in a field without a unit, of a shape of 96 亩. */
function registered(value: AttributeValue) {
  const feature = {
    number: 1,
    where: bilingual('第 1 行', 'row 1'),
    geometry: null,
    attributes: new Map([['MJ', value]]),
  };
  const area = box(119.8, 29.2, 119.801, 29.201);
  const incoming = incomingFrom(
    feature,
    { area, measuredM2: 64_000, findings: [] },
    { fields: { area: 'MJ' }, quality: 'surveyed', source: 'i', blocks: [], towns: [] },
  );
  return incoming?.said.registered;
}

test('an area without a unit is in the one that is about as much as the shape, and says that nobody wrote it', () => {
  expect(registered('96.10')).toMatchObject({
    squareMetres: expect.closeTo(64_066.7, 1) as number,
    asPrinted: '96.10（没写单位，按图形大小读作亩）',
  });
  expect(registered(64_010)).toMatchObject({ squareMetres: 64_010 });
  expect(registered('6.4 公顷')).toMatchObject({ asPrinted: '6.4 公顷' });
});

test('an area that fits the shape in no unit stays out', () => {
  expect(registered('500')).toBeUndefined();
});
