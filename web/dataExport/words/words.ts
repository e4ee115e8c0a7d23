import { wordsWith } from '../../words/words.ts';
import { enDataExport } from './en.ts';
import { zhDataExport } from './zh.ts';

export const words = wordsWith({
  zh: { dataExport: zhDataExport },
  en: { dataExport: enDataExport },
});
