import { wordsWith } from '../../words/words.ts';
import { enTrends } from './en.ts';
import { zhTrends } from './zh.ts';

export const words = wordsWith({ zh: { trends: zhTrends }, en: { trends: enTrends } });
