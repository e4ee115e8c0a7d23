import { wordsWith } from '../../words/words.ts';
import { enApproval } from './en.ts';
import { zhApproval } from './zh.ts';

export const words = wordsWith({ zh: { approval: zhApproval }, en: { approval: enApproval } });
