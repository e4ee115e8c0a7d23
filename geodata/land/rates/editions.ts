import { bilingual } from '../../bilingual.ts';

/** Editions of 《开发区土地集约利用评价规程》, and what else the formulas are taken from. */
export const editions = {
  standard2010: bilingual('TD/T 1029-2010', 'TD/T 1029-2010'),
  trial2014: bilingual('2014 年度（试行）起各版', 'Editions from 2014 (trial) on'),
  perMu2018: bilingual('浙江省“亩均论英雄”2018', 'Zhejiang yield-per-mu appraisal, 2018'),
};
