import { expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { edited } from '../../../geodata/import/edited.ts';
import { box } from '../area/shapes.ts';
import { incoming } from './incoming.ts';

const shape = box(119.8, 29.2, 119.801, 29.201);
const feature = incoming(3, shape, {
  number: 'JD-01',
  name: bilingual('凤塘', 'Fengtang'),
  landUse: '1001',
});

test.each([
  ['a number', { number: 'JD-02' }, { ...feature.said, number: 'JD-02' }],
  ['a name', { name: '鞋塘' }, { ...feature.said, name: bilingual('鞋塘', '鞋塘') }],
  ['no number', { number: '' }, { name: feature.said.name, landUse: '1001' }],
  ['no name', { name: '' }, { number: 'JD-01', landUse: '1001' }],
  [
    'a name with a line end and marks that turn it round',
    { name: ' 鞋\n塘\u202e' },
    { ...feature.said, name: bilingual('鞋塘', '鞋塘') },
  ],
  ['a number of blanks', { number: ' \u0007' }, { name: feature.said.name, landUse: '1001' }],
  ['nothing', {}, feature.said],
])('a feature that is given %s says that, and all else as before', (_, edit, said) => {
  expect(edited(feature, { feature: 3, ...edit })).toEqual({ ...feature, said });
});

test('one that has neither says what it is given, and one that nobody corrects is itself', () => {
  const bare = incoming(1, shape);
  expect(edited(bare, { feature: 1, number: '7', name: '' }).said).toEqual({ number: '7' });
  expect(edited(bare, { feature: 1, number: '' }).said).toEqual({});
  expect(edited(bare, undefined)).toBe(bare);
});
