import { wordsWith } from '../../words/words.ts';
import { enTable } from './en.ts';
import { zhTable } from './zh.ts';

export const words = wordsWith({ zh: { table: zhTable }, en: { table: enTable } });
