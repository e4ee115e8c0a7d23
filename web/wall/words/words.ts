import { wordsWith } from '../../words/words.ts';
import { enWall } from './en.ts';
import { zhWall } from './zh.ts';

export const words = wordsWith({ zh: { wall: zhWall }, en: { wall: enWall } });
