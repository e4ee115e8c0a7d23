import { bilingual } from '../../bilingual.ts';
import type { IndicatorSide } from '../../indicator.ts';

const area = (zh: string, en: string): IndicatorSide => ({ name: bilingual(zh, en), unit: 'm2' });

/** Areas that stand on one side or the other of several rates, by their codes in the evaluation. */
export const sides = {
  built: area('已建成城镇建设用地面积 A', 'built urban construction land A'),
  builtIndustrial: area('已建成工矿仓储用地面积 A2', 'built industrial and storage land A2'),
  buildable: area('可开发建设土地面积 A+B', 'buildable land A + B'),
  readyForSupply: area('已达到供应条件的土地面积 A+B21', 'land ready for supply A + B21'),
  supplied: area('已供应国有建设用地面积 D', 'supplied land D'),
  highTech: area('高新技术产业用地面积 H1+H2', 'high-tech land H1 + H2'),
  idle: area('闲置土地面积 G（涉嫌与已认定）', 'idle land G, suspected or determined'),
};

/** `万元` of something. */
export function money(zh: string, en: string): IndicatorSide {
  return { name: bilingual(zh, en), unit: 'wanYuan' };
}
