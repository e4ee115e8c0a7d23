import { wordsWith } from '../../words/words.ts';
import { enRecords } from './en.ts';
import { zhRecords } from './zh.ts';

export const words = wordsWith({ zh: { records: zhRecords }, en: { records: enRecords } });
