import { en as sharedEn } from '../../words/en.ts';
import { zh as sharedZh } from '../../words/zh.ts';
import { enDrawing } from './enDrawing.ts';
import { enExport } from './enExport.ts';
import { enRates } from './enRates.ts';
import { zhDrawing } from './zhDrawing.ts';
import { zhExport } from './zhExport.ts';
import { zhRates } from './zhRates.ts';

/** The words of the page with those of land-use rates beside them; the parts of this capability are fetched with them. */
export const zh = { ...sharedZh, rates: zhRates, drawing: zhDrawing, exported: zhExport };
export type Words = typeof zh;
export const en: Words = { ...sharedEn, rates: enRates, drawing: enDrawing, exported: enExport };
