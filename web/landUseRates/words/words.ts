import { wordsWith } from '../../words/words.ts';
import { en, zh } from './dictionaries.ts';

export const words = wordsWith({ zh, en });
