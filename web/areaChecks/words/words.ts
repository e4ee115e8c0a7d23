import { inLanguage } from '../../words/words.ts';
import { en, zh } from './dictionaries.ts';

export const words = inLanguage({ zh, en });
