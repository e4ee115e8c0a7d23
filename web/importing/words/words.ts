import { wordsWith } from '../../words/words.ts';
import { enImporting } from './en.ts';
import { zhImporting } from './zh.ts';

export const words = wordsWith({
  zh: { importing: zhImporting },
  en: { importing: enImporting },
});
