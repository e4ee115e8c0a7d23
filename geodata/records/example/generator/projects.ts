import { bilingual } from '../../../bilingual.ts';
import type { LandUse } from '../../../landUse.ts';
import type { Quantity } from '../../../observation.ts';
import type { Project } from '../../../project.ts';
import { between, chance, type Random } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { contactName, ownerName } from './names.ts';

const categories: Partial<Record<LandUse, Project['category']>> = {
  '0701': 'property',
  '09': 'property',
  mixed: 'property',
  '1001': 'industry',
  '1101': 'industry',
  '0804': 'infrastructure',
  '13': 'infrastructure',
};

/** The project of a parcel: most plots but parks and reserved land have one, a few lack a contact or an investment. */
export function projectOn(
  parcel: string,
  landUse: LandUse,
  areaMu: number,
  random: Random,
): Project | null {
  const category = categories[landUse];
  if (!category || chance(random, 0.06)) return null;
  const owner = ownerName(landUse, random);
  return {
    id: `project-${parcel}`,
    name: bilingual(`${owner.zh}项目`, `${owner.en} project`),
    owner,
    category,
    contact: chance(random, 0.05) ? null : contactName(random),
    investment: chance(random, 0.07) ? null : investmentOf(category, areaMu, random),
    parcels: [parcel],
    provenance: exampleProvenance,
    note: null,
  };
}

/** 万元 per 亩: property costs more than halls. */
const intensities: Record<Project['category'], readonly [number, number]> = {
  property: [500, 1100],
  industry: [220, 480],
  infrastructure: [120, 300],
};

function investmentOf(category: Project['category'], areaMu: number, random: Random): Quantity {
  const value = Math.round((areaMu * between(random, ...intensities[category])) / 100) * 100;
  return { name: bilingual('总投资', 'Total investment'), value, unit: 'wanYuan', of: null };
}
