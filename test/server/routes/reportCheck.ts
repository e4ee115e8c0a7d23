import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { CheckRow } from '../../../geodata/reportCheck/checkReport.ts';
import {
  reportCheckSchema,
  type ReportCheckReading,
} from '../../../server/routes/schemas/reportCheck.ts';
import { zoneSourcesSchema } from '../../../server/routes/sources.ts';
import type { Served } from '../served.ts';

const jindong = '/api/zones/jindong';
const address = `${jindong}/report-check`;

/** Worked out by hand from the report’s sentences and the lists of parcels, projects, events and plans. */
const byHand: readonly (readonly [id: string, judgement: object, evidence: readonly string[]])[] = [
  // 2775 亩 of 86 projects; five are named, and of their six parcels the report gives one area, 60 亩.
  [
    'B1.projects',
    { verdict: 'notComputable', onRecord: quantity(5, 'project'), difference: 81 },
    [
      'project/guihang-yunfei',
      'project/jiayuan-gelong',
      'project/jinfei-lungu',
      'project/zhongde-ev',
      'project/zhongwaiyun',
    ],
  ],
  [
    'B1.land',
    { verdict: 'notComputable', onRecord: quantity(60, 'mu'), difference: 2715 },
    ['parcel/jiayuan-shangmingtang'],
  ],
  ['B1.investment', { verdict: 'notComputable', onRecord: null, difference: null }, []],
  [
    'B3.started',
    { verdict: 'notComputable', onRecord: quantity(3, 'project'), difference: 42 },
    ['parcel/jinfei-lungu', 'parcel/zhongde-ev', 'parcel/zhongwaiyun'],
  ],
  [
    'C2.levelled',
    { verdict: 'agrees', computed: quantity(2000, 'mu'), restsOn: 'thisSentence' },
    ['parcel/xietangxi', 'parcel/xietangxi'],
  ],
  ['C3.levelled', { verdict: 'restated', computed: quantity(90, 'percent') }, ['parcel/nanbo']],
  ['C7.due', { verdict: 'restated', computed: day('2010-10-31') }, ['work/provincial-road-03']],
  [
    'D7.phase2Vacated',
    { verdict: 'restated', computed: quantity(15, 'household') },
    ['parcel/fengtang-96'],
  ],
  [
    'D7.phase1Area',
    { verdict: 'restated', computed: quantity(2000, 'm2') },
    ['event/fengtang-phase-1'],
  ],
  ['F1.area', { verdict: 'notComputable', onRecord: null }, ['event/fucun-2009']],
  // Five demolitions of the nine months are on record; the fifth is told in 一(三) and not among the four.
  [
    'F2.demolitions',
    { verdict: 'agrees', computed: quantity(4, 'item'), restsOn: 'thisSentence' },
    [
      'event/cangtou-2010',
      'event/fengtang-village-2010',
      'event/hongtangfan-2010',
      'event/qianwu-2010',
    ],
  ],
  [
    'G2.cleared',
    { verdict: 'agrees', computed: quantity(60, 'mu'), restsOn: 'thisSentence' },
    ['parcel/jiayuan-shangmingtang', 'parcel/jiayuan-shangmingtang'],
  ],
  // The area is on record by 一(三), the figure is of 一(六).
  [
    'G3.land',
    { verdict: 'agrees', computed: quantity(96, 'mu'), restsOn: 'elsewhere' },
    ['parcel/fengtang-96'],
  ],
  [
    'B8.jiayuanDue',
    { verdict: 'restated', computed: day('2010-11-20') },
    ['project/jiayuan-gelong'],
  ],
  ['G2.due', { verdict: 'restated', computed: day('2010-11-30') }, ['project/jiayuan-gelong']],
  ['A1.output', { verdict: 'notComputable', onRecord: null, difference: null }, []],
];

