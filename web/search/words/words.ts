import { wordsWith } from '../../words/words.ts';
import { enSearch } from './en.ts';
import { zhSearch } from './zh.ts';

export const words = wordsWith({ zh: { search: zhSearch }, en: { search: enSearch } });
