import type { FigureUnit } from './observation.ts';

/** How many of the English unit one of the source's makes: 万元 → million yuan, 亿元 → billion yuan, 亿美元 → million US$. */
export const englishScale: Partial<Record<FigureUnit, number>> = {
  wanYuan: 0.01,
  wanUnnamed: 0.01,
  yiYuan: 0.1,
  yiDollar: 100,
};
