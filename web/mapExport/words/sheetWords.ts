import { enSheet } from './en.ts';
import { zhSheet } from './zh.ts';

/** The words of a sheet: in its own language, which may be another than the page's. */
export const sheetWords = { zh: zhSheet, en: enSheet };
export type SheetWords = typeof zhSheet;
