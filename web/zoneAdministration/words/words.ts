import { wordsWith } from '../../words/words.ts';
import { enZones } from './en.ts';
import { zhZones } from './zh.ts';

export const words = wordsWith({ zh: { zones: zhZones }, en: { zones: enZones } });
