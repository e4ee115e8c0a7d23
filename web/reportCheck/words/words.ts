import { wordsWith } from '../../words/words.ts';
import { enReport } from './en.ts';
import { zhReport } from './zh.ts';

export const words = wordsWith({ zh: { report: zhReport }, en: { report: enReport } });
