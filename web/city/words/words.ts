import { wordsWith } from '../../words/words.ts';
import { enCity } from './en.ts';
import { zhCity } from './zh.ts';

export const words = wordsWith({ zh: { city: zhCity }, en: { city: enCity } });
