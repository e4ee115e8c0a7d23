import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../../server/http/negotiation.ts';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import {
  monthReadingSchema,
  quarterReadingSchema,
} from '../../../server/routes/supervision/schemas.ts';
import { roundArea } from '../../../geodata/units.ts';
import {
  customProperties,
  faultsOf,
  wordParagraphs,
  wordTables,
} from '../bulletin/officePackage.ts';
import type { Served } from '../served.ts';

const zones = '/api/zones';
const quarter = `${zones}/jindong/quarter-summaries/2010Q3`;
const month = `${zones}/example/bulletins/2026-05`;

export function describeBulletins(served: () => Served): void {
  const fileAt = async (path: string, headers: Record<string, string> = {}) => {
    const response = await served().get(path, headers);
    expect(response.status, path).toBe(200);
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };

  describe('bulletins and summaries', () => {
    test.each([
      [`${month}?format=docx`, 'docx', '示例开发区_土地推进通报_2026-05_示例.docx'],
      [`${month}?format=xlsx`, 'xlsx', '示例开发区_土地推进通报_2026-05_示例.xlsx'],
      [`${quarter}?format=docx`, 'docx', '金东开发区_土地推进小结_2010Q3.docx'],
      [
        `${quarter}?format=xlsx&lang=en`,
        'xlsx',
        'Jindong-Development-Zone_land-summary_2010Q3.xlsx',
      ],
    ] as const)(
      '%s is a sound file of its type with a name to save by',
      async (path, type, name) => {
        const { response, bytes } = await fileAt(path);
        expect(response.headers.get('Content-Type')).toBe(documentTypes[type]);
        const disposition = response.headers.get('Content-Disposition') ?? '';
        expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
        expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe(name);
        expect(faultsOf(bytes)).toEqual([]);
      },
    );

    test('the figures of the quarter are those of the supervision that it names', async () => {
      const reading = quarterReadingSchema.parse(
        await served().json(`${zones}/jindong/supervision?quarter=2010Q3`),
      );
      const { bytes } = await fileAt(`${quarter}?format=docx`);
      const [blocks] = wordTables(bytes);
      const rows = blocks!.slice(2);
      expect(rows.map(([name, parcels]) => [name, parcels])).toEqual(
        reading.areas.map(({ name, total }) => [name.zh, `${total.parcels}`]),
      );
      expect(rows.map((row) => row.at(-1))).toEqual(
        reading.areas.map(({ blockers }) => `${blockers.standing}`),
      );
      expect(wordParagraphs(bytes).join('\n')).toMatch(
        /取数地址：api\/zones\/jindong\/supervision\?quarter=2010Q3/,
      );
    });

    test('the report’s own land is in the summary of its quarter as it was printed', async () => {
      const { bytes } = await fileAt(`${quarter}?format=docx`);
      const cells = wordTables(bytes).flat(2);
      for (const printed of ['2775 亩', '47 亿元', '86 个', '45 个', '2000 亩'])
        expect(cells).toContain(printed);
      expect(wordParagraphs(bytes).join('\n')).toContain('另有平整基本完成1宗（2000亩）');
    });

    test('the areas of the month’s workbook are numbers, those of the supervision in 亩', async () => {
      const { figures } = monthReadingSchema.parse(
        await served().json(`${zones}/example/supervision?month=2026-05`),
      );
      const { bytes } = await fileAt(`${month}?format=xlsx`);
      const sheets = await readExcelFile(Buffer.from(bytes));
      const areas = sheets.find(({ sheet }) => sheet === '各区块面积进展')!.data.slice(5);
      expect(areas.map(([name, area]) => [name, area])).toEqual(
        figures.areas.map(({ name, total }) => [name.zh, roundArea(total.areaM2, 'mu')]),
      );
    });

    test('what was generated says so on paper and to programs', async () => {
      const { bytes } = await fileAt(`${month}?format=docx`);
      expect(wordParagraphs(bytes)).toContain('示例数据：由程序生成，不反映任何真实情况。');
      expect(customProperties(bytes)).toMatchObject({ Zone: 'example', Origin: 'example' });
    });

    test('the edition is that of the zone', async () => {
      const { edition } = (await served().json(`${zones}/jindong`)) as { edition: string };
      const { bytes } = await fileAt(`${quarter}?format=xlsx`);
      expect(customProperties(bytes)).toMatchObject({
        Edition: edition,
        AsOf: '2010-09-30',
        Period: '2010Q3',
      });
    });

    test('Accept chooses the format where the address does not, and tags tell them apart', async () => {
      const { docx, xlsx } = documentTypes;
      const asked = async (accept?: string) => {
        const { response } = await fileAt(quarter, accept === undefined ? {} : { Accept: accept });
        return [response.headers.get('Content-Type'), response.headers.get('ETag')] as const;
      };
      const [type, tag] = await asked();
      expect(type).toBe(docx);
      expect(await asked('*/*')).toEqual([docx, tag]);
      expect(await asked(docx)).toEqual([docx, tag]);
      const [other, otherTag] = await asked(`application/json, ${xlsx};q=0.5`);
      expect(other).toBe(xlsx);
      expect(otherTag).not.toBe(tag);
      const refused = await served().get(quarter, { Accept: 'application/json' });
      expect(refused.status).toBe(406);
      await refused.body?.cancel();
    });

    test('a file that somebody has is not sent again, and one that was made is kept', async () => {
      const path = `${month}?format=docx&lang=en`;
      const { response, bytes } = await fileAt(path);
      const tag = response.headers.get('ETag') ?? '';
      expect((await served().get(path, { 'If-None-Match': tag })).status).toBe(304);
      // Made again it would carry another time.
      expect((await fileAt(path)).bytes).toEqual(bytes);
    });

    test.each([
      ['bulletins/2010-13', 400, 'bad-date', /“2010-13”.*2010-09/],
      ['bulletins/2010-9', 400, 'bad-date', /2010-9/],
      ['quarter-summaries/2010Q5', 400, 'bad-date', /“2010Q5”.*2010Q3/],
      ['bulletins/2010-09?format=pdf', 400, 'bad-parameter', /docx、xlsx/],
      ['bulletins/2010-09?lang=de', 400, 'bad-parameter', /zh、en/],
      ['bulletins/2010-09?asOf=2010-09-30', 400, 'unknown-parameter', /asOf/],
      ['bulletins/2198-01', 409, 'month-not-over', /2198-01-31/],
      ['quarter-summaries/2198Q1', 409, 'month-not-over', /2198-03-31/],
    ] as const)('%s → %i %s', async (path, status, kind, says) => {
      const response = await served().get(`${zones}/jindong/${path}`);
      expect(response.status).toBe(status);
      const problem = problemSchema.parse(await response.json());
      expect(problem.type).toMatch(`/docs#${kind}`);
      expect(problem.detail).toMatch(says);
      expect(problem.detailEn).toMatch(/[a-z]/);
    });

    test('a month before anything is on record is unknown, and not nought', async () => {
      const { bytes } = await fileAt(`${zones}/jindong/bulletins/2009-01?format=docx`);
      const [blocks] = wordTables(bytes);
      for (const row of blocks!.slice(2)) expect(row.slice(2, 4)).toEqual(['未知', '未知']);
      expect(wordParagraphs(bytes).join('\n')).toContain('清表完成情况未知');
    });
  });
}
