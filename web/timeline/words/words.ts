import { wordsWith } from '../../words/words.ts';
import { enTimeline } from './en.ts';
import { zhTimeline } from './zh.ts';

export const words = wordsWith({ zh: { timeline: zhTimeline }, en: { timeline: enTimeline } });
