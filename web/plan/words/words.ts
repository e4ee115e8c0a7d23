import { wordsWith } from '../../words/words.ts';
import { enPlan } from './en.ts';
import { zhPlan } from './zh.ts';

export const words = wordsWith({ zh: { plan: zhPlan }, en: { plan: enPlan } });
