import type { Language } from '../../bilingual.ts';
import { en } from './en.ts';
import { zh, type BulletinWords } from './zh.ts';

export const wordsIn: Record<Language, BulletinWords> = { zh, en };
