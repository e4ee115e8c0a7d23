import { wordsWith } from '../../words/words.ts';
import { enMeeting } from './en.ts';
import { zhMeeting } from './zh.ts';

export const words = wordsWith({ zh: { meeting: zhMeeting }, en: { meeting: enMeeting } });
