import { wordsWith } from '../../words/words.ts';
import { enEditing } from './en.ts';
import { zhEditing } from './zh.ts';

export const words = wordsWith({ zh: { editing: zhEditing }, en: { editing: enEditing } });
