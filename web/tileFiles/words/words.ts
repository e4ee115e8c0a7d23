import { wordsWith } from '../../words/words.ts';
import { enTileFiles } from './en.ts';
import { zhTileFiles } from './zh.ts';

export const words = wordsWith({
  zh: { tileFiles: zhTileFiles },
  en: { tileFiles: enTileFiles },
});
