import { wordsWith } from '../../words/words.ts';
import { enExport } from './en.ts';
import { zhExport } from './zh.ts';

export const words = wordsWith({ zh: { mapExport: zhExport }, en: { mapExport: enExport } });
