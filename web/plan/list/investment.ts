import type { PlanItem } from '../../../geodata/plan/planItem.ts';

/** In 万元; null where none is on record, or not in yuan. */
export function investmentOf({ investment }: PlanItem): number | null {
  if (investment?.unit === 'wanYuan') return investment.value;
  return investment?.unit === 'yiYuan' ? investment.value * 10_000 : null;
}
