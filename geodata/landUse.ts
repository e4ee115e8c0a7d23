import { bilingual, type Bilingual } from './bilingual.ts';

/**
 * Land-use classes of the national classification (用地用海分类, 2023 guide) that occur in a development zone, with the colour
 * appendix B of 《市级国土空间总体规划制图规范（试行）》 gives them. `mixed` is ours: 商住混用 has no class of its own.
 */
export const landUses = {
  '0701': { name: bilingual('居住用地', 'Residential'), colour: '#FFFF2D' },
  '0703': { name: bilingual('农村宅基地', 'Rural homestead'), colour: '#FFD380' },
  '0804': { name: bilingual('教育用地', 'Education'), colour: '#FF85C9' },
  '09': { name: bilingual('商业服务业用地', 'Commercial and services'), colour: '#FF0000' },
  mixed: { name: bilingual('商住混合用地', 'Mixed commercial and residential'), colour: '#FF8016' },
  '1001': { name: bilingual('工业用地', 'Industrial'), colour: '#BB9674' },
  '1101': { name: bilingual('物流仓储用地', 'Logistics and storage'), colour: '#8761D3' },
  '1207': { name: bilingual('城镇村道路用地', 'Roads'), colour: '#A3A3A3' },
  '13': { name: bilingual('公用设施用地', 'Utilities'), colour: '#006380' },
  '1401': { name: bilingual('公园绿地', 'Park'), colour: '#00FF00' },
  '1402': { name: bilingual('防护绿地', 'Protective green'), colour: '#148D4A' },
  '16': { name: bilingual('留白用地', 'Reserved'), colour: '#FFFFFF' },
} as const satisfies Record<string, { name: Bilingual; colour: string }>;

export type LandUse = keyof typeof landUses;

/** Order of the classes wherever they are listed; object keys would put '13' before '0701'. */
export const landUseOrder: readonly LandUse[] = [
  '0701',
  '0703',
  '0804',
  '09',
  'mixed',
  '1001',
  '1101',
  '1207',
  '13',
  '1401',
  '1402',
  '16',
];

export function isLandUse(code: string): code is LandUse {
  return Object.hasOwn(landUses, code);
}
