import { wordsWith } from '../../words/words.ts';
import { enRemote } from './en.ts';
import { zhRemote } from './zh.ts';

export const words = wordsWith({ zh: { remote: zhRemote }, en: { remote: enRemote } });
