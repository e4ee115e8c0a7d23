import { describe, expect, test } from 'vitest';
import { workbookOf } from '../../../web/export/xlsx/workbook.ts';
import { reportPage } from '../../../web/reportCheck/exportPage.ts';
import { enReport } from '../../../web/reportCheck/words/en.ts';
import { zhReport } from '../../../web/reportCheck/words/zh.ts';
import { en } from '../../../web/words/en.ts';
import { zh } from '../../../web/words/zh.ts';
import { sheetsIn } from '../export/readBack.ts';
import { jindongCheck } from './checked.ts';

const { sections, doubts, counts } = jindongCheck;
const pageIn = (language: 'zh' | 'en') =>
  reportPage(
    sections,
    doubts,
    language === 'zh' ? { ...zh, report: zhReport } : { ...en, report: enReport },
    language,
  );

async function readBack(language: 'zh' | 'en') {
  const heading = { title: '金东开发区 报告复核', subtitle: '2010-09-30', marks: null };
  const workbook = await workbookOf([pageIn(language)], heading);
  const sheets = await sheetsIn(Buffer.from(await workbook.arrayBuffer()));
  return sheets.values().next().value!;
}

describe('the report check taken away', () => {
  test('has a line for each row, and figures as numbers in the unit beside them', async () => {
    const sheet = await readBack('zh');
    expect(sheet.rows).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count));
    const lineOf = (said: string) =>
      sheet.rows.findIndex((_, row) => sheet.cell(row, '报告所说') === said);
    const land = lineOf('项目总用地');
    expect(sheet.cell(land, '报告值')).toBe(2775);
    expect(sheet.cell(land, '单位')).toBe('亩');
    expect(sheet.cell(land, '记录值')).toBe(60);
    expect(sheet.cell(land, '相差')).toBe(2715);
    expect(sheet.cell(land, '复核')).toBe('无法计算');
    expect(sheet.cell(land, '依据')).toBe('嘉远格隆·上明堂段 60 亩');
    expect(sheet.cell(lineOf('常春路续建的期限'), '记录值')).toEqual(
      new Date('2010-10-31T00:00:00Z'),
    );
    expect(sheet.cell(lineOf('南博平整工程量'), '复核')).toBe('照此句录入');
  });

  test('tells a doubt with every reading beside the figure it is about', async () => {
    const sheet = await readBack('zh');
    const line = sheet.rows.findIndex((_, row) => sheet.cell(row, '事实') === 'A5');
    expect(sheet.cell(line, '存疑与各种说法')).toMatch(
      /出口交货值的单位\n— 原文：26.07 万元。\n— /,
    );
  });

  test('has in English the numbers that its units are for', async () => {
    const sheet = await readBack('en');
    const line = sheet.rows.findIndex((_, row) => sheet.cell(row, 'Fact') === 'A1');
    expect(sheet.cell(line, 'Reported')).toBe(8.495);
    expect(sheet.cell(line, 'Unit')).toBe('bn yuan');
    expect(sheet.cell(line, 'As printed')).toBe('84.95 亿元');
  });
});
