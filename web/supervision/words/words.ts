import { wordsWith } from '../../words/words.ts';
import { enSupervision } from './en.ts';
import { zhSupervision } from './zh.ts';

export const words = wordsWith({
  zh: { supervision: zhSupervision },
  en: { supervision: enSupervision },
});
