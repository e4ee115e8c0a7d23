import { wordsWith } from '../../words/words.ts';
import { enPlan } from './en.ts';
import { enPlanWriting } from './enWriting.ts';
import { zhPlan } from './zh.ts';
import { zhPlanWriting } from './zhWriting.ts';

export const words = wordsWith({
  zh: { plan: { ...zhPlan, ...zhPlanWriting } },
  en: { plan: { ...enPlan, ...enPlanWriting } },
});