export function describeReportCheck(served: () => Served): void {
  const read = async (query = ''): Promise<ReportCheckReading> =>
    reportCheckSchema.parse(await served().json(address + query));
  const rowsOf = ({ sections }: ReportCheckReading): CheckRow[] =>
    sections.flatMap(({ facts }) => facts.flatMap(({ rows }) => rows));

  describe('the report against the records', () => {
    test.each(byHand)('%s is what was worked out by hand', async (id, judgement, evidence) => {
      const row = rowsOf(await read('?asOf=2010-09-30')).find((each) => each.id === id);
      expect(row?.judgement).toMatchObject(judgement);
      const subjects = row?.evidence.map(({ subject }) => `${subject.kind}/${subject.id}`) ?? [];
      expect(subjects.toSorted()).toEqual(evidence);
    });

    test('differs nowhere on the day of the report, and its counts are those of its rows', async () => {
      const check = await read('?asOf=2010-09-30');
      const rows = rowsOf(check);
      expect(rows.filter(({ judgement }) => judgement.verdict === 'differs')).toEqual([]);
      expect(rows.filter(({ judgement }) => judgement.verdict === 'notKnown')).toEqual([]);
      for (const [verdict, count] of Object.entries(check.counts))
        expect(rows.filter(({ judgement }) => judgement.verdict === verdict)).toHaveLength(count);
      expect(check.counts.agrees).toBeGreaterThan(0);
    });

    test('leaves out no fact and no figure, and tells every doubt with both readings', async () => {
      const [check, { facts, doubts }] = [
        await read('?asOf=2010-09-30'),
        zoneSourcesSchema.parse(await served().json(`${jindong}/sources`)),
      ];
      const checked = check.sections.flatMap((section) => section.facts);
      expect(checked.map(({ fact }) => fact.id).toSorted()).toEqual(
        facts.map(({ id }) => id).toSorted(),
      );
      for (const { fact, rows } of checked) {
        const ids = rows.map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids).toEqual([...new Set(ids)]);
        expect(ids).toEqual(expect.arrayContaining(fact.figures.map(({ id }) => id)));
      }
      const told = checked.flatMap((each) => each.doubts);
      expect([...new Set(told)].toSorted()).toEqual(doubts.map(({ id }) => id).toSorted());
      for (const { readings } of check.doubts) expect(readings.length).toBeGreaterThan(1);
    });

    test('comes in the order of the report, what is not from it last', async () => {
      const ids = (await read()).sections.map(({ id }) => id);
      expect(ids.slice(0, 4)).toEqual(['一·开头', '一(一)', '一(二)', '一(三)']);
      expect(ids.slice(-3)).toEqual(['二(四)', '二(五)', null]);
    });

    test.each(['?asOf=2010-09-29', '?asOf=2009-06-30'])(
      'says before its day what is not known yet: %s',
      async (query) => {
        for (const { id, judgement } of rowsOf(await read(query)).filter(
          (row) => !row.id.startsWith('F1'),
        ))
          expect(judgement.verdict, id).toMatch(/^(notKnown|wordsOnly)$/);
      },
    );

    test('knows no observation before it was recorded', async () => {
      const check = await read('?asOf=2010-09-30&knownBy=2026-11-01');
      expect(check.knownBy).toBe('2026-11-01T15:59:59.999Z');
      const verdictOf = (id: string) =>
        rowsOf(check).find((row) => row.id === id)?.judgement.verdict;
      expect(verdictOf('C2.levelled')).toBe('notKnown');
      expect(verdictOf('B3.started')).toBe('notKnown');
      expect(verdictOf('F2.demolitions')).toBe('agrees');
      expect(check.counts.differs).toBe(0);
    });

    test('a zone that quotes no document has nothing to hold', async () => {
      const body = await served().json('/api/zones/example/report-check');
      expect(reportCheckSchema.parse(body)).toMatchObject({ sections: [], doubts: [] });
    });

    test('comes as CSV, a line for each row', async () => {
      const response = await served().get(`${address}?asOf=2010-09-30`, { Accept: 'text/csv' });
      expect(response.headers.get('Content-Type')).toMatch('text/csv');
      const [head, ...lines] = Papa.parse<string[]>(await response.text(), {
        skipEmptyLines: true,
      }).data;
      expect(lines.map(([id]) => id)).toEqual(
        rowsOf(await read('?asOf=2010-09-30')).map(({ id }) => id),
      );
      const cell = (id: string, name: string) =>
        lines.find((line) => line[0] === id)?.[
          head!.findIndex((heading) => heading.endsWith(` ${name}`))
        ];
      expect(cell('B1.land', 'computed')).toBe('60');
      expect(cell('B1.land', 'difference')).toBe('2715');
      expect(cell('C6.due', 'computed')).toBe('2010-10-31');
      expect(cell('C3.levelled', 'verdict')).toBe('照此句录入');
    });

    test.each(['?asOf=2010-02-30', '?date=2010-09-30', '?knownBy=soon'])(
      'refuses %s',
      async (query) => {
        expect((await served().get(address + query)).status).toBe(400);
      },
    );
  });
}

function quantity(value: number, unit: string) {
  return { kind: 'quantity', value, unit };
}

function day(text: string) {
  return { kind: 'day', day: text };
}
