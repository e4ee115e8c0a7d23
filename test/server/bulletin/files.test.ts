import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { monthBulletin, quarterSummary } from '../../../geodata/bulletin/bulletin.ts';
import type { BulletinDocument } from '../../../geodata/bulletin/bulletinDocument.ts';
import { numberText, textOf, writtenValue } from '../../../geodata/bulletin/runText.ts';
import { docxFile } from '../../../server/bulletin/docx/docxFile.ts';
import { mostRows } from '../../../server/bulletin/docx/docxTable.ts';
import { xlsxFile } from '../../../server/bulletin/xlsx/xlsxFile.ts';
import { tablesIn } from '../../geodata/bulletin/runsOf.ts';
import {
  sampleItem,
  sampleMonths,
  sampleQuarter,
  sampleReading,
  sampleSource,
} from '../../geodata/bulletin/sample.ts';
import { temporaryFolder } from '../served.ts';
import { customProperties, faultsOf, wordParagraphs, wordTables } from './officePackage.ts';
import { unzipped } from './unzipped.ts';

const bulletins: readonly (readonly [name: string, bulletin: BulletinDocument])[] = (
  ['zh', 'en'] as const
).flatMap((language) => [
  [`month ${language}`, monthBulletin(sampleReading, sampleSource, language)] as const,
  [
    `quarter ${language}`,
    quarterSummary(sampleQuarter, sampleMonths, sampleSource, language),
  ] as const,
]);

describe.each(bulletins)('the file of the %s', (_name, bulletin) => {
  test('is a package that office programs open, as document and as workbook', async () => {
    expect(faultsOf(await docxFile(bulletin))).toEqual([]);
    expect(faultsOf(await xlsxFile(bulletin))).toEqual([]);
  });

  test('carries what it is and where it is from as custom properties', async () => {
    const properties = Object.fromEntries(
      bulletin.properties.map(({ name, value }) => [name, value]),
    );
    expect(customProperties(await docxFile(bulletin))).toEqual(properties);
    expect(customProperties(await xlsxFile(bulletin))).toEqual(properties);
  });

  test('read back as a document has every cell and every sentence', async () => {
    const file = await docxFile(bulletin);
    const onPaper = tablesIn(bulletin).filter(({ isWorkbookOnly }) => !isWorkbookOnly);
    const read = wordTables(file);
    expect(read).toHaveLength(onPaper.length);
    for (const [index, table] of onPaper.entries()) {
      const rows = read[index]!.slice(-table.rows.length);
      expect(rows).toEqual(
        table.rows.map((row) =>
          row.map((cell, position) =>
            cell
              .map((run) =>
                typeof run === 'object' &&
                run.kind === 'figure' &&
                run.unit === table.columns[position]!.unit
                  ? numberText(run, bulletin.language, true)
                  : textOf([run], bulletin.language, true),
              )
              .join(''),
          ),
        ),
      );
    }
    const paragraphs = wordParagraphs(file);
    for (const { parts } of bulletin.sections)
      for (const part of parts)
        if (part.kind !== 'table')
          expect(paragraphs).toContain(textOf(part.runs, bulletin.language));
  });

  test('read back as a workbook has a sheet of the text and one of each table, figures as numbers', async () => {
    const sheets = await readExcelFile(Buffer.from(await xlsxFile(bulletin)));
    const tables = tablesIn(bulletin);
    expect(sheets.map(({ sheet }) => sheet).slice(1)).toEqual(tables.map(({ name }) => name));
    for (const [index, { columns, rows }] of tables.entries()) {
      const data = sheets[index + 1]!.data.slice(-rows.length);
      for (const [at, row] of rows.entries())
        for (const [position, [first, ...more]] of row.entries()) {
          if (typeof first !== 'object' || more.length > 0) continue;
          const cell = data[at]![position];
          const where = `${textOf(columns[position]!.heading, bulletin.language)} ${at}`;
          if (first.kind === 'figure')
            expect(cell, where).toBe(writtenValue(first, bulletin.language));
          if (first.kind === 'day')
            expect((cell as unknown as Date).toISOString().slice(0, 10), where).toBe(first.day);
        }
    }
  });

  test('repeats the headings of a table on every page and splits no row', async () => {
    const document = unzipped(await docxFile(bulletin)).get('word/document.xml')!;
    const rows = document.match(/<w:tr>|<w:tr /g)!.length;
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
    for (const [table] of document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs))
      expect(table).toMatch(/<w:tblHeader\/>/);
    const workbook = unzipped(await xlsxFile(bulletin)).get('xl/workbook.xml')!;
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(tablesIn(bulletin).length);
  });
});

test('Chinese faces are named for East Asian text, with what stands in for them', async () => {
  const files = unzipped(await docxFile(bulletins[0]![1]));
  const styles = files.get('word/styles.xml')!;
  for (const face of ['方正小标宋简体', '黑体', '仿宋_GB2312'])
    expect(styles).toContain(`w:eastAsia="${face}"`);
  expect(files.get('word/fontTable.xml')).toContain(
    '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>',
  );
});

test('pages are A4 with the margins of GB/T 9704, those of wide tables laid across', async () => {
  const document = unzipped(await docxFile(bulletins[0]![1])).get('word/document.xml')!;
  const pages = [...document.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size);
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/w:w="11906".*w:h="16838"/);
  expect(pages[1]).toMatch(/w:w="16838".*w:h="11906".*landscape/);
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
});

test('a text that looks like a formula stays a text, and one that looks like XML stays itself', async () => {
  const sheets = await readExcelFile(Buffer.from(await xlsxFile(bulletins[0]![1])));
  const projects = sheets.find(({ sheet }) => sheet === '项目进度')!.data.at(-1)!;
  expect(projects).toContain('=陈某');
  expect(projects).toContain('光伏 <100MW> & 电池');
});

test('a list too long for paper says so and is whole in the workbook', async () => {
  const plan = Array.from({ length: mostRows + 5 }, () => sampleItem);
  const long = monthBulletin(sampleReading, { ...sampleSource, plan }, 'zh');
  const file = await docxFile(long);
  expect(faultsOf(file)).toEqual([]);
  expect(wordParagraphs(file)).toContain('文稿列前300项，全部305项见同名表格文件。');
  const sheets = await readExcelFile(Buffer.from(await xlsxFile(long)));
  expect(sheets.find(({ sheet }) => sheet === '项目进度')!.data.length).toBeGreaterThan(305);
});

/** Told by `npm test` where there is a LibreOffice; without one the run says that this was not tested. */
const libreOffice = process.env['GUATU_LIBREOFFICE'];

if (libreOffice !== undefined)
  test('LibreOffice makes pages of documents and workbooks', { timeout: 300_000 }, async () => {
    const folder = temporaryFolder();
    const names: string[] = [];
    for (const [index, [, bulletin]] of bulletins.entries()) {
      writeFileSync(join(folder.path, `d${index}.docx`), await docxFile(bulletin));
      writeFileSync(join(folder.path, `w${index}.xlsx`), await xlsxFile(bulletin));
      names.push(`d${index}.docx`, `w${index}.xlsx`);
    }
    const profile = `-env:UserInstallation=file://${join(folder.path, 'profile')}`;
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', '.', ...names];
    const run = spawnSync(libreOffice, words, { cwd: folder.path, encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    for (const name of names) {
      const pdf = join(folder.path, name.replace(/\w+$/, 'pdf'));
      expect(existsSync(pdf), `${name}: ${run.stderr}`).toBe(true);
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    }
    folder.remove();
  });
