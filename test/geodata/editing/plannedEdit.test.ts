import { expect, test } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import { planEdit, type ShapedParcel } from '../../../geodata/editing/plannedEdit.ts';
import { measureArea } from '../../../geodata/measure.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { squareAt } from '../../server/store/builders.ts';

const geometry = squareAt(119.8, 29.2);
const parcel: Parcel = {
  id: 'p',
  number: null,
  name: bilingual('地块', 'Parcel'),
  block: 'east',
  town: 'east-town',
  landUse: '1001',
  quality: 'surveyed',
  registered: null,
  measuredM2: measureArea(geometry),
  geometry,
  note: null,
};
const shaped = (told: Partial<ShapedParcel>): ShapedParcel => ({
  id: 'p',
  number: null,
  name: parcel.name,
  geometry,
  ...told,
});
const where = {
  blockOf: () => 'around',
  townOf: (block: string) => (block === 'west' ? 'west-town' : null),
};
const planned = (kind: 'draw' | 'reshape', told: Partial<ShapedParcel>) => {
  const plan = planEdit(kind, kind === 'draw' ? [] : [parcel], [shaped(told)], 'digitised', where);
  if (plan.fault !== null) throw new Error(plan.fault);
  const [{ block, town, landUse }] = plan.to as [Parcel];
  return { block, town, landUse };
};

test.each([
  ['draw', {}, { block: 'around', town: null, landUse: null }],
  [
    'draw',
    { block: 'west', landUse: '0701' },
    { block: 'west', town: 'west-town', landUse: '0701' },
  ],
  ['draw', { block: null }, { block: null, town: null, landUse: null }],
  ['reshape', {}, { block: 'east', town: 'east-town', landUse: '1001' }],
  [
    'reshape',
    { block: 'west', landUse: null },
    { block: 'west', town: 'west-town', landUse: null },
  ],
  // A block in no town says nothing of the town.
  ['reshape', { block: 'north' }, { block: 'north', town: 'east-town', landUse: '1001' }],
] as const)('%s told %j is %j', (kind, told, is) => {
  expect(planned(kind, told)).toEqual(is);
});
