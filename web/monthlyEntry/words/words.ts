import { wordsWith } from '../../words/words.ts';
import { enEntry } from './en.ts';
import { zhEntry } from './zh.ts';

export const words = wordsWith({ zh: { entry: zhEntry }, en: { entry: enEntry } });
