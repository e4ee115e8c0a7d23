import { wordsWith } from '../../words/words.ts';
import { enFiling } from './en.ts';
import { zhFiling } from './zh.ts';

export const words = wordsWith({ zh: { filing: zhFiling }, en: { filing: enFiling } });
