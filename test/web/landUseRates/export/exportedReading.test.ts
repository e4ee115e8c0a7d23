import { describe, expect, test } from 'vitest';
import { applyScenario, type ScenarioMark } from '../../../../geodata/land/scenario.ts';
import { measureArea } from '../../../../geodata/measure.ts';
import { readPortions, withLand } from '../../../../web/landUseRates/reading/reading.ts';
import { indicatorCsv, parcelCsv } from '../../../../web/landUseRates/export/csv.ts';
import { geojsonOf } from '../../../../web/landUseRates/export/geojson.ts';
import { fileNameOf, headingOf } from '../../../../web/landUseRates/export/heading.ts';
import { notesOf } from '../../../../web/landUseRates/export/notes.ts';
import { workbookPages } from '../../../../web/landUseRates/export/xlsxFile.ts';
import {
  allOf,
  drawn,
  inChinese,
  inEnglish,
  taken,
  exportedDrawn,
  villageTable,
} from './village.ts';

test('parcels carry their share, the area that counts and how they stand to the idle-land test', () => {
  const { parcels } = exportedDrawn();
  expect(parcels.map(({ properties, share }) => [properties.id, share < 1])).toEqual([
    ['built', false],
    ['cut', true],
  ]);
  expect(parcels[0]!.countedM2).toBe(10_000);
  expect(parcels[1]!.countedM2! / (parcels[1]!.properties.measuredM2 * 0.5)).toBeCloseTo(1, 6);
  const whole = taken();
  expect(whole.parcels.map(({ countedM2 }) => countedM2)).toContain(null);
  expect(whole.idle.entries.map(({ parcel }) => parcel)).toEqual(['idle']);
});

test('a drawn shape is measured; a sketched outline and a zone without one are not', () => {
  const { measures } = exportedDrawn().area;
  expect(measures?.areaM2).toBe(measureArea(drawn));
  expect(measures!.planarM2 / measures!.areaM2).toBeCloseTo(1, 3);
  expect(measures!.perimeterM).toBeGreaterThan(500);
  const sketched = { kind: 'block', name: '示意区块', shape: drawn, quality: 'schematic' } as const;
  expect(taken({ area: sketched }).area.measures).toBeNull();
  expect(taken().area.measures).toBeNull();
});

test('what a shape only touches and where the data end are said in every file', () => {
  const reading = readPortions(villageTable, allOf(villageTable), 3);
  const table = taken({ reading, dataUntil: null });
  expect(headingOf(table, inChinese).subtitle).toContain('3 宗仅相接');
  expect(headingOf(table, inChinese).subtitle).toContain('此前没有记录');
  const said = (written: typeof table) => notesOf(written, inChinese).map(({ text }) => text);
  expect(said(table)).toContainEqual(expect.stringContaining('3 宗仅相接'));
  expect(said(taken())).toContain('数据止于 2026-03-31');
  const file = geojsonOf(table, inChinese);
  expect(file.dataUntil).toBeNull();
  expect(file.features[0]!.properties).toMatchObject({ parcelsOnlyTouched: 3 });
  expect(indicatorCsv(table, inChinese)).toContain('此前没有记录');
});

test('marks name what must be said: generated data, sketches among the parcels, a scenario', () => {
  expect(taken().marks).toEqual(['example', 'schematic']);
  expect(exportedDrawn().marks).toEqual(['example']);
});

describe('a scenario', () => {
  const marks = new Map<string, ScenarioMark>([['idle', 'finished']]);
  const feature = villageTable.features.get('idle')!;
  const table = withLand(villageTable, [
    applyScenario(
      villageTable.land.get('idle'),
      { id: 'idle', properties: { landUse: '1001' } },
      'finished',
      villageTable.date,
    ),
  ]);
  const supposed = taken({ table, reading: readPortions(table, allOf(table)), scenario: marks });

  test('is told apart by its parcels', () => {
    expect(supposed.parcels.find(({ scenario }) => scenario)?.properties).toBe(feature.properties);
    expect(supposed.idle.entries).toEqual([]);
  });

  test.each([
    ['Chinese', inChinese, '情景推演，非现状', '情景推演'],
    ['English', inEnglish, 'What if: not the land as it is', 'what-if'],
  ] as const)(
    'is named on every sheet, in every file and in its name, in %s',
    (_, writing, sentence, word) => {
      expect(headingOf(supposed, writing).marks).toContain(sentence);
      expect(geojsonOf(supposed, writing).marks).toContain(sentence);
      for (const csv of [parcelCsv(supposed, writing), indicatorCsv(supposed, writing)])
        for (const line of csv.split('\r\n').slice(1)) expect(line).toContain(sentence);
      expect(fileNameOf(supposed, writing, 'x', 'xlsx')).toContain(`_${word}.xlsx`);
      const notes = notesOf(supposed, writing).map(({ text }) => text);
      expect(notes).toContain(writing.words.exported.notes.addressWithoutScenario);
    },
  );

  test('has a column of its own, which recorded land has not', () => {
    const headings = (of: typeof supposed) =>
      workbookPages(of, inChinese)[3]!.columns.map(({ heading }) => heading);
    expect(headings(supposed)).toContain('情景推演');
    expect(headings(taken())).not.toContain('情景推演');
  });
});

test('an area too fine for an address is said to be missing from it', () => {
  const texts = notesOf(exportedDrawn({ addressHasArea: false }), inChinese).map(
    ({ text }) => text,
  );
  expect(texts).toContain('图形太细，网址放不下，打开后须重新选择范围。');
});

test('land of which nothing is on record gives figures of progress, and dashes with their reasons', () => {
  const bare = { ...villageTable, land: new Map(), cells: new Map() };
  const table = taken({
    table: withoutLand(),
    reading: readPortions(withoutLand(), allOf(bare)),
  });
  const notes = notesOf(table, inChinese).map(({ text }) => text);
  expect(notes).toContain('范围内没有用地登记。');
  expect(table.recordedBy).toEqual([]);
  for (const page of workbookPages(table, inChinese))
    for (const row of page.rows)
      for (const cell of row) if (cell?.kind === 'number') expect(cell.value).not.toBeNaN();
});

function withoutLand() {
  const blank = [...villageTable.features.keys()].map((id) => ({
    id,
    record: null,
    floorAreaM2: null,
    footprintM2: null,
  }));
  return withLand(villageTable, blank);
}

test('an area without a parcel counts no land, one of unknown areas counts land that is unknown', () => {
  const of = (ids: readonly string[]) =>
    headingOf(
      taken({
        reading: readPortions(
          villageTable,
          ids.map((id) => ({ id, share: 1 })),
        ),
      }),
      inChinese,
    ).subtitle;
  expect(of([])).toContain('计入面积 0.0 亩，0 宗地块');
  expect(of(['sketch'])).toContain('面积未知，1 宗地块');
  expect(of(['sketch', 'blank'])).toContain('计入面积 7.5 亩，2 宗地块，1 宗面积未知，未计入');
});
