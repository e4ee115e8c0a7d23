import { en } from '../../words/en.ts';
import { zh } from '../../words/zh.ts';
import { enSheet } from './en.ts';
import { zhSheet } from './zh.ts';

/** The words of a sheet, with those that all share: in its own language, which may be another than the page's. */
export const sheetWords = { zh: { ...zhSheet, shared: zh }, en: { ...enSheet, shared: en } };
export type SheetWords = (typeof sheetWords)['zh'];
