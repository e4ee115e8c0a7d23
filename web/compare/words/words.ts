import { wordsWith } from '../../words/words.ts';
import { enCompare } from './en.ts';
import { zhCompare } from './zh.ts';

export const words = wordsWith({ zh: { compare: zhCompare }, en: { compare: enCompare } });
