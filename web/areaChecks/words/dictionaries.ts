import { en as sharedEn } from '../../words/en.ts';
import { zh as sharedZh } from '../../words/zh.ts';
import { enAreaChecks } from './en.ts';
import { zhAreaChecks } from './zh.ts';

export const zh = { ...sharedZh, areaChecks: zhAreaChecks };
export type Words = typeof zh;
export const en: Words = { ...sharedEn, areaChecks: enAreaChecks };
